import { useEffect, useState } from 'react';
import { seconds } from '#base/time.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { useReading } from '#views/reading.tsx';
import { DEVICE_CLEARED } from './device-cleared.ts';
import { draftKeeper, type DraftKeeper, type InHand } from './draft-keeper.ts';
import { freshDraft } from './fresh-draft.ts';
import { useTab } from './tab.ts';
import { useOwnTemplates } from './use-policy.ts';

/** While the device does not keep what is typed, it is tried again this often. */
const RETRY = seconds(5);

export interface DraftInHand extends InHand {
  readonly keeper: DraftKeeper;
}

/** The draft of one meeting: opened once, kept at each pause and each time the page is left or hidden; tried again while it cannot be. */
export function useDraft(overview: MeetingOverview): DraftInHand {
  const { debrief, visible, lastWords } = useTab();
  const ownTemplates = useOwnTemplates();
  const reading = useReading();
  const { ticker } = reading;
  // The meeting as it was when the page opened: a later reading of the calendar must not open the draft again.
  const [keeper] = useState(() => draftKeeper({ meeting: overview.meeting.id, fresh: () => freshDraft(overview, ticker.now(), reading, ownTemplates), debrief, news: debrief.week, visible, clock: ticker, lastWords }));
  useEffect(() => {
    const keep = () => void keeper.keep();
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [keeper]);
  useEffect(() => keeper.watch(), [keeper]);
  useEffect(() => {
    const cleared = (event: Event) => {
      if (keeper.clear()) event.preventDefault();
    };
    window.addEventListener(DEVICE_CLEARED, cleared);
    return () => {
      window.removeEventListener(DEVICE_CLEARED, cleared);
      // The person has let go of the words; what this tab still shows is kept nowhere.
      if (keeper.state.getSnapshot().cleared) window.location.reload();
    };
  }, [keeper]);
  const inHand = useSubscribable(keeper.state);
  const { saved } = inHand;
  useEffect(() => {
    if (saved.is !== 'failed') return;
    const gone = new AbortController();
    void ticker.wait(RETRY, gone.signal).then(() => (gone.signal.aborted ? undefined : keeper.keep()));
    return () => gone.abort();
  }, [keeper, saved, ticker]);
  return { ...inHand, keeper };
}

