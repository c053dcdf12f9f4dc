/** The port of the preview, as typed. */
import { InvalidArgumentError } from 'commander';

/** @throws InvalidArgumentError with a French message */
export function portNumber(typed: string): number {
  const port = Number(typed);
  if (/^\d+$/.test(typed) && port >= 1024 && port <= 65_535) return port;
  throw new InvalidArgumentError(
    `« ${typed} » n’est pas un port : donnez un nombre de 1024 à 65535, par exemple 4173.`,
  );
}
