/** Numbers as French prints them: decimal comma, narrow no-break spaces, a no-break space before units. */
const THIN = '\u202f';
const NO_BREAK = '\u00a0';

const formats = new Map<number, Intl.NumberFormat>();

/** A number with at most `decimals` decimals (0 to 20). */
export function number(value: number, decimals = 2): string {
  const known = formats.get(decimals);
  const format = known ?? new Intl.NumberFormat('fr-FR', { maximumFractionDigits: decimals });
  formats.set(decimals, format);
  return format.format(value).replaceAll(/\s/g, THIN).replace('-', '−');
}

/** An amount in euros, without cents where there are none. */
export const euros = (value: number): string => `${number(value)}${NO_BREAK}€`;

/** A share in per cent, with one decimal. */
export const percent = (value: number): string => `${number(value, 1)}${NO_BREAK}%`;

/** A difference with its sign; a real minus for what is gained. */
export const signedEuros = (value: number): string => `${value > 0 ? '+' : ''}${euros(value)}`;
