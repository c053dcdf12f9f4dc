import { describe, expect, it } from 'vitest';
import { chooseEdition, EditionChoiceError } from '../../scripts/cli/edition-choice.ts';

describe('the edition a command is about', () => {
  it('is the one that is asked for', () => {
    expect(chooseEdition('isere-2024', ['aura-2023', 'isere-2024'])).toBe('isere-2024');
  });

  it('is the only one, where none is asked for', () => {
    expect(chooseEdition(undefined, ['aura-2023'])).toBe('aura-2023');
  });

  it('must be named where there are several', () => {
    expect(() => chooseEdition(undefined, ['aura-2023', 'isere-2024'])).toThrow(
      new EditionChoiceError('Précisez l’édition, parmi : aura-2023, isere-2024.'),
    );
  });

  it('cannot be chosen where there is none', () => {
    expect(() => chooseEdition(undefined, [])).toThrow(
      new EditionChoiceError(
        'Il n’y a pas d’édition : créez « content/editions/<nom>/edition.yaml ».',
      ),
    );
  });

  it('must exist; the closest that does is suggested', () => {
    expect(() => chooseEdition('aura-2032', ['aura-2023', 'isere-2024'])).toThrow(
      new EditionChoiceError(
        'L’édition « aura-2032 » n’existe pas ; éditions : aura-2023, isere-2024. Vouliez-vous dire « aura-2023 » ?',
      ),
    );
  });

  it('is not guessed where nothing is close', () => {
    expect(() => chooseEdition('bretagne', ['aura-2023'])).toThrow(
      new EditionChoiceError('L’édition « bretagne » n’existe pas ; éditions : aura-2023.'),
    );
  });
});
