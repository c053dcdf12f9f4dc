import { describe, expect, it } from 'vitest';
import { guide, guideOfSheet, OUTILS } from '../support/edition.ts';
import { elements, one, parseHtml, raw, text } from '../support/html.ts';
import { chapitre, exemple, fiche, graphique } from '../support/pieces.ts';
import { htmlOf, pageOf } from '../support/rendered.ts';

const sheetPage = (...args: Parameters<typeof guideOfSheet>) => pageOf(guideOfSheet(...args));

describe('what editors write', () => {
  const trap = '{{titre}} {{{styles}}} {{> fiche}} {{#each parties}}';
  const markup = '<img src="x" onerror="piege()"> </style> <script>piege()</script>';
  const filled = (words: string) =>
    guide({
      edition: {
        titre: words,
        sous_titre: words,
        territoire: words,
        resume: words,
        editeurs: [{ nom: words, precision: words }],
        contacts: [{ nom: words }],
        credits: [{ titre: words, texte: words }],
        synthese: { titre: words, note: words },
        a_verifier: [{ champ: words, note: words }],
      },
      chapitres: [
        chapitre('essor', {
          titre: words,
          chapeau: words,
          corps: `${words}\n\n::graphique{id=annees}\n\n::exemple{id=vente-1}`,
        }),
        chapitre('choisir'),
      ],
      outils: [
        fiche('panier-du-vercors', {
          nom: words,
          en_bref: { statut: words },
          rubriques: { principe: words, cout: words },
          tarifs: [{ valeur: words, detail: words }],
          documents: [{ titre: words }],
        }),
        ...OUTILS.slice(1),
      ],
      graphiques: [graphique('annees', { titre: words, source: words, unite: words })],
      exemples: [exemple('vente-1', { titre: words, source: words })],
    });

  it('is never a template: signs of Handlebars stay as they are typed', () => {
    const html = htmlOf(filled(trap), { draft: true });
    expect(html.split('{{{styles}}}').length).toBeGreaterThan(15);
    expect(() => parseHtml(html)).not.toThrow();
    expect(text(one(parseHtml(html), '#couverture'))).toContain('{{titre}}');
  });

  it('never becomes elements, wherever it is written', () => {
    const html = htmlOf(filled(markup), { draft: true });
    expect(html.match(/<script|<img|<\/style>/g)).toEqual(Array(3).fill('</style>'));
    expect(elements(parseHtml(html)).filter(({ attributes }) => attributes.onerror)).toEqual([]);
  });

  it('gets French typography in titles, labels and texts alike', () => {
    const sheet = sheetPage({
      nom: "L'outil",
      en_bref: { equipe: "11 salariés, dont l'accueil" },
      tarifs: [{ valeur: '20 €', detail: "l'abonnement : un mois" }],
    });
    expect(raw(one(sheet, '.bandeau-nom'))).toBe('L’outil');
    expect(raw(one(sheet, '.carte'))).toContain('l’accueil');
    expect(raw(one(sheet, '.tarifs')).trim()).toBe('20\u00a0€ l’abonnement\u00a0: un mois');
  });
});
