/** What the project uses, its own and others', that is a package of npm: all that the lock names, on any system. */

export interface Part {
  readonly name: string;
  readonly version?: string | undefined;
  /** An SPDX expression. */
  readonly licence: string | undefined;
  /** Whether it is needed only to develop and to test the program. */
  readonly development: boolean;
}

interface Locked {
  readonly name?: string;
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
}

export interface Lock {
  readonly packages: Readonly<Record<string, Locked>>;
}

/** In order of names and versions, each once. */
export function lockedParts({ packages }: Lock): readonly Part[] {
  const parts = new Map<string, Part>();
  for (const [path, { name = nameAt(path), version, license, dev = false }] of Object.entries(
    packages,
  )) {
    // The project itself.
    if (path === '') continue;
    const key = `${name} ${version}`;
    const development = dev && (parts.get(key)?.development ?? true);
    parts.set(key, { name, version, licence: license, development });
  }
  return [...parts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, part]) => part);
}

const nameAt = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 13);
