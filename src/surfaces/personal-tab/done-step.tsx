import { Button } from '@fluentui/react-components';
import { CheckmarkCircle48Regular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import type { MeetingOverview } from '#flows/debrief.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { EmptyState, Quiet, Row } from '#ui/layout.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { useReading } from '#views/reading.tsx';
import { OutgoingNotes, isAbout } from './outgoing-notes.tsx';
import { hashOf } from './route.ts';
import { useTab } from './tab.ts';
import { WrittenNotes } from './written-notes.tsx';

/** What became of the write: on its way, refused, written, or taken back. */
export function DoneStep({ overview: { meeting, written } }: { overview: MeetingOverview }) {
  const { words } = useReading();
  const { debrief, navigation } = useTab();
  const announce = useAnnounce();
  const entry = useSubscribable(debrief.outbox).find(isAbout(meeting.id));
  const status = !entry ? (written ? 'written' : 'undone') : entry.state.is === 'refused' ? 'refused' : 'queued';
  const title = { written: words.done.title, undone: words.done.undone, refused: words.done.refused, queued: words.done.queued }[status];
  useEffect(() => announce(title), [announce, title]);
  return (
    <>
      <EmptyState icon={status === 'written' ? <CheckmarkCircle48Regular /> : undefined} title={title}>
        {status === 'written' ? <Quiet>{words.done.what}</Quiet> : null}
        {status === 'queued' ? <Quiet>{words.done.queuedWhat}</Quiet> : null}
        <Row>
          <Button as="a" appearance="primary" href={hashOf({ page: 'week' })} onClick={(event) => { event.preventDefault(); navigation.go({ page: 'week' }); }}>
            {words.done.toWeek}
          </Button>
        </Row>
      </EmptyState>
      <OutgoingNotes only={meeting.id} />
      {written ? <WrittenNotes meeting={meeting} written={written} /> : null}
    </>
  );
}
