/**
 * Refuses Markdown nested beyond reason before it is parsed: each level of a list, a quotation or a
 * directive is read again for each line, and some hundreds of them take minutes. So do thousands of signs of
 * emphasis in one paragraph, each of which the parser compares with all others, and thousands of underlined headings.
 */
import type { Problem } from '../../diagnostics/problem.ts';

/** Directives open at once; a chapter has one in another at most. */
const OPEN_LIMIT = 8;
/** An item so far to the right is some twenty levels deep. */
const DEEP_ITEM =
  /^[ \t>]{40,}(?:[-*+]|\d{1,9}[.)])[ \t]|^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+|>[ \t]*){20,}\S/;
/** Runs of such signs in one paragraph; a long one has ten. */
const SIGN_LIMIT = 500;
const SIGNS = /\*+|_+|~+|`+|[[\]{<]/g;
/** Lines of === or --- in one text, which underline headings or part its sections. */
const RULE_LIMIT = 200;
const RULE = /^[ \t>]*(?:=+|-+)[ \t]*$/;
/** Quotations in one text. */
const QUOTE_LIMIT = 200;
const QUOTE = /^[ \t]*>/;
/** Cells of all tables of one text: rows are filled up to the width of their head. */
const CELL_LIMIT = 20_000;
const HEAD_RULE = /^[ \t>]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*(?::?-+:?)?[ \t]*$/;
const OPENING = /^[ \t>]*:{3,}[ \t]*\w/;
const CLOSING = /^[ \t>]*:{3,}[ \t]*$/;

/** Told each line in turn: what is wrong from this one on. */
type Look = (line: string) => Problem | undefined;

/** Each counts what it counts, from the first line on. */
const looks = (): readonly Look[] => [
  openDirectives(),
  signsInParagraph(),
  ruleLines(),
  quotations(),
  tableCells(),
  deepItem,
];

/** A problem with the line of the text it is on, counted from 1. */
export function nestingProblem(text: string): (Problem & { readonly line: number }) | undefined {
  const all = looks();
  for (const [index, line] of text.split('\n').entries()) {
    for (const look of all) {
      const problem = look(line);
      if (problem) return { line: index + 1, ...problem };
    }
  }
  return undefined;
}

function openDirectives(): Look {
  let open = 0;
  return (line) => {
    if (OPENING.test(line)) open += 1;
    if (CLOSING.test(line)) open = Math.max(0, open - 1);
    if (open <= OPEN_LIMIT) return undefined;
    return {
      code: 'directive-non-fermee',
      message: `Plus de ${OPEN_LIMIT} directives sont ouvertes à la fois.`,
      hint: 'Refermez chacune par « ::: » seul sur une ligne.',
    };
  };
}

function signsInParagraph(): Look {
  let signs = 0;
  return (line) => {
    signs = line.trim() === '' ? 0 : signs + (line.match(SIGNS)?.length ?? 0);
    if (signs <= SIGN_LIMIT) return undefined;
    return {
      code: 'signes-nombreux',
      message: `Ce paragraphe a plus de ${SIGN_LIMIT} signes de mise en forme (*, _, <, crochets…).`,
      hint: 'Coupez-le par des lignes vides, ou retirez ces signes.',
    };
  };
}

function ruleLines(): Look {
  let rules = 0;
  return (line) => {
    if (RULE.test(line)) rules += 1;
    if (rules <= RULE_LIMIT) return undefined;
    return {
      code: 'titres-nombreux',
      message: `Ce texte a plus de ${RULE_LIMIT} lignes de « = » ou de « - » seuls.`,
      hint: 'Écrivez les titres avec « ## », et retirez les autres lignes.',
    };
  };
}

function quotations(): Look {
  let quotes = 0;
  let wasQuoted = false;
  return (line) => {
    const isQuoted = QUOTE.test(line);
    if (isQuoted && !wasQuoted) quotes += 1;
    wasQuoted = isQuoted;
    if (quotes <= QUOTE_LIMIT) return undefined;
    return {
      code: 'citations-nombreuses',
      message: `Ce texte a plus de ${QUOTE_LIMIT} citations.`,
      hint: 'Réunissez-les, ou retirez les « > » au début des lignes.',
    };
  };
}

function tableCells(): Look {
  let columns = 0;
  let cells = 0;
  return (line) => {
    if (HEAD_RULE.test(line)) columns = line.match(/-+/g)?.length ?? 0;
    else if (line.trim() === '') columns = 0;
    cells += columns;
    if (cells <= CELL_LIMIT) return undefined;
    const most = CELL_LIMIT.toLocaleString('fr-FR').replace(/\s/g, ' ');
    return {
      code: 'tableau-trop-grand',
      message: `Les tableaux de ce texte ont plus de ${most} cases.`,
      hint: 'Retirez des colonnes ou des lignes, ou répartissez-les en plusieurs textes.',
    };
  };
}

const deepItem: Look = (line) =>
  DEEP_ITEM.test(line)
    ? {
        code: 'liste-profonde',
        message: 'Cette liste a trop de niveaux.',
        hint: 'Gardez-en deux au plus.',
      }
    : undefined;
