/** A copy of the guide's content to be written to, as it is or with many more tools. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROGRAM_ROOT } from '../../scripts/program.ts';

export interface ContentCopy extends AsyncDisposable {
  /** The folder that holds content/. */
  readonly root: string;
}

const EDITION = 'aura-2023';

/**
 * The reference edition alone, in a folder of its own.
 * @param tools how many sheets it has: copies of its own under other names are added
 */
export async function copyContent(tools?: number): Promise<ContentCopy> {
  const root = await mkdtemp(join(tmpdir(), 'guide-bench-'));
  for (const name of ['content', 'assets']) {
    await cp(join(PROGRAM_ROOT, name), join(root, name), { recursive: true });
  }
  const editions = join(root, 'content', 'editions');
  for (const id of await readdir(editions)) {
    if (id !== EDITION) await rm(join(editions, id), { recursive: true });
  }
  if (tools !== undefined) await addTools(root, tools);
  return { root, [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }) };
}

async function addTools(root: string, wanted: number): Promise<void> {
  const folder = join(root, 'content', 'outils');
  const cards = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const planFile = join(root, 'content', 'editions', EDITION, 'edition.yaml');
  let plan = await readFile(planFile, 'utf8');
  for (let count = cards.length; count < wanted; count += 1) {
    const card = cards[count % cards.length] ?? '';
    const id = card.replace('.yaml', '');
    const copy = `${id}-${count}`;
    const text = await readFile(join(folder, card), 'utf8');
    await writeFile(
      join(folder, `${copy}.yaml`),
      text.replace(/^nom: "?(.*?)"?$/m, `nom: "$1 ${count}"`),
    );
    plan = plan.replace(new RegExp(`(outils: \\[[^\\]]*\\b${id})(?=[,\\]])`), `$1, ${copy}`);
  }
  await writeFile(planFile, plan);
}
