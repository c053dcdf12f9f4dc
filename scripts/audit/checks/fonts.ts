/** Checks of the fonts with which something is shown (ISO 14289-1, 7.21). */
import { PDFName, PDFStream } from '@cantoo/pdf-lib';
import { decoded } from '../../pdf/content.ts';
import { type AuditCheck, atPages, quoted } from '../check.ts';
import { encodingName, isEmbedded, type UsedFont } from '../model/fonts.ts';
import type { AuditModel } from '../model/model.ts';
import { asDict, dictAt, nameAt, numberAt, textAt, valueAt } from '../model/objects.ts';

/** Signs that no text may have: they stand for nothing (ISO 14289-1, 7.21.7). */
const FORBIDDEN = ['\u0000', '\ufeff', '\ufffe'];
const PRIVATE = /[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff]/;
const SYMBOLIC = 4;

export const FONT_CHECKS: readonly AuditCheck[] = [
  ofFonts(
    ['polices-incorporees', 'Toutes les polices sont dans le document', 'Matterhorn 31-009'],
    (font) => !isEmbedded(font),
    ['n’est pas dans le document', 'Incorporez-la.'],
  ),
  ofFonts(
    ['codes-lisibles', 'Chaque signe montré se traduit en texte', 'Matterhorn 10-001, 31-027'],
    (font) => !font.named && has(font, (code) => !font.unicode?.get(code)),
    ['montre des signes que l’on ne peut pas traduire en texte', 'Complétez sa table ToUnicode.'],
  ),
  ofFonts(
    ['codes-permis', 'Aucun signe ne se traduit en un code interdit', 'Matterhorn 31-028, 31-029'],
    (font) =>
      [...(font.unicode?.values() ?? [])].some((text) =>
        FORBIDDEN.some((sign) => text.includes(sign)),
      ),
    [
      'traduit des signes en codes interdits (U+0000, U+FEFF ou U+FFFE)',
      'Corrigez sa table ToUnicode.',
    ],
  ),
  ofFonts(
    ['signes-manquants', 'Aucun signe ne manque à sa police', 'Matterhorn 31-030'],
    (font) => font.descendant !== undefined && isIdentity(font) && font.codes.has(0),
    ['montre un signe qu’elle n’a pas (.notdef)', 'Changez de signe, ou de police.'],
  ),
  ofFonts(
    [
      'table-des-glyphes',
      'Les polices composées disent où sont leurs glyphes',
      'Matterhorn 31-005',
    ],
    ({ descendant, ...font }) =>
      nameAt(descendant, 'Subtype') === 'CIDFontType2' &&
      isEmbedded({ descendant, ...font }) &&
      !hasGlyphMap(valueAt(descendant, 'CIDToGIDMap')),
    ['ne dit pas où sont ses glyphes', 'Ajoutez CIDToGIDMap.'],
  ),
  ofFonts(
    [
      'cmap-incorporee',
      'Les codages des polices sont connus ou dans le document',
      'Matterhorn 31-006',
    ],
    ({ dict, descendant }) =>
      descendant !== undefined &&
      !(valueAt(dict, 'Encoding') instanceof PDFStream) &&
      !PREDEFINED.test(nameAt(dict, 'Encoding') ?? ''),
    ['a un codage qui n’est ni connu ni dans le document', 'Incorporez-le.'],
  ),
  ofFonts(
    ['sens-d-ecriture', 'Le sens d’écriture des codages concorde', 'Matterhorn 31-007'],
    ({ dict }) => {
      const map = valueAt(dict, 'Encoding');
      if (!(map instanceof PDFStream)) return false;
      const [, written] = /\/WMode\s+(\d)/.exec(contentOf(map)) ?? [];
      return Number(written ?? 0) !== (numberAt(asDict(map), 'WMode') ?? 0);
    },
    ['a deux sens d’écriture qui se contredisent', 'Gardez le même (WMode).'],
  ),
  ofFonts(
    [
      'jeu-de-signes',
      'Polices composées et codages ont le même jeu de signes',
      'Matterhorn 31-001 à 31-003',
    ],
    ({ dict, descendant }) => {
      const map = asDict(valueAt(dict, 'Encoding'));
      if (!descendant || !map) return false;
      const [mine, its] = [dictAt(descendant, 'CIDSystemInfo'), dictAt(map, 'CIDSystemInfo')];
      return ['Registry', 'Ordering'].some((key) => textAt(mine, key) !== textAt(its, key));
    },
    ['n’a pas le jeu de signes de son codage', 'Corrigez CIDSystemInfo.'],
  ),
  ofFonts(
    ['codage-truetype', 'Les polices TrueType ont un codage', 'Matterhorn 31-019, 31-020'],
    (font) => {
      if (font.subtype !== 'TrueType') return false;
      const flags = numberAt(dictAt(font.dict, 'FontDescriptor'), 'Flags') ?? 0;
      const encoding = encodingName(font) ?? nameAt(dictAt(font.dict, 'Encoding'), 'BaseEncoding');
      return (flags & SYMBOLIC) === 0 && !/^(?:MacRoman|WinAnsi)Encoding$/.test(encoding ?? '');
    },
    ['n’a pas de codage', 'Donnez-lui WinAnsiEncoding ou MacRomanEncoding.'],
  ),
  {
    id: 'sans-signes-prives',
    titre: 'Le texte n’a pas de signes sans nom commun',
    regle: 'ISO 14289-1, 7.21.7 (règle du guide)',
    run: ({ contents }) =>
      atPages(
        [...contents.marks.values()].flatMap(({ text, actualText, page }) =>
          !actualText && PRIVATE.test(text) ? page : [],
        ),
        {
          one: 'un texte contient un signe à usage privé, qu’aucune voix ne sait dire',
          many: 'textes contiennent des signes à usage privé, qu’aucune voix ne sait dire',
          remedy: 'Remplacez ce signe par un dessin décrit, ou par un signe courant.',
          severity: 'warning',
        },
      ),
  },
];

