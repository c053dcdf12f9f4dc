import { describe, expect, it } from 'vitest';
import { said } from '../support/check.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { ALPHA, METHODE } from '../support/small-guide.ts';

describe('notes', () => {
  it('are handed on as points to verify', async () => {
    await using guide = new GuideBuilder();
    guide.append(
      ALPHA,
      'a_verifier:\n  - champ: documents.0.url\n    note: >-\n      Vérifier\n      ce lien.\n  - note: Relire.\n',
    );
    guide.replace(
      METHODE,
      'titre_court: Choisir\n',
      'titre_court: Choisir\na_verifier:\n  - champ: corps\n    note: À relire.\n',
    );
    expect(await said(guide)).toEqual([
      'chapitres/methode.md:6:11 a-verifier a-verifier | À relire. | Concerne « corps ».',
      'outils/alpha.yaml:26:11 a-verifier a-verifier | Vérifier ce lien. | Concerne « documents.0.url ».',
      'outils/alpha.yaml:29:11 a-verifier a-verifier | Relire. | -',
    ]);
  });

  it('name a field that exists', async () => {
    await using guide = new GuideBuilder();
    guide.append(
      ALPHA,
      'a_verifier:\n  - champ: synthese.payement\n    note: a\n  - champ: documents.7\n    note: b\n  - champ: constructor\n    note: c\n',
    );
    expect(await said(guide)).toEqual([
      'outils/alpha.yaml:25:12 erreur champ-inconnu | Le champ « synthese.payement » n’existe pas dans ce fichier. | Vouliez-vous dire « synthese.paiement » ?',
      'outils/alpha.yaml:26:11 a-verifier a-verifier | a | -',
      'outils/alpha.yaml:27:12 erreur champ-inconnu | Le champ « documents.7 » n’existe pas dans ce fichier. | Vouliez-vous dire « documents.0 » ?',
      'outils/alpha.yaml:28:11 a-verifier a-verifier | b | -',
      'outils/alpha.yaml:29:12 erreur champ-inconnu | Le champ « constructor » n’existe pas dans ce fichier. | Écrivez ses clés séparées par des points, par exemple « rubriques.cout ».',
      'outils/alpha.yaml:30:11 a-verifier a-verifier | c | -',
    ]);
  });
});
