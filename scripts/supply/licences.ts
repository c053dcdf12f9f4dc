/**
 * `npm run licences`: all that the project uses, with its licence; ends with 1 if one of them is not
 * accepted. `--json` gives the same to programs.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROGRAM_ROOT } from '../program.ts';
import { CARRIED_PARTS } from './carried-parts.ts';
import { judgeParts, licenceText } from './licence-report.ts';
import { lockedParts } from './parts.ts';

const lock = JSON.parse(await readFile(join(PROGRAM_ROOT, 'package-lock.json'), 'utf8'));
const parts = judgeParts(lockedParts(lock), CARRIED_PARTS);
const json = process.argv.includes('--json');
process.stdout.write(json ? `${JSON.stringify(parts, null, 2)}\n` : licenceText(parts));

const refused = parts.filter((part) => part.refused !== null);
for (const { name, refused: reason } of refused) process.stderr.write(`${name}: ${reason}\n`);
process.stderr.write(`${parts.length} parts, ${refused.length} refused\n`);
if (refused.length > 0) process.exitCode = 1;
