/** `npm run schema`: writes schemas/ again, after a change of the shapes or of the lists of content/. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isError } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format.ts';
import { PROGRAM_ROOT } from '../program.ts';
import { readContent } from '../read/read-content.ts';
import { validate } from '../validate/validate.ts';
import { schemaFiles } from './schema-files.ts';
import { commonLists } from './vocabulary.ts';

const read = await readContent(PROGRAM_ROOT);
const lists = commonLists(read);
if (lists) {
  const folder = join(PROGRAM_ROOT, 'schemas');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  const files = schemaFiles(lists);
  await Promise.all([...files].map(([name, text]) => writeFile(join(folder, name), text)));
  process.stdout.write(`${files.size} schémas écrits dans « schemas ».\n`);
} else {
  const colour = process.stderr.isTTY;
  process.stderr.write(
    formatDiagnostics(validate(read).diagnostics.filter(isError), read.sourceText, { colour }),
  );
  process.exitCode = 1;
}
