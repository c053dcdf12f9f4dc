/** The work with the browser for one edition: in its time, and once more where the browser is lost. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { BrowserLaunchError, BrowserLostError, BrowserTimeoutError } from './errors.ts';
import type { PrintTab } from './session.ts';

/** What is being done, for whoever must be told that it failed. */
export type PrintPhase = 'demarrage' | 'chargement' | 'impression' | 'imprimeur' | 'livret';

const WHEN: Readonly<Record<PrintPhase, string>> = {
  demarrage: 'à son démarrage',
  chargement: 'pendant le chargement des pages',
  impression: 'pendant l’impression',
  imprimeur: 'pendant l’impression pour l’imprimeur',
  livret: 'pendant l’impression du mode d’emploi du livret',
};

/** What the work is done with. */
export interface Workplace {
  readonly page: Page;
  readonly sandboxed: boolean;
  /** To be told what is being done. */
  readonly begins: (phase: PrintPhase) => void;
}

export type Work<T> = (place: Workplace) => Promise<T>;

export interface PrintJob {
  /** Waits for the browser to start, as long as it may; how that ends is said by `inTab`. */
  started(): Promise<void>;
  /**
   * Does the work in a tab of its own, closed afterwards. Where the browser is lost, another one does it again,
   * once. A browser that is only late has no second try: it would be as late again.
   * @throws BrowserLostError, BrowserTimeoutError, BrowserLaunchError, BrowserNotFoundError, all with a French
   * message; what the work throws
   */
  inTab<T>(work: Work<T>): Promise<T>;
  /** Closes the tab that nobody came to use, as soon as there is one; not waited for, since it may never open. */
  close(): void;
}

export interface JobOptions {
  /** A tab: at first in the browser that is starting or at work, then in another if that one was lost. */
  readonly open: () => Promise<PrintTab>;
  /** In s, for all of the work, both tries: launch, load and print. */
  readonly delay: number;
  /** Told, in French, of a second try. */
  readonly log: (message: string) => void;
  readonly pulse?: Pulse | undefined;
}

/** In ms; how often a browser at work is asked for a sign of life, and how long it may take to give it. */
export interface Pulse {
  readonly every: number;
  readonly patience: number;
}

/** A machine that is loaded answers late, but within seconds; one print of a large guide blocks it for less. */
const PULSE: Pulse = { every: 5_000, patience: 15_000 };

/** The first tab is asked for at once: it opens while other work is done. */
export function printJob({ open, delay, log, pulse = PULSE }: JobOptions): PrintJob {
  const opening = open();
  // Its failure is for those who use it.
  opening.catch(() => undefined);

  const attempt = async <T>(tab: PrintTab, work: Work<T>, begins: (phase: PrintPhase) => void) => {
    const heart = heartbeat(tab, pulse);
    try {
      const page = await tab.firstPage();
      begins('chargement');
      return await Promise.race([
        tab.guard(work({ page, sandboxed: tab.sandboxed, begins })),
        heart.stopped,
      ]);
    } finally {
      heart.forget();
    }
  };

  let phase: PrintPhase = 'demarrage';
  const begins = (next: PrintPhase) => {
    phase = next;
  };
  let deadline: Deadline | undefined;
  const begun = () => {
    deadline ??= deadlineIn(delay, () => new BrowserTimeoutError(lateMessage(delay, phase)));
    return deadline;
  };

  return {
    async started() {
      const firstPage = opening.then((tab) => tab.firstPage());
      await Promise.race([firstPage, begun().passed]).catch(() => undefined);
    },
    async inTab(work) {
      const deadline = begun();
      const once = async (opened: Promise<PrintTab>) => {
        const tab = opened.then((one) => attempt(one, work, begins));
        try {
          return await Promise.race([tab, deadline.passed]);
        } finally {
          tab.catch(() => undefined);
          // One that hangs may not even close; what is left of it ends with the browser.
          const closed = opened.then((one) => one.close()).catch(() => undefined);
          if (!deadline.isPassed()) await closed;
        }
      };
      const again = (fault: unknown) => {
        if (!isLoss(fault)) throw fault;
        log(`Le navigateur s’est arrêté ${WHEN[phase]} : nouvel essai…`);
        phase = 'demarrage';
        return once(open());
      };
      try {
        return await once(opening).catch(again);
      } catch (fault) {
        if (!(fault instanceof BrowserLostError)) throw fault;
        throw new BrowserLostError(lostMessage(phase), { cause: fault });
      } finally {
        deadline.forget();
      }
    },
    close() {
      deadline?.forget();
      opening.then((tab) => tab.close()).catch(() => undefined);
    },
  };
}

const lateMessage = (delay: number, phase: PrintPhase): string =>
  `Le navigateur n’a pas fini en ${delay} s : le temps s’est écoulé ${WHEN[phase]}. Fermez d’autres programmes, ou donnez-lui plus de temps avec « --delai ${delay * 2} ».`;

const lostMessage = (phase: PrintPhase): string =>
  `Le navigateur s’est arrêté deux fois, la seconde ${WHEN[phase]}. Fermez d’autres programmes pour libérer de la mémoire, puis relancez la commande.`;

/** A browser that did not start may start the second time, unless it used up its time. */
const isLoss = (fault: unknown): boolean =>
  fault instanceof BrowserLostError ||
  (fault instanceof BrowserLaunchError && fault.phase !== 'unpack' && !fault.late);

interface Deadline {
  /** Rejects once the time is over. */
  readonly passed: Promise<never>;
  isPassed(): boolean;
  forget(): void;
}

/** The clock on the wall plays no part in it. */
function deadlineIn(seconds: number, error: () => Error): Deadline {
  let isPassed = false;
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      isPassed = true;
      reject(error());
    }, seconds * 1000);
  });
  passed.catch(() => undefined);
  return { passed, isPassed: () => isPassed, forget: () => clearTimeout(timer) };
}

/**
 * Rejects when the browser gives no sign of life, and ends it: it hangs, and nobody else will notice. A page that
 * is only slow is another process, and leaves the browser free to answer.
 */
function heartbeat(tab: PrintTab, { every, patience }: Pulse) {
  const ending = new AbortController();
  const { signal } = ending;
  const beat = async (): Promise<never> => {
    for (;;) {
      await pause(every, undefined, { signal });
      // That it has ended is heard elsewhere.
      const answered = tab.answers().then(
        () => true,
        () => true,
      );
      if (await Promise.race([answered, pause(patience, false, { signal })])) continue;
      void tab.endBrowser();
      throw new BrowserLostError('The browser hangs.');
    }
  };
  const stopped = beat();
  stopped.catch(() => undefined);
  return { stopped, forget: () => ending.abort() };
}
