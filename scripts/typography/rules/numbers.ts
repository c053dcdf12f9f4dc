/** Thousands, and numbers that hold on to their units and signs. */
import { L, Lu, N, pattern } from '../characters.ts';
import { AFTER_NUMBER, END, GAP, NBSP, NNBSP, type Rule, replacing } from './rule.ts';

/** Units that also get the space they lack: 20€, 9%, 48h. */
const SIGN = '%|‰|(?:k|K|M|Md)?€|°C';
const UNIT =
  '[cmk]?m[²³23]?|km/h|[mk]?g|h|min|cts?|ha|[mch]l|kWh|[MG]o|jours?|mois|ans?|fois|heures?|' +
  'minutes?|semaines?|centimes?|euros?';
/** Units of one letter, too short to be told from "années 90s": glued, never parted. */
const SHORT_UNIT = '[stlL]';
/** Not in a row such as 9h10h30, whose numbers cannot be told apart. */
const MINUTES = String.raw`[0-5]\d(?!\d|${GAP}?h|${GAP}\d{3}(?!\d))`;
const PER = '(?:mois|an|jour|semaine|h|heure|kg|km|commande|client|vente)';
const PRICED = `€|%|(?<![${L}])(?:cts?|HT|TTC)|(?:€|HT|TTC)${NBSP}?/${NBSP}?${PER}`;
const DIVIDED = String.raw`(?:${PRICED}|\d|(?<=\d${GAP}?)(?:jours?|h))`;

/** Numbers that count nothing: postal codes (before a name), references, SIREN. */
const COUNTED = String.raw`(?!\d|[${L}_/#-]|[.,]\d{3}|${GAP}(?:[${Lu}]|\d{3}(?!\d)))`;
const NOT_REFERENCE = String.raw`(?<![${L}${N}_/#.,]|[${N}]-|(?<!\d)\d{1,3}${GAP}|[nN][°º]${GAP}?|(?:CP|code postal|SIREN)${GAP}:?)`;

const thousands: readonly Rule[] = [
  replacing(pattern`(?<![${L}${N}_]|\d[.,])\d{1,3}(?:${GAP}\d{3})+(?![${N}])`, (found) =>
    found.replace(/\s+/g, NNBSP),
  ),
  replacing(pattern`${NOT_REFERENCE}[1-9]\d{4,7}(?:(?=(?:k€|km|kg|h)${END})|${COUNTED})`, (found) =>
    found.replace(/\B(?=(?:\d{3})+$)/g, NNBSP),
  ),
];

const hours: readonly Rule[] = [
  replacing(pattern`${AFTER_NUMBER}${GAP}?(?=h${GAP}?${MINUTES})`, NBSP),
  replacing(pattern`(?<=\d${NBSP}h)${GAP}?(?=${MINUTES})`, NBSP),
];

const units: readonly Rule[] = [
  replacing(
    pattern`${AFTER_NUMBER}(?:${GAP}?(?=${SIGN}|(?:${UNIT})${END})|${GAP}(?=${SHORT_UNIT}${END}))`,
    NBSP,
  ),
  // An amount may be a letter: "x € par mois".
  replacing(pattern`(?<=(?<![${L}])[xn])${GAP}(?=[€%])`, NBSP),
  // "20 € / mois", "7 jours / 7".
  replacing(pattern`(?<=${DIVIDED})${GAP}(?=/${GAP}?(?:${PER}${END}|\d))`, NBSP),
  replacing(pattern`(?<=${DIVIDED}${NBSP}?/)${GAP}(?=${PER}${END}|\d)`, NBSP),
  replacing(pattern`(?:(?<=[€%])${GAP}?|(?<=${PRICED})${GAP})(?=(?:HT|TTC)${END})`, NBSP),
];

const operators: readonly Rule[] = [
  replacing(pattern`(?<=(?:^|[\s(])[<>≤≥≈±])${GAP}(?=\d)`, NBSP),
  // Not in the hexadecimal 0x10.
  replacing(pattern`x(?=${GAP}?\d)(?<=(?:^|[^${L}${N}_]|\d[hx])\d+${GAP}?x)(?<!\b0x)`, '×'),
  replacing(pattern`(?<=\d)${GAP}(?=×)|(?<=×)${GAP}(?=\d)`, NBSP),
];

export const numbers: readonly Rule[] = [...operators, ...hours, ...units, ...thousands];
