/** Numbers as French prints them: decimal comma, narrow no-break spaces, a no-break space before units. */
const THIN = '\u202f';
const NO_BREAK = '\u00a0';

const formats = new Map<string, Intl.NumberFormat>();

/** A number with at most `decimals` decimals (0 to 20), and at least `least` of them. */
export function number(value: number, decimals = 2, least = 0): string {
  const key = `${decimals} ${least}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat('fr-FR', {
      minimumFractionDigits: least,
      maximumFractionDigits: decimals,
      // What rounds to nothing has no sign.
      signDisplay: 'negative',
    });
  formats.set(key, format);
  return format.format(value).replaceAll(/\s/g, THIN).replace('-', '−');
}

const inCents = (value: number): number => Math.round(value * 100);

/** An amount in euros: both figures of the cents, or none where there are no cents. */
export const euros = (value: number): string =>
  `${number(value, 2, inCents(value) % 100 === 0 ? 0 : 2)}${NO_BREAK}€`;

/** A share in per cent, with one decimal. */
export const percent = (value: number): string => `${number(value, 1)}${NO_BREAK}%`;

/** A difference with its sign; a real minus for what is gained. */
export const signedEuros = (value: number): string =>
  `${inCents(value) > 0 ? '+' : ''}${euros(value)}`;
