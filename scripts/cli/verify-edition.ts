/** One edition made again, as its manifest says that it was made, and compared; nothing is written. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Causes, causesOf } from '../manifest/causes.ts';
import type { BuildRecord } from '../manifest/manifest.ts';
import { readManifest } from '../manifest/read-manifest.ts';
import type { PrintJob } from '../print/browser/print-job.ts';
import { sha256Of } from '../sha256.ts';
import { type MakeRequest, makeEdition, outputName } from './make-edition.ts';

export interface VerifyRequest
  extends Pick<MakeRequest, 'folders' | 'read' | 'edition' | 'version' | 'signal' | 'stages'> {
  readonly draft: boolean;
  /** Called for each build that the manifest lists. */
  readonly startJob: () => PrintJob;
}

/** A file that the manifest lists. */
export interface Verified {
  readonly file: string;
  /** Whether it was made again, and is the same. */
  readonly same: boolean;
  /** What stands in dist/: the file that the manifest lists, another, or none. */
  readonly published: 'as-built' | 'altered' | 'missing';
  /** Whether an earlier build than the last one made it. */
  readonly kept: boolean;
  /** What may have changed it; undefined where nothing could be made again. */
  readonly causes?: Causes | undefined;
}

export interface Verification {
  readonly edition: string;
  readonly ok: boolean;
  /** Why there is nothing to compare with, in French. */
  readonly problem?: string | undefined;
  readonly files: readonly Verified[];
  /** Of the content as it is now. */
  readonly diagnostics: readonly Diagnostic[];
}

export async function verifyEdition(request: VerifyRequest): Promise<Verification> {
  const { folders, edition, draft } = request;
  const name = outputName(edition, draft);
  const { manifest, problem } = await readManifest(folders.dist, name);
  if (!manifest) return { edition, ok: false, problem, files: [], diagnostics: [] };
  const files: Verified[] = [];
  let diagnostics: readonly Diagnostic[] = [];
  for (const [index, record] of manifest.builds.entries()) {
    const again = await makeAgain(request, record);
    diagnostics = again.diagnostics;
    for (const { file, sha256 } of record.outputs) {
      const now = again.made?.record.outputs.find((output) => output.file === file);
      files.push({
        file,
        same: now?.sha256 === sha256,
        published: await published(join(folders.dist, name, file), sha256),
        kept: index > 0,
        causes: again.made && causesOf(record, again.made.record),
      });
    }
  }
  const ok = files.every(({ same, published }) => same && published === 'as-built');
  return { edition, ok, files, diagnostics };
}

async function makeAgain({ startJob, draft: _, ...request }: VerifyRequest, record: BuildRecord) {
  const job = startJob();
  try {
    return await makeEdition({
      ...request,
      job,
      stamp: record.stamp,
      variants: record.variants,
      twoUp: !record.folded,
      fixedDate: new Date(record.date),
    });
  } finally {
    job.close();
  }
}

async function published(path: string, sha256: string): Promise<Verified['published']> {
  const content = await readFile(path).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'ENOENT') throw fault;
    return undefined;
  });
  if (!content) return 'missing';
  return sha256Of(content) === sha256 ? 'as-built' : 'altered';
}
