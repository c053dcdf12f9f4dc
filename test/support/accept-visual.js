// Takes the look of the pages as they are now for the one that is wanted: see test/print/visual.test.ts.
import { startVitest } from 'vitest/node';

process.env.ACCEPT_VISUAL = '1';
const vitest = await startVitest('test', ['test/print/visual.test.ts'], { run: true });
await vitest.close();
