import type { Answers, Ask, FromTab, Setup } from './tab-words.ts';

/** A tab's thread, seen from the page. A dead one answers everything with `died`. */
export interface Tab {
  isAlive(): boolean;
  ask<Is extends keyof Answers>(ask: Extract<Ask, { is: Is }>): Promise<Answers[Is] | 'died'>;
  tell(ask: Ask): void;
  kill(): void;
}

export interface TabEvents {
  /** It reached the edge at which it was to die. */
  readonly onDied: () => void;
  readonly onProblem: (problem: string) => void;
}

let script: Promise<string> | undefined;

/** Fetched once: from a text at hand a thread starts sooner. */
const tabScript = (): Promise<string> => (script ??= fetch('/tab.js').then((answer) => answer.blob()).then((blob) => URL.createObjectURL(blob)));

/** Starts a tab; undefined if it could not open or died while opening. */
export async function openTab(setup: Setup, { onDied, onProblem }: TabEvents): Promise<Tab | undefined> {
  const worker = new Worker(await tabScript());
  const open = new Map<number, (answer: unknown) => void>();
  let asked = 0;
  let alive = true;

  const tab: Tab = {
    isAlive: () => alive,
    ask: (ask) =>
      new Promise((resolve) => {
        if (!alive) return resolve('died');
        asked += 1;
        open.set(asked, resolve as (answer: unknown) => void);
        worker.postMessage([asked, ask]);
      }),
    tell: (ask) => {
      asked += 1;
      if (alive) worker.postMessage([asked, ask]);
    },
    kill() {
      if (!alive) return;
      alive = false;
      worker.terminate();
      for (const answer of open.values()) answer('died');
    },
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromTab>) => {
    if (!alive) return;
    if ('problem' in data) return onProblem(data.problem);
    if ('died' in data) {
      tab.kill();
      return onDied();
    }
    open.get(data.about)?.(data.answer);
    open.delete(data.about);
  });
  worker.addEventListener('error', (event) => onProblem(`thread: ${event.message}`));

  const opened = await tab.ask({ is: 'open', setup });
  if (opened !== 'died' && opened.failure === undefined) return tab;
  tab.kill();
  return undefined;
}
