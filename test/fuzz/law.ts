/**
 * Laws that must hold for any value, as data: the ordinary tests try a few values of each, `npm run fuzz`
 * ten thousand.
 */
import fc from 'fast-check';

export interface Tried {
  readonly seed: number;
  readonly cases: number;
  /** What fast-check says of the failure: seed, path and the smallest value found that breaks the law. */
  readonly failure: string | undefined;
}

export interface Law {
  /** A sentence. */
  readonly name: string;
  /** Part of the ordinary number of cases that a test tries, where a case takes long: from 0 to 1. */
  readonly share: number;
  /** @param path of a former failure, to begin with its smallest value */
  readonly attempt: (cases: number, seed: number, path?: string) => Promise<Tried>;
}

/** @param holds throws where a value breaks the law */
export function law<T>(
  name: string,
  values: fc.Arbitrary<T>,
  holds: (value: T) => void | Promise<void>,
  { share = 1 } = {},
): Law {
  const property = fc.asyncProperty(values, async (value) => holds(value));
  return {
    name,
    share,
    attempt: async (cases, seed, path) => {
      const details = await fc.check(property, { numRuns: cases, seed, ...(path && { path }) });
      const failure = details.failed
        ? `${fc.defaultReportMessage(details as fc.RunDetails<unknown>)}\n${told(details.errorInstance)}`
        : undefined;
      return { seed: details.seed, cases: details.numRuns, failure };
    },
  };
}

const told = (fault: unknown): string =>
  fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
