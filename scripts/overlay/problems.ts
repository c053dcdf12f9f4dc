/** What is wrong in the instructions of a local edition, at its place. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { error, type Problem } from '../diagnostics/problem.ts';
import { sourceLocator } from './source-locator.ts';
import type { Origin } from './traced.ts';

/** Takes a problem at the value that stands at `origin`, or at its key. */
export type Report = (origin: Origin, problem: Problem, at?: 'key') => void;

/** Keeps what is reported, as diagnostics. */
export function reporter(found: Diagnostic[]): Report {
  return ({ source, path }, problem, at) => {
    const locator = sourceLocator(source);
    found.push(error(at === 'key' ? locator.keyAt(path) : locator.at(path), problem));
  };
}

/** `documents.titre`: the keys of a path, as messages name it. */
export function pathLabel({ path }: Origin): string {
  return path.filter((step) => typeof step === 'string').join('.') || 'ce fichier';
}
