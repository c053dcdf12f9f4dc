import { join } from 'node:path';
import { PROGRAM_ROOT } from '../program.ts';

/** Where the guide's files are. */
export interface Folders {
  /** Holds content/ and assets/. */
  readonly root: string;
  readonly templates: string;
  readonly assets: string;
  readonly dist: string;
}

/** Content of the folder the command runs in; layouts and drawings of the program. */
export function foldersFrom(root: string): Folders {
  return {
    root,
    templates: join(PROGRAM_ROOT, 'templates'),
    assets: join(PROGRAM_ROOT, 'assets'),
    dist: join(root, 'dist'),
  };
}
