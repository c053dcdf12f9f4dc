/** How long the browser may work on one edition, as typed. */
import { InvalidArgumentError } from 'commander';

/** In s, by default: launch, load and print of the longest guide take a fraction of it. */
export const DELAY = 60;

const HOUR = 3600;

/**
 * @returns seconds
 * @throws InvalidArgumentError with a French message
 */
export function delayOption(typed: string): number {
  const seconds = Number(typed);
  if (/^\d+$/.test(typed) && seconds >= 1 && seconds <= HOUR) return seconds;
  throw new InvalidArgumentError(
    `« ${typed} » n’est pas un délai : donnez un nombre de secondes, de 1 à 3600, par exemple 120.`,
  );
}
