import { CheckmarkCircle48Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { MeetingOverview } from '#flows/debrief.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { EmptyState, Quiet, Row } from '#ui/layout.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { useReading } from '#views/reading.tsx';
import { followed, outcomeOf, type Followed } from './follow-write.ts';
import { LinkButton } from './link-button.tsx';
import { OutgoingNotes, isAbout } from './outgoing-notes.tsx';
import { useTab } from './tab.ts';
import { WrittenNotes } from './written-notes.tsx';

/** What became of the last word about this meeting: on its way, refused, written, dismissed, or taken back. */
export function DoneStep({ overview: { meeting, written } }: { overview: MeetingOverview }) {
  const { words } = useReading();
  const { debrief } = useTab();
  const announce = useAnnounce();
  const entry = useSubscribable(debrief.outbox).find(isAbout(meeting.id));
  const [seen, setSeen] = useState<Followed>();
  const last = followed(seen, entry, written);
  if (last !== seen) setSeen(last);
  const outcome = outcomeOf(last, entry, written);
  const title = words.done.title[outcome];
  const what: { readonly [of: string]: string } = words.done.what;
  // What is taken back is announced where it is pressed.
  const isSaid = outcome !== 'taking-back' && outcome !== 'taken-back';
  useEffect(() => {
    if (isSaid) announce(title);
  }, [announce, title, isSaid]);
  return (
    <>
      <EmptyState icon={outcome === 'written' ? <CheckmarkCircle48Regular /> : undefined} title={title}>
        {what[outcome] ? <Quiet>{what[outcome]}</Quiet> : null}
        <Row>
          <LinkButton appearance="primary" to={{ page: 'week' }}>{words.done.toWeek}</LinkButton>
        </Row>
      </EmptyState>
      <OutgoingNotes only={meeting.id} />
      {written ? <WrittenNotes meeting={meeting} written={written} /> : null}
    </>
  );
}
