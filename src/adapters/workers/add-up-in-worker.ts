import { failed, ok, type Result } from '#base/result.ts';
import type { SummaryCell } from '#domain/summary-cell.ts';
import type { Failure } from '#ports/failure.ts';
import type { AddedUp, AddUp, AddUpRows } from '#ports/published-rows.ts';

/** Whose rows, and of which site: the worker reads them from this device by itself. */
export interface WhoseRows {
  readonly owner: { readonly id: string; readonly tenant: string };
  readonly site: string;
}

/** What crosses: standing cells in pieces, then what is asked; back come progress and finished cells in pieces, then the end. */
export type AddUpRequest = { readonly standing: readonly SummaryCell[] } | { readonly asked: Omit<AddUp, 'cells'>; readonly whose: WhoseRows };
export type AddUpAnswer = { readonly rows: number } | { readonly part: AddedUp } | { readonly end: true } | { readonly failure: Failure } | { readonly broken: string };

/** Cells in one message: copying them takes some 5 ms of either side. */
export const CELLS_AT_ONCE = 200;

/**
 * Adds up in a worker of its own, which ends with the answer. Nothing large crosses at once, so that the page answers in
 * between. `start` makes the worker (its address needs the page's Trusted Types policy).
 */
export const createAddUpInWorker = (start: () => Worker, whose: WhoseRows): AddUpRows => async ({ cells: standing, ...asked }, signal, tell) => {
  if (signal.aborted) return failed({ kind: 'cancelled' });
  const worker = start();
  try {
    const answer = answerOf(worker, signal, tell);
    for (let from = 0; from < standing.length && !signal.aborted; from += CELLS_AT_ONCE) {
      worker.postMessage({ standing: standing.slice(from, from + CELLS_AT_ONCE) } satisfies AddUpRequest);
      await aTurn();
    }
    worker.postMessage({ asked, whose } satisfies AddUpRequest);
    return await answer;
  } finally {
    worker.terminate();
  }
};

function answerOf(worker: Worker, signal: AbortSignal, tell: (rows: number) => void): Promise<Result<AddedUp, Failure>> {
  const cells: AddedUp['cells'][number][] = [];
  const hidden: AddedUp['hidden'][number][] = [];
  return new Promise((settle, refuse) => {
    signal.addEventListener('abort', () => settle(failed({ kind: 'cancelled' })), { once: true });
    worker.onerror = (event) => refuse(new Error(`The worker that adds up stopped: ${event.message}`));
    worker.onmessage = ({ data }: MessageEvent<AddUpAnswer>) => {
      if (signal.aborted) return;
      if ('rows' in data) tell(data.rows);
      else if ('part' in data) {
        cells.push(...data.part.cells);
        hidden.push(...data.part.hidden);
      } else if ('failure' in data) settle(failed(data.failure));
      else if ('broken' in data) refuse(new Error(`Adding up broke: ${data.broken}`));
      else settle(ok({ cells, hidden }));
    };
  });
}

const aTurn = (): Promise<void> => new Promise((over) => { setTimeout(over); });
