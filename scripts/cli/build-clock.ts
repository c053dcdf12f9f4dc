/** The times that a build bears: those of the edition, or the one that the environment sets. */
import { type DraftStamp, fullStamp } from '../render/draft-stamp.ts';

export interface BuildClock {
  /** Of all that the build makes, in place of the edition's date: see sourceDate. */
  readonly fixed?: Date | undefined;
  /** When the build began, which a draft tells its readers. */
  readonly now: Date;
}

/** The environment sets a date that cannot be read. */
export class SourceDateError extends Error {
  override readonly name = 'SourceDateError';
}

/** The last second of the year 9999, in s since 1970: PDF dates have four digits for a year. */
const LAST = 253_402_300_799;

/**
 * The date that SOURCE_DATE_EPOCH sets, in seconds since 1970 UTC
 * (https://reproducible-builds.org/specs/source-date-epoch/); undefined where it is not set.
 * @throws SourceDateError with a French message
 */
export function sourceDate(
  environment: Readonly<Record<string, string | undefined>>,
): Date | undefined {
  const typed = environment.SOURCE_DATE_EPOCH;
  if (!typed) return undefined;
  const seconds = /^\d+$/.test(typed) ? Number(typed) : Number.NaN;
  if (seconds <= LAST) return new Date(seconds * 1000);
  throw new SourceDateError(
    `SOURCE_DATE_EPOCH vaut « ${typed.slice(0, 80)} » : un nombre entier de secondes depuis le 1er janvier 1970 est attendu, comme 1700006400. Corrigez cette variable, ou retirez-la.`,
  );
}

/** @throws SourceDateError */
export function buildClock(): BuildClock {
  return { fixed: sourceDate(process.env), now: new Date() };
}

/** What a draft says of when it was made: by this machine's clock, or the date that is set, in UTC. */
export function draftStamp({ fixed, now }: BuildClock): DraftStamp {
  return fixed ? fullStamp(fixed, 'UTC') : fullStamp(now);
}
