import { failed, ok, type Result } from '#base/result.ts';
import { seconds, type Ms } from '#base/time.ts';
import type { Failure } from '#ports/failure.ts';
import { officeFailure } from './office-failure.ts';

/** Outlook answers within a second; where it is offline or says nothing that can be read, Office.js never calls back. */
const ANSWER_LIMIT: Ms = seconds(10);

type Call<T> = (done: (answer: Office.AsyncResult<T>) => void) => void;

/**
 * What Office.js answers to one call. No answer in time is `unavailable`; the call itself goes on, as Office.js offers no
 * way to stop it; `late` is called where it is done after that. What it throws at once is its refusal of the call: a missing
 * permission, or a host that lacks it.
 */
export function asked<T>(call: Call<T>, signal?: AbortSignal, limit = ANSWER_LIMIT, late: () => void = () => undefined): Promise<Result<T, Failure>> {
  return new Promise((resolve) => {
    let isGivenUp = false;
    const timer = setTimeout(() => {
      isGivenUp = true;
      settle(failed({ kind: 'unavailable' }));
    }, limit);
    const abort = (): void => settle(failed({ kind: 'cancelled' }));
    const settle = (result: Result<T, Failure>): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      resolve(result);
    };
    if (signal?.aborted === true) return abort();
    signal?.addEventListener('abort', abort, { once: true });
    try {
      // The words of `Office.AsyncResultStatus`, which is not there before Office.js is.
      call((answer) => {
        const isDone = String(answer.status) === 'succeeded';
        if (isGivenUp && isDone) late();
        settle(isDone ? ok(answer.value) : failed(officeFailure(answer.error.code)));
      });
    } catch (thrown) {
      settle(failed({ kind: 'rejected', code: thrown instanceof Error ? thrown.name : 'office_threw' }));
    }
  });
}

interface Teller {
  addHandlerAsync(event: string, handler: (told: never) => void, done: (answer: Office.AsyncResult<void>) => void): void;
}

/** Hears of an event, in an Outlook that knows it; one that does not refuses, and nothing is told. */
export function hear<Told>(of: Teller, event: string, handler: (told: Told) => void): void {
  void asked<void>((done) => of.addHandlerAsync(event, handler, done));
}
