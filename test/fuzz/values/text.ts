/** Texts made to go wrong: what French, Markdown, HTML, YAML and Unicode have to trip over. */
import fc from 'fast-check';

/** Signs that typography looks at, and words that it knows. */
const FRENCH =
  `20|1 000|12500|2023|10h30|9h|0,35|1er|2ème|XXe|siècle|n° |p. |M. |Mme |art. |etc|...|…|oeuf|coeur|Oeil|€|%|k€|km|kg|m2` +
  `|HT|TTC|mois|/|'|"|«|»|“|”|(|)|[|]|;|:|!|?|?!|!=|,|.|-|--|---|–|—| |  |\u00a0|\u202f|\t|\n|\n\n|l'outil|aujourd’hui` +
  `|productrices|Fonctionnement|professionnel·les|adhérent(e)s|anticonstitutionnellement|producteur.rice.s|x|×|=|<|>|≤|±`;

/** Addresses and the like, which nothing may touch. */
export const ADDRESSES = [
  'https://www.exemple.fr/une-page?a=1;b=2&c=d!e#f',
  'http://x.fr:8080/a!b',
  'www.exemple.org/a;b',
  'amapj.fr',
  'contact@exemple.fr',
  'mailto:contact@exemple.fr',
  'guide-2023.pdf',
  '04 75 00 00 00',
  '+33 4 75 00 00 00',
  '123 456 789 00012',
];

const MARKDOWN =
  `**|*|__|_|~~|\`|\`\`\`|# |## |### |- |1. |> |[|](|)|![|][a]|[a]: |[^1]|[^1]: |[ ] |[x] || a | b |\n|---|---|\n|\\|\\\n|---\n|===\n` +
  `|::|:::|:::encadre|:::encadre{titre="a"}|::graphique{id=annees}|:::etapes|:::chiffre{valeur=3}|:::grille|:nom[x]{a=b}|\n:::\n` +
  `|#alpha|#alpha-cout|https://x.fr|<https://x.fr>|www.x.fr|a@b.fr|mailto:a@b.fr|xmpp:a@b.fr/c|<javascript:alert(1)>|javascript:alert(1)` +
  `|data:text/html,x|vbscript:x|file:///etc/passwd|//x.fr/a|&lt;|&#x3c;|&#0;|&amp;|&NotAName;|&colon;|"|'|{|}|    `;

const HTML =
  `<script>|</script>|<style>|</style>|<iframe src=x>|<img src=x onerror=alert(1)>|<svg onload=alert(1)>|<a href="javascript:x">` +
  `|<b>|</b>|<br>|<!--|-->|<![CDATA[|]]>|<?|?>|<!doctype html>|<input>|<form>|<base href=//x>|<meta http-equiv=refresh>|<|>|"|'|=|/>` +
  `|{{|}}|{{{this}}}|{{#if x}}|<%|\${x}`;

const YAML =
  `: |:|- |-|? |\n|\n  |\n    |\t|#|# |'|"|\\|\\n|\\x|\\u12|[|]|{|}|,|&a |*a|*|!!str |!x |!|||>||-|>+|%YAML 1.2\n|%|---\n|...\n|<<: |null|~|true|.inf` +
  `|0x1f|0o7|1e999|2024-01-01|nom|rubriques|titre|__proto__|constructor|ajouter|retirer|ordre|a_verifier`;

/** What Unicode has beside letters: halves of pairs, marks, directions, what has no width, other scripts. */
const UNICODE = [
  ...'\u0300\u0308\u20dd\u200b\u200d\u2060\ufeff\ufffc\ufffd\u00ad\u2028\u2029\u0085\u061c\u202e\u2066\u2069',
  '\ud800',
  '\udc00',
  'e\u0301',
  'é',
  '🥕',
  '👩‍🌾',
  '🇫🇷',
  '1️⃣',
  'ﬁ',
  'ß',
  'İ',
  'ǆ',
  'Ω',
  'ж',
  '漢',
  'עברית',
  'नि',
  '𝒜',
  '\0',
  '\x1b[31m',
  '\x7f',
];

const pieces = (list: string): readonly string[] => list.split('|').filter((one) => one !== '');

const PIECES = {
  french: [...pieces(FRENCH), '|'],
  markdown: [...pieces(MARKDOWN), '|', '\n', '\n\n', 'mot', 'Alpha', ' '],
  html: pieces(HTML),
  yaml: [...pieces(YAML), '|', 'mot'],
  unicode: UNICODE,
  address: ADDRESSES,
} as const;

export type Kind = keyof typeof PIECES;

/** One piece of the kinds given, or some character. */
export const piece = (...kinds: readonly Kind[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...kinds.flatMap((kind) => PIECES[kind])) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 2 }) },
  );

/** Pieces in a row. */
export const soup = (kinds: readonly Kind[], most = 24): fc.Arbitrary<string> =>
  fc.array(piece(...kinds), { maxLength: most }).map((all) => all.join(''));

/** All that anybody may type. */
export const anyText = (most?: number): fc.Arbitrary<string> =>
  soup(['french', 'markdown', 'html', 'yaml', 'unicode', 'address'], most);

/** The text as a file holds it: halves of pairs have no bytes of their own. */
export const wholeCharacters = (text: string): string => Buffer.from(text).toString();
