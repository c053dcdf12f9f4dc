/** Why a guide that is made again may differ: what its two records say otherwise, in French for people. */
import type { BuildRecord } from './manifest.ts';

export interface Causes {
  /** Files of content/ and assets/, by path. */
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Of what the files were made with, what is another now. */
  readonly tools: readonly {
    readonly name: string;
    readonly before: string;
    readonly now: string;
  }[];
}

export function causesOf(then: BuildRecord, now: BuildRecord): Causes {
  const before = new Map(then.inputs.map(({ file, sha256 }) => [file, sha256]));
  const after = new Map(now.inputs.map(({ file, sha256 }) => [file, sha256]));
  const files = [...after.keys()];
  return {
    changed: files.filter((file) => before.has(file) && before.get(file) !== after.get(file)),
    added: files.filter((file) => !before.has(file)),
    removed: [...before.keys()].filter((file) => !after.has(file)),
    tools: toolsOf(then)
      .map(([name, was], index) => ({ name, before: was, now: toolsOf(now)[index]?.[1] ?? '' }))
      .filter((tool) => tool.before !== tool.now),
  };
}

function toolsOf({ program, environment }: BuildRecord): readonly (readonly [string, string])[] {
  const { node, icu, zlib, browser, system } = environment;
  return [
    ['programme', `${program.version} (${program.sha256.slice(0, 12)})`],
    ['navigateur', browser],
    ['Node', node],
    ['ICU', icu],
    ['zlib', zlib],
    ['système', system],
  ];
}

/** A line for each kind of cause. */
export function causesInFrench({ changed, added, removed, tools }: Causes): readonly string[] {
  const files = [
    ...changed.map((file) => `${file} (modifié)`),
    ...added.map((file) => `${file} (ajouté)`),
    ...removed.map((file) => `${file} (retiré)`),
  ];
  return [
    ...(files.length > 0 ? [`contenu : ${files.join(', ')}`] : []),
    ...tools.map(({ name, before, now }) => `${name} : ${before} alors, ${now} maintenant`),
  ];
}
