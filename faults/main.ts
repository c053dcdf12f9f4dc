/**
 * Does to builds what machines and people do to them, and looks at what comes of it. `npm run faults`, with `-- --only <text>`
 * for the faults whose name has it, `--json` for programs. Ends with 1 if anything is not as it must be.
 */
import { parseArgs } from 'node:util';
import { browserFaults } from './browser.ts';
import { contentFaults } from './content.ts';
import { diskFaults } from './disk.ts';
import type { Fault } from './fault.ts';
import { programFaults } from './program.ts';
import { checkAfter } from './support/checks.ts';
import { type Template, template } from './support/project.ts';

const ALL: readonly Fault[] = [...browserFaults, ...programFaults, ...diskFaults, ...contentFaults];

interface Row {
  readonly fault: string;
  readonly outcome: string;
  readonly seconds: number;
  readonly wrong: readonly string[];
}

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, json: { type: 'boolean', default: false } },
});

async function attempt(fault: Fault, projects: Template): Promise<Row> {
  const began = performance.now();
  const row = (outcome: string, wrong: readonly string[]): Row => {
    return { fault: fault.name, outcome, wrong, seconds: (performance.now() - began) / 1000 };
  };
  const reason = fault.skipped?.();
  if (reason !== undefined) return row(`skipped: ${reason}`, []);
  await using project = await projects.copy();
  try {
    const { outcome, faults } = await fault.run(project);
    return row(outcome, [...faults, ...(await checkAfter(project))]);
  } catch (problem) {
    return row('could not be tried', [String(problem)]);
  }
}

function line({ fault, outcome, seconds, wrong }: Row): string {
  const head = `${fault.padEnd(width)}  ${seconds.toFixed(1).padStart(5)} s  ${wrong.length === 0 ? 'ok   ' : 'WRONG'}  ${outcome}`;
  return `${[head, ...wrong.map((what) => `    ${what}`)].join('\n')}\n`;
}

const chosen = ALL.filter(({ name }) => name.includes(values.only));
if (chosen.length === 0) throw new RangeError(`no fault has « ${values.only} » in its name`);
const width = Math.max(...chosen.map(({ name }) => name.length));
const rows: Row[] = [];
await using projects = await template();
for (const fault of chosen) {
  const row = await attempt(fault, projects);
  rows.push(row);
  if (!values.json) process.stdout.write(line(row));
}
const wrong = rows.filter((row) => row.wrong.length > 0);
if (values.json) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
else process.stdout.write(`${rows.length} faults, ${wrong.length} not as they must be\n`);
if (wrong.length > 0) process.exitCode = 1;
