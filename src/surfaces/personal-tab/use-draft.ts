import { useCallback, useEffect, useRef, useState } from 'react';
import { ms } from '#base/time.ts';
import type { ReflectionDraft } from '#domain/reflection.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import type { Failure } from '#ports/failure.ts';
import { emptyDraft } from '#templates/decision-debrief.ts';
import { useReading } from '#views/reading.tsx';
import type { Saved } from '#views/saved-line.tsx';
import { useTab } from './tab.ts';

/** After this pause in typing the draft is kept; leaving the field or the page keeps it at once. */
const PAUSE = ms(400);

export interface DraftInHand {
  /** Undefined while the kept draft is being read. */
  readonly draft: ReflectionDraft | undefined;
  readonly saved: Saved;
  /** Why an earlier draft could not be opened. */
  readonly unread: Failure | undefined;
  readonly change: (draft: ReflectionDraft) => void;
  /** Keeps what is not kept yet. */
  readonly keep: () => void;
  /** Takes the draft away, here and on the device. */
  readonly discard: () => void;
  /** Brings back what was discarded, as long as nothing new was typed. */
  readonly restore: (() => void) | undefined;
}

/** The draft of one meeting: opened once, kept at each pause, each time the page is left or hidden, and never twice at once. */
export function useDraft({ meeting, judgement }: MeetingOverview): DraftInHand {
  const { debrief } = useTab();
  const { ticker } = useReading();
  const [draft, setDraft] = useState<ReflectionDraft>();
  const [saved, setSaved] = useState<Saved>({ is: 'untouched' });
  const [unread, setUnread] = useState<Failure>();
  const [discarded, setDiscarded] = useState<ReflectionDraft>();
  const unkept = useRef<ReflectionDraft>(undefined);
  const pause = useRef<AbortController>(undefined);
  const last = useRef<Promise<unknown>>(Promise.resolve());

  // The meeting as it was when the page opened: a later reading of the calendar must not open the draft again.
  const opened = useRef({ meeting, judgement });
  const { id } = meeting;
  useEffect(() => {
    let gone = false;
    void debrief.draftOf(id).then((kept) => {
      if (gone) return;
      const found = kept.ok ? kept.value : undefined;
      if (!kept.ok) setUnread(kept.failure);
      if (found) setSaved({ is: 'saved', at: found.savedAt });
      setDraft((now) => now ?? found ?? emptyDraft(opened.current.meeting, opened.current.judgement, ticker.now()));
    });
    return () => {
      gone = true;
    };
  }, [debrief, id, ticker]);

  const keep = useCallback(() => {
    pause.current?.abort();
    const next = unkept.current;
    if (!next) return;
    unkept.current = undefined;
    const at = ticker.now();
    // What was said stays until there is news: a screen reader hears of it once a minute at most.
    setSaved((said) => (said.is === 'saved' ? said : { is: 'saving' }));
    last.current = last.current
      .then(() => debrief.keepDraft({ ...next, savedAt: at }))
      .then((kept) => {
        if (!kept.ok) unkept.current ??= next;
        setSaved(kept.ok ? { is: 'saved', at } : { is: 'failed', why: kept.failure });
      });
  }, [debrief, ticker]);

  const change = useCallback((next: ReflectionDraft) => {
    setDraft(next);
    setDiscarded(undefined);
    unkept.current = next;
    pause.current?.abort();
    const waiting = new AbortController();
    pause.current = waiting;
    void ticker.wait(PAUSE, waiting.signal).then(() => {
      if (!waiting.signal.aborted) keep();
    });
  }, [ticker, keep]);

  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState === 'hidden') keep();
    };
    window.addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', hidden);
      keep();
    };
  }, [keep]);

  const discard = useCallback(() => {
    pause.current?.abort();
    unkept.current = undefined;
    last.current = last.current.then(() => debrief.discardDraft(id)).then((gone) => {
      if (!gone.ok) return setSaved({ is: 'failed', why: gone.failure });
      setSaved({ is: 'untouched' });
      setDiscarded(draft);
      setDraft(emptyDraft(opened.current.meeting, opened.current.judgement, ticker.now()));
    });
  }, [debrief, id, ticker, draft]);

  return { draft, saved, unread, change, keep, discard, restore: discarded && (() => change(discarded)) };
}
