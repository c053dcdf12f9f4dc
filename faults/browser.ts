/** Faults of the browser: ended, stopped, out of memory, at each thing it is asked for, once or every time. */
import { type Harm, unrulyBrowser } from '../test/support/unruly-browser.ts';
import type { Fault } from './fault.ts';
import { seen } from './support/seen.ts';

const MACHINE = 3;
const RETRIED = /nouvel essai…/;

const skipped = () =>
  process.platform === 'linux' && process.arch === 'x64' ? undefined : 'no packaged browser here';

interface Expected {
  readonly code: number;
  readonly says: RegExp;
}

function harmed(name: string, harm: Harm, expected: Expected, args: readonly string[] = []): Fault {
  return {
    name: `browser ${name}`,
    skipped,
    async run(project) {
      await using location = await unrulyBrowser(harm);
      const build = project.start(['build', '--variant', 'toutes', ...args], {
        ...location.environment,
        PUPPETEER_EXECUTABLE_PATH: location.executable,
      });
      return seen(await build.end, expected);
    },
  };
}

/** What it is asked for at each stage. */
const STAGES: readonly (readonly [string, string])[] = [
  ['while it opens its tab', 'Target.setDiscoverTargets'],
  ['while it loads', 'Page.setLifecycleEventsEnabled'],
  ['while it prints', 'Page.printToPDF'],
];

const once = (deed: Harm['deed'], done: string): readonly Fault[] =>
  STAGES.map(([when, method]) =>
    harmed(`${done} ${when}, once`, { deed, method, times: 1 }, { code: 0, says: RETRIED }),
  );

export const browserFaults: readonly Fault[] = [
  ...once('kill', 'killed'),
  ...once('stop', 'stopped').slice(2),
  ...once('kill-page', 'that loses the process of its page').slice(1),
  harmed('that ends as it starts, once', { deed: 'exit', times: 1 }, { code: 0, says: RETRIED }),
  harmed(
    'killed each time it prints',
    { deed: 'kill', method: 'Page.printToPDF', times: 9 },
    { code: MACHINE, says: /s’est arrêté deux fois, la seconde pendant l’impression/ },
  ),
  harmed(
    'that loses the process of its page each time',
    { deed: 'kill-page', method: 'Page.printToPDF', times: 9 },
    { code: MACHINE, says: /s’est arrêté deux fois/ },
  ),
  harmed(
    'that ends at every start',
    { deed: 'exit', times: 9 },
    { code: MACHINE, says: /ne démarre pas/ },
  ),
  harmed(
    'that never answers',
    { deed: 'silent', times: 9 },
    { code: MACHINE, says: /n’a pas (répondu|fini) en 5 s/ },
    ['--delai', '5'],
  ),
  harmed(
    'whose page is stopped as it prints',
    { deed: 'stop-page', method: 'Page.printToPDF', times: 9 },
    { code: MACHINE, says: /n’a pas fini en 8 s : le temps s’est écoulé pendant l’impression/ },
    ['--delai', '8'],
  ),
  // So little that V8 cannot keep the page.
  harmed(
    'with less memory than it needs',
    { deed: 'exit', times: 0, flags: ['--js-flags=--max-old-space-size=1'] },
    { code: MACHINE, says: /s’est arrêté deux fois/ },
  ),
];