/** A check that says which fonts are wrong, and where they are first seen. */
function ofFonts(
  [id, titre, regle]: readonly [string, string, string],
  isWrong: (font: UsedFont) => boolean,
  [fault, remedy]: readonly [string, string],
): AuditCheck {
  const run = ({ contents }: AuditModel) => {
    const wrong = contents.fonts.filter((font) => font.codes.size > 0 && isWrong(font));
    const [first] = wrong.flatMap(({ codes }) => [...codes.values()]);
    return wrong.length === 0
      ? []
      : atPages([first], {
          one: `la police ${quoted(wrong.map(({ name }) => name))} ${fault}`,
          many: '',
          remedy,
        });
  };
  return { id, titre, regle, run };
}

const has = ({ codes }: UsedFont, holds: (code: number) => boolean): boolean =>
  [...codes.keys()].some(holds);

const isIdentity = (font: UsedFont): boolean => /^Identity-[HV]$/.test(encodingName(font) ?? '');

const hasGlyphMap = (map: ReturnType<typeof valueAt>): boolean =>
  map instanceof PDFStream || (map instanceof PDFName && map.decodeText() === 'Identity');

/** ISO 32000-1, table 118, by how those names are made. */
const PREDEFINED =
  /^(?:Identity|(?:Adobe-)?(?:GB|GBpc|GBK|GBKp|GBK2K|UniGB|B5pc|HKscs|ETen|ETenms|CNS|UniCNS|83pv|90ms|90msp|90pv|Add|EUC|Ext|UniJIS|KSC|KSCms|KSCpc|UniKS)\b[\w-]*|H|V)(?:-[HV])?$/;

function contentOf(stream: PDFStream): string {
  try {
    return Buffer.from(decoded(stream)).toString('latin1');
  } catch {
    return '';
  }
}
