/** A package's licence against what the project accepts. */
import parse from 'spdx-expression-parse';
import { ALLOWED, EXCEPTIONS } from './licence-policy.ts';

export interface Verdict {
  /** The licences that the package is used under: of a choice, the first that is accepted. */
  readonly taken: readonly string[];
  /** Why it may not be used. */
  readonly refused?: string;
}

/** @param expression an SPDX licence expression, as package.json has it */
export function judgeLicence(name: string, expression: string | undefined): Verdict {
  if (!expression) return { taken: [], refused: 'it says nothing of its licence' };
  const granted = EXCEPTIONS.filter(({ packages }) => packages.test(name));
  const accepted = [...ALLOWED, ...granted.map(({ licence }) => licence)];
  try {
    const taken = takenUnder(parse(expression), accepted);
    return taken ? { taken } : { taken: [], refused: `${expression} is not accepted` };
  } catch {
    // "UNLICENSED", "SEE LICENSE IN ...", a name that SPDX does not have.
    return { taken: [], refused: `« ${expression} » is no SPDX expression` };
  }
}

/** @returns undefined where it cannot be used under accepted licences alone */
function takenUnder(info: parse.Info, accepted: readonly string[]): readonly string[] | undefined {
  if ('conjunction' in info) {
    const [left, right] = [takenUnder(info.left, accepted), takenUnder(info.right, accepted)];
    if (info.conjunction === 'or') return left ?? right;
    return left && right && [...new Set([...left, ...right])];
  }
  const { license, plus, exception } = info;
  const name = `${license}${plus ? '+' : ''}${exception ? ` WITH ${exception}` : ''}`;
  return accepted.includes(name) ? [name] : undefined;
}
