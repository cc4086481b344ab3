import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { Meeting } from '#domain/meeting.ts';
import { findPublished, type FoundPublished } from '#flows/find-published.ts';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { SeriesPublished } from '#views/publishing/series-published.tsx';
import { useReading } from '#views/reading.tsx';
import { useIsOn } from '#views/use-is-on.ts';
import { dataOf } from '../data-of.ts';
import { useTab } from '../tab.ts';
import { useLoop } from '../use-loop.ts';
import { ShareSection } from './share-section.tsx';

/** What is published of a meeting: for its organizer to choose, for everybody else to know and to object to. */
export function PublishingOf({ meeting }: { meeting: Meeting }) {
  const isOn = useIsOn();
  if (!isOn('team-list') || meeting.origin.from !== 'calendar') return null;
  return meeting.iOrganize ? <ShareSection meeting={meeting} /> : <Published meeting={meeting} />;
}

/** Nothing where the list cannot be read: then nobody here knows. */
function Published({ meeting }: { meeting: Meeting }) {
  const { ticker } = useReading();
  const { debrief } = useTab();
  const { loop } = useLoop();
  const week = dataOf(useSubscribable(debrief.week));
  const { series } = meeting;
  const dates = useMemo(() => (series === undefined ? [] : (week?.meetings ?? []).map((one) => one.meeting).filter((one) => one.series === series)), [week, series]);
  // Looked for anew where a date has come or gone, not wherever one is judged.
  const key = dates.map(({ id }) => id).join(' ');
  const [found, setFound] = useState<FoundPublished>();
  const look = useEffectEvent((signal: AbortSignal) => {
    if (!loop) return;
    void findPublished(loop, meeting, dates, ticker.now(), signal).then((read) => {
      if (!signal.aborted && read.ok) setFound(read.value);
    });
  });
  useEffect(() => {
    const left = new AbortController();
    look(left.signal);
    return () => left.abort();
  }, [loop, meeting, key]);
  return found ? <SeriesPublished meeting={meeting} {...found} withVerdict /> : null;
}
