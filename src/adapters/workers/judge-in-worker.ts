import type { Case } from '#domain/case.ts';
import type { Judgement } from '#domain/verdict.ts';
import type { Judge } from '#ports/judge.ts';

/** What crosses between the page and the worker. */
export interface JudgeRequest {
  readonly id: number;
  readonly given: Case;
}
export type JudgeAnswer = { readonly id: number; readonly judgement: Judgement } | { readonly id: number; readonly broken: string };

/**
 * Judges in one worker, so that a long transcript never holds up typing. `start` makes the worker (its address needs the
 * page's Trusted Types policy). A worker that dies is replaced with the next case.
 */
export function createJudgeInWorker(start: () => Worker): Judge {
  const waiting = new Map<number, { settle(judgement: Judgement): void; refuse(why: Error): void }>();
  let worker: Worker | undefined;
  let next = 0;

  function running(): Worker {
    if (worker) return worker;
    worker = start();
    worker.onmessage = ({ data }: MessageEvent<JudgeAnswer>) => {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if ('judgement' in data) asked?.settle(data.judgement);
      else asked?.refuse(new Error(`Judging broke: ${data.broken}`));
    };
    worker.onerror = (event) => {
      worker?.terminate();
      worker = undefined;
      for (const asked of waiting.values()) asked.refuse(new Error(`The judging worker stopped: ${event.message}`));
      waiting.clear();
    };
    return worker;
  }

  return {
    judge: (given, signal) =>
      new Promise((settle, refuse) => {
        const id = (next += 1);
        const stop = (): void => {
          waiting.delete(id);
          refuse(new DOMException('Judging was cancelled.', 'AbortError'));
        };
        if (signal.aborted) return stop();
        signal.addEventListener('abort', stop, { once: true });
        const done = <T>(then: (value: T) => void) => (value: T) => {
          signal.removeEventListener('abort', stop);
          then(value);
        };
        waiting.set(id, { settle: done(settle), refuse: done(refuse) });
        running().postMessage({ id, given } satisfies JudgeRequest);
      }),
  };
}
