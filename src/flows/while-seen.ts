import type { Subscribable } from '#base/subscribable.ts';

/**
 * Does `work` while somebody can see the page. Nobody can: it waits; nobody can any more: what is under way is called back
 * and begun anew when the page is seen again. Undefined once `signal` is aborted. What `work` throws is thrown.
 */
export async function whileSeen<T>(visible: Subscribable<boolean>, signal: AbortSignal, work: (turn: AbortSignal) => Promise<T>): Promise<T | undefined> {
  while (!signal.aborted) {
    if (visible.getSnapshot()) {
      const { done, calledBack } = await oneTurn(visible, signal, work);
      if (!calledBack) return done;
    } else await changed(visible, signal);
  }
  return undefined;
}

/** One try at `work`, called back when `signal` is aborted or nobody can see the page any more. */
export async function oneTurn<T>(visible: Subscribable<boolean>, signal: AbortSignal, work: (turn: AbortSignal) => Promise<T>): Promise<{ readonly done: T; readonly calledBack: boolean }> {
  const turn = new AbortController();
  const look = (): void => { if (signal.aborted || !visible.getSnapshot()) turn.abort(); };
  const stopHearing = visible.subscribe(look);
  signal.addEventListener('abort', look, { once: true });
  try {
    return { done: await work(turn.signal), calledBack: turn.signal.aborted };
  } finally {
    stopHearing();
    signal.removeEventListener('abort', look);
  }
}

const changed = (visible: Subscribable<boolean>, signal: AbortSignal): Promise<void> => new Promise((resolve) => {
  const end = (): void => {
    stopHearing();
    signal.removeEventListener('abort', end);
    resolve();
  };
  const stopHearing = visible.subscribe(end);
  signal.addEventListener('abort', end, { once: true });
});
