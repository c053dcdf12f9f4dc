import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROGRAM_ROOT } from '../../scripts/program.ts';
import { LanguageServer } from '../support/language-server.ts';

let server: LanguageServer;
beforeAll(async () => {
  server = await LanguageServer.start(PROGRAM_ROOT);
}, 20_000);
afterAll(() => server[Symbol.asyncDispose]());

/** Labels of what is offered at the `¦` of a text. */
async function offered(file: string, text: string): Promise<readonly string[]> {
  const before = text.slice(0, text.indexOf('¦')).split('\n');
  await server.open(file, text.replace('¦', ''));
  const column = (before.at(-1) ?? '').length + 1;
  const found = await server.complete(file, before.length, column);
  return found.map(({ label }) => label);
}

describe('while an editor types', { timeout: 20_000 }, () => {
  it('offers the rubrics that a card does not have yet', async () => {
    const found = await offered('content/outils/a.yaml', 'rubriques:\n  principe: x\n  ¦\n');
    expect(found.slice(0, 3)).toEqual(['fonctionnalites', 'autonomie', 'collectif']);
    expect(found).not.toContain('principe');
    expect(found).not.toContain('documents');
  });

  it('offers marks and categories', async () => {
    expect(await offered('content/outils/b.yaml', 'synthese:\n  stocks: ¦\n')).toEqual([
      'oui',
      'partiel',
      'non',
    ]);
    expect(await offered('content/outils/c.yaml', 'categorie: ¦\n')).toEqual([
      'ferme',
      'tiers',
      'mixte',
    ]);
  });

  it('says what a key is for', async () => {
    const file = 'content/outils/d.yaml';
    await server.open(file, 'synthese:\n  stocks: oui\n');
    const shown = await server.hover(file, 2, 4);
    expect(shown).toContain('Synchronisation des stocks.');
    expect(shown).toContain('* `partiel`: L’outil y répond en partie, ou sous conditions.');
  });

  it('underlines what is wrong, in French', async () => {
    const text = '- { id: Coût, titre: Coût, icone: euro, page: droite, nom: x }\n';
    expect(await server.open('content/rubriques.yaml', text)).toEqual([
      '1 Ce n’est pas un identifiant : minuscules sans accent, chiffres et tirets seulement.',
      "1 La propriété nom n'est pas autorisée.",
    ]);
  });

  it('offers the instructions of a local edition', async () => {
    const list = await offered('content/editions/a/outils/a.yaml', 'tarifs:\n  ¦\n');
    expect(list).toContain('ajouter_apres');
    const text = await offered('content/editions/a/outils/b.yaml', 'rubriques:\n  cout:\n    ¦\n');
    expect(text).toContain('ajouter');
    const plan = 'base: aura-2023\nplan:\n  modifier:\n    ¦\n';
    expect(await offered('content/editions/a/edition.yaml', plan)).toContain('ferme');
  });

  it('asks a local edition for a base only', async () => {
    expect(await server.open('content/editions/b/edition.yaml', 'base: aura-2023\n')).toEqual([]);
    const wrong = 'base: aura-2023\nrubriques:\n';
    expect(await server.open('content/editions/c/edition.yaml', wrong)).toEqual([
      "2 La propriété rubriques n'est pas autorisée.",
    ]);
  });
});
