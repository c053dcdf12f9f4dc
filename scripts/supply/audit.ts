/**
 * `npm run audit:deps`: known vulnerabilities of what `package-lock.json` names. Ends with 1 if there are
 * any that count, and with 2 if the registry does not answer: that is not a pass.
 */
import { spawnSync } from 'node:child_process';
import { PROGRAM_ROOT } from '../program.ts';
import { readAudit, type Severity } from './read-audit.ts';

/** What runs where guides are made is held to more than what only developers run. */
const LEVELS: readonly (readonly [string, readonly string[], Severity])[] = [
  ['what runs', ['--omit=dev'], 'moderate'],
  ['all, with what develops and tests', [], 'high'],
];

let code = 0;
for (const [what, args, level] of LEVELS) {
  const { stdout } = spawnSync('npm', ['audit', '--json', ...args], {
    cwd: PROGRAM_ROOT,
    encoding: 'utf8',
    // npm is a script of the shell's on Windows.
    shell: process.platform === 'win32',
    timeout: 60_000,
  });
  const result = readAudit(stdout ?? '', level);
  if (!result.checked) {
    process.stdout.write(`${what}: NOT CHECKED (${result.reason})\n`);
    code ||= 2;
    continue;
  }
  process.stdout.write(`${what}: ${result.vulnerable.length} of severity ${level} or above\n`);
  for (const { name, severity, fixed } of result.vulnerable) {
    process.stdout.write(`  ${name}: ${severity}${fixed ? ', mended in a newer version' : ''}\n`);
  }
  if (result.vulnerable.length > 0) code = 1;
}
process.exitCode = code;
