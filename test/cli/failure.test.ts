import { afterEach, describe, expect, it, vi } from 'vitest';
import { EditionChoiceError } from '../../scripts/cli/edition-choice.ts';
import { EXIT, EXIT_HELP } from '../../scripts/cli/exit-codes.ts';
import { failure } from '../../scripts/cli/failure.ts';
import { Interrupted } from '../../scripts/cli/interruption.ts';
import { PublishError } from '../../scripts/publish/publish-error.ts';
import { TemporaryFolderError } from '../../scripts/temporary/temporary-folder.ts';

const never = new AbortController().signal;

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a failure', () => {
  it('of the choice of an edition is a matter of usage', () => {
    expect(failure(new EditionChoiceError('Précisez l’édition.'), never)).toEqual({
      message: 'Précisez l’édition.',
      code: EXIT.usage,
    });
  });

  it('to write dist/ is a matter of the machine', () => {
    expect(failure(new PublishError('Le disque est plein.'), never)).toEqual({
      message: 'Le disque est plein.',
      code: EXIT.machine,
    });
  });

  it('of the temporary folder is a matter of the machine', () => {
    expect(failure(new TemporaryFolderError('Il est plein.'), never)).toEqual({
      message: 'Il est plein.',
      code: EXIT.machine,
    });
  });

  it.each(['BrowserNotFoundError', 'BrowserLaunchError', 'BrowserLostError'])(
    'of the browser (%s) is a matter of the machine',
    (name) => {
      const error = Object.assign(new Error('Aucun navigateur.'), { name });
      expect(failure(error, never)).toEqual({ message: 'Aucun navigateur.', code: EXIT.machine });
    },
  );

  it('by interruption says so, whatever it broke', () => {
    const signal = AbortSignal.abort(new Interrupted());
    expect(failure(new Error('Target closed'), signal)).toEqual({
      message: 'Interrompu. Rien de ce qui était fabriqué n’a changé.',
      code: EXIT.interrupted,
    });
  });

  it('of any other kind is a fault of the program, without its stack', () => {
    const { message, code } = failure(new TypeError('x is not a function'), never);
    expect(code).toBe(EXIT.fault);
    expect(message).toBe(
      'Défaut du programme : x is not a function\nSignalez-le aux développeurs du guide, avec la commande et ce message.',
    );
  });

  it('shows its stack to developers who ask for it', () => {
    vi.stubEnv('GUIDE_DEBUG', '1');
    expect(failure(new TypeError('faute'), never).message).toMatch(/\nTypeError: faute\n +at /);
  });

  it('may be something else than an error', () => {
    expect(failure('oups', never)).toMatchObject({ code: EXIT.fault });
    expect(failure('oups', never).message).toContain('Défaut du programme : oups');
  });
});

describe('the help', () => {
  it('says what each exit code means', () => {
    for (const code of Object.values(EXIT))
      expect(EXIT_HELP).toMatch(new RegExp(`^  ${code} `, 'm'));
  });
});
