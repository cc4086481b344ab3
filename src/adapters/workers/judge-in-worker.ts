import type { Case } from '#domain/case.ts';
import type { Transcript } from '#domain/transcript.ts';
import type { Judgement } from '#domain/verdict.ts';
import type { Judge } from '#ports/judge.ts';

/** What crosses between the page and the worker; one request is with the worker at a time. */
export type JudgeRequest = { readonly asks: 'judge'; readonly given: Case } | { readonly asks: 'read'; readonly vtt: readonly string[] };
export type JudgeAnswer = { readonly judgement: Judgement } | { readonly transcript: Transcript } | { readonly broken: string };

interface Job {
  readonly request: JudgeRequest;
  readonly settle: (answer: JudgeAnswer) => void;
  readonly refuse: (why: Error) => void;
}

/*
 *   ask() --> queue (a read before all judging: a person waits for it) --> worker --> answer --> next
 *                                                                            |
 *       cancelled while it waits: leaves the queue                           | cancelled while it runs, or the worker
 *                                                                            v dies: the worker ends, the next gets a new one
 */

/**
 * Judges and reads in one worker, so that a long transcript never holds up typing. `start` makes the worker (its address
 * needs the page's Trusted Types policy).
 */
export function createJudgeInWorker(start: () => Worker): Judge {
  let queue: readonly Job[] = [];
  let busy: Job | undefined;
  let worker: Worker | undefined;

  function running(): Worker {
    if (worker) return worker;
    const started = start();
    started.onmessage = ({ data }: MessageEvent<JudgeAnswer>) => {
      if (worker !== started) return;
      const job = busy;
      busy = undefined;
      advance();
      job?.settle(data);
    };
    started.onerror = (event) => {
      const job = busy;
      end();
      advance();
      job?.refuse(new Error(`The judging worker stopped: ${event.message}`));
    };
    worker = started;
    return started;
  }

  function end(): void {
    worker?.terminate();
    worker = undefined;
    busy = undefined;
  }

  function advance(): void {
    const [next, ...rest] = queue;
    if (busy || !next) return;
    queue = rest;
    busy = next;
    running().postMessage(next.request);
  }

  function ask(request: JudgeRequest, signal: AbortSignal): Promise<JudgeAnswer> {
    return new Promise((settle, refuse) => {
      const stop = (): void => {
        queue = queue.filter((waiting) => waiting !== job);
        if (busy === job) end();
        // Later, so that all that is cancelled together has left before the next one goes to a new worker.
        queueMicrotask(advance);
        refuse(new DOMException('Judging was cancelled.', 'AbortError'));
      };
      const done = <T>(then: (value: T) => void) => (value: T) => {
        signal.removeEventListener('abort', stop);
        then(value);
      };
      const job: Job = { request, settle: done(settle), refuse: done(refuse) };
      if (signal.aborted) return stop();
      signal.addEventListener('abort', stop, { once: true });
      queue = request.asks === 'read' ? [job, ...queue] : [...queue, job];
      advance();
    });
  }

  return {
    async judge(given, signal) {
      const answer = await ask({ asks: 'judge', given }, signal);
      if ('judgement' in answer) return answer.judgement;
      throw brokenBy(answer);
    },
    async read(vtt, signal) {
      const answer = await ask({ asks: 'read', vtt }, signal);
      if ('transcript' in answer) return answer.transcript;
      throw brokenBy(answer);
    },
  };
}

const brokenBy = (answer: JudgeAnswer): Error => new Error(`Judging broke: ${'broken' in answer ? answer.broken : 'another answer than was asked for'}`);
