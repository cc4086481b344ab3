import { CheckmarkCircle48Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { MeetingOverview } from '#flows/debrief.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { EmptyState, Quiet, Row } from '#ui/layout.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { useReading } from '#views/reading.tsx';
import { sayPlaces } from '#views/say-place.ts';
import { followed, outcomeOf, type Followed } from './follow-write.ts';
import { LinkButton } from './link-button.tsx';
import { OutgoingNotes, isAbout } from './outgoing-notes.tsx';
import { useTab } from './tab.ts';
import { useStartOf } from './use-start-of.ts';
import { WrittenNotes } from './written-notes.tsx';

/** What became of the last words about this meeting: on their way, refused, written, dismissed, or taken back. */
export function DoneStep({ overview: { meeting, written } }: { overview: MeetingOverview }) {
  const { words, format, ticker } = useReading();
  const { debrief } = useTab();
  const announce = useAnnounce();
  const startOf = useStartOf();
  const entries = useSubscribable(debrief.outbox).filter(isAbout(meeting.id));
  const [seen, setSeen] = useState<readonly Followed[]>([]);
  const last = followed(seen, entries, written);
  if (last !== seen) setSeen(last);
  const outcome = outcomeOf(last, entries, written);
  const title = words.done.title[outcome.is](sayPlaces(outcome.targets, startOf, ticker.now(), words, format));
  const what: { readonly [of: string]: string } = words.done.what;
  // What is taken back is announced where it is pressed.
  const isSaid = outcome.is !== 'taking-back' && outcome.is !== 'taken-back';
  useEffect(() => {
    if (isSaid) announce(title);
  }, [announce, title, isSaid]);
  return (
    <>
      <EmptyState icon={outcome.is === 'written' ? <CheckmarkCircle48Regular /> : undefined} title={title}>
        {what[outcome.is] ? <Quiet>{what[outcome.is]}</Quiet> : null}
        <Row>
          <LinkButton appearance="primary" to={{ page: 'week' }}>{words.done.toWeek}</LinkButton>
        </Row>
      </EmptyState>
      <OutgoingNotes only={meeting.id} />
      {written ? <WrittenNotes meeting={meeting} written={written} /> : null}
    </>
  );
}
