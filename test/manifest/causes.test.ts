import { describe, expect, it } from 'vitest';
import { causesInFrench, causesOf } from '../../scripts/manifest/causes.ts';
import { sha256Of } from '../../scripts/sha256.ts';
import { buildRecord } from '../support/build-record.ts';

const then = buildRecord();
const told = (now = then) => causesInFrench(causesOf(then, now));

describe('the causes of a difference', () => {
  it('are none where nothing changed', () => {
    expect(told()).toEqual([]);
  });

  it('are the files of the content that changed, came or went', () => {
    const inputs = [
      { file: 'content/outils/alpha.yaml', sha256: sha256Of('alpha, corrigé') },
      { file: 'content/outils/beta.yaml', sha256: sha256Of('beta') },
    ];
    expect(told({ ...then, inputs })).toEqual([
      'contenu : content/outils/alpha.yaml (modifié), content/outils/beta.yaml (ajouté), content/criteres.yaml (retiré)',
    ]);
  });

  it('are the program, of the same version or not, and what it runs on', () => {
    const program = { version: '1.0.0', sha256: sha256Of('autre programme') };
    const environment = { ...then.environment, node: '22.1.0', browser: 'Chrome/150.0' };
    const [hash, otherHash] = [then.program, program].map(({ sha256 }) => sha256.slice(0, 12));
    expect(told({ ...then, program, environment })).toEqual([
      `programme : 1.0.0 (${hash}) alors, 1.0.0 (${otherHash}) maintenant`,
      'navigateur : HeadlessChrome/147.0.7727.0 alors, Chrome/150.0 maintenant',
      'Node : 20.19.0 alors, 22.1.0 maintenant',
    ]);
  });
});
