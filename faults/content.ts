/** Content that changes while it is read. */
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Fault } from './fault.ts';
import { distOf, filesIn, startIn } from './support/project.ts';
import { outcomeOf, seen } from './support/seen.ts';

const BUILD = ['build', '--variant', 'toutes'] as const;
const CONTENT = 1;
const NEVER_RESTS = 'Le contenu change pendant qu’il est lu';
const WRITER = fileURLToPath(new URL('support/rewrite.mjs', import.meta.url));

/** @param pause between two changes, in ms */
const rewritten = (how: string, pause: number, times: number): Fault => ({
  name: `files that must agree, rewritten ${how}`,
  async run(project) {
    const before = await filesIn(distOf(project.root));
    const line = [process.execPath, WRITER, project.root, String(pause)];
    const writer = startIn(project, line);
    await writer.said('first');
    const outcomes: string[] = [];
    const faults: string[] = [];
    for (let count = 0; count < times; count += 1) {
      const end = await project.start(BUILD).end;
      const isToldToWait = end.code === CONTENT && end.stderr.includes(NEVER_RESTS);
      outcomes.push(end.code === 0 ? 'built' : isToldToWait ? 'told to wait' : outcomeOf(end));
      if (end.code !== 0 && !isToldToWait) faults.push(`mixes two states: ${end.stderr}`);
    }
    writer.kill('SIGTERM');
    await writer.end;
    const after = await filesIn(distOf(project.root));
    const wasBuilt = outcomes.includes('built');
    if (!wasBuilt && [...before].some(([name, bytes]) => !after.get(name)?.equals(bytes))) {
      faults.push('dist/ was changed');
    }
    return { outcome: outcomes.join(', '), faults };
  },
});

const gone: Fault = {
  name: 'content/ goes away while it is read',
  async run(project) {
    const content = join(project.root, 'content');
    const build = project.start(BUILD);
    await build.said('Lecture du contenu…');
    await rename(content, `${content}-ailleurs`);
    const end = await build.end;
    await rename(`${content}-ailleurs`, content);
    // It may have been read before.
    return end.code === 0
      ? { outcome: 'was read before', faults: [] }
      : seen(end, { code: CONTENT });
  },
};

export const contentFaults: readonly Fault[] = [
  rewritten('every half second', 500, 4),
  rewritten('without a pause', 2, 1),
  gone,
];
