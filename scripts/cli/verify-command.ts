/** `guide build --verify`: makes again what dist/ holds, and says whether it comes out the same. */
import { isError, unique } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format.ts';
import { editionIds } from '../overlay/edition-sources.ts';
import { tabIn } from '../print/browser/launch.ts';
import { printJob } from '../print/browser/print-job.ts';
import { validate } from '../validate/validate.ts';
import type { BuildOptions } from './build-command.ts';
import { readChosen } from './chosen-content.ts';
import type { Console } from './console.ts';
import { chooseEdition } from './edition-choice.ts';
import { EXIT } from './exit-codes.ts';
import { foldersFrom } from './folders.ts';
import { createStages, tellBeside } from './stages.ts';
import { VariantChoiceError } from './variant-choice.ts';
import { type Verification, verifyEdition } from './verify-edition.ts';
import { verifyJson, verifySummary } from './verify-report.ts';
import { withBrowser } from './with-browser.ts';

export interface VerifyOptions extends BuildOptions {
  readonly all: boolean;
}

/**
 * @returns the exit code: EXIT.content where something differs or cannot be compared
 * @throws VariantChoiceError, EditionChoiceError
 */
export async function verifyCommand(
  edition: string | undefined,
  { all, brouillon: draft, variant, deuxParPage, delai: delay, json }: VerifyOptions,
  world: Console,
): Promise<number> {
  if (variant || deuxParPage) {
    throw new VariantChoiceError(
      '« --verify » refait ce que le manifeste note : retirez « --variant » et « --deux-par-page ».',
    );
  }
  const { stdout, stderr, signal, version, root } = world;
  return withBrowser(
    world,
    async (browser) => {
      const stages = createStages(stderr, () => performance.now());
      const log = tellBeside(stderr, stages);
      const { read, edition: wanted } = await stages.run('Lecture du contenu', () =>
        readChosen(edition, root),
      );
      const ids = editionIds(read);
      const verifications: Verification[] = [];
      for (const id of all ? ids : ids.length > 0 ? [chooseEdition(wanted, ids)] : []) {
        const folders = foldersFrom(root);
        const open = () => browser.session().then(tabIn);
        const startJob = () => printJob({ open, delay, log });
        const request = { folders, read, edition: id, draft, version, signal, stages, startJob };
        verifications.push(await verifyEdition(request));
      }
      stages.end();
      const found =
        ids.length > 0
          ? verifications.flatMap(({ diagnostics }) => diagnostics)
          : validate(read).diagnostics;
      if (json) stdout.write(`${verifyJson(verifications)}\n`);
      else {
        const errors = unique(found.filter(isError));
        stderr.write(formatDiagnostics(errors, read.sourceText, { colour: stderr.isTTY }));
        if (ids.length > 0) stdout.write(`${verifySummary(verifications)}\n`);
      }
      return ids.length > 0 && verifications.every(({ ok }) => ok) ? EXIT.ok : EXIT.content;
    },
    delay,
  );
}
