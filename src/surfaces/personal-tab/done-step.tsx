import { CheckmarkCircle48Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { Target } from '#domain/target.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { EmptyState, Quiet, Row } from '#ui/layout.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { useTabReading } from '#views/reading.tsx';
import { sayPlaces } from '#views/say-place.ts';
import { followed, outcomeOf, type Followed, type WriteOutcome } from './follow-write.ts';
import { LinkButton } from './link-button.tsx';
import { OutgoingNotes, isAbout } from './outgoing-notes.tsx';
import { sayOutcome } from './say-outcome.ts';
import { useTab } from './tab.ts';
import { useStartOf } from './use-start-of.ts';
import { WrittenNotes } from './written-notes.tsx';

/** What became of the last words about this meeting: on their way, refused, written, dismissed, or taken back. */
export function DoneStep({ overview: { meeting, written, hasDraft } }: { overview: MeetingOverview }) {
  const { words, format, ticker } = useTabReading();
  const { debrief } = useTab();
  const announce = useAnnounce();
  const startOf = useStartOf();
  const entries = useSubscribable(debrief.outbox).filter(isAbout(meeting.id));
  const [seen, setSeen] = useState<readonly Followed[]>([]);
  const last = followed(seen, entries, written);
  if (last !== seen) setSeen(last);
  const outcome = outcomeOf(last, entries, written);
  const places = (targets: readonly Target[]) => sayPlaces(targets, startOf, ticker.now(), words, format);
  const debriefIt = words.meetingPage.debrief;
  const title = words.done.title[outcome.is](places(outcome.targets));
  const isOpen = STILL_OPEN.includes(outcome.is);
  const what = sayOutcome({ outcome, written, isRefused: entries.some(({ state }) => state.is === 'refused'), hasDraft: isOpen && hasDraft }, places, words);
  // Where something waits in the list below, what helps stands there.
  const isNext = isOpen && entries.length === 0;
  // What is taken back is announced where it is pressed.
  const isSaid = outcome.is !== 'taking-back' && outcome.is !== 'taken-back';
  useEffect(() => {
    if (isSaid) announce(title);
  }, [announce, title, isSaid]);
  return (
    <>
      <EmptyState icon={outcome.is === 'written' ? <CheckmarkCircle48Regular /> : undefined} title={title}>
        {what === '' ? null : <Quiet>{what}</Quiet>}
        <Row>
          {isOpen ? (
            <LinkButton appearance={isNext ? 'primary' : 'secondary'} to={{ page: 'debrief', id: meeting.id, step: 'form' }}>
              {hasDraft ? debriefIt.goOn : written ? debriefIt.again : debriefIt.start}
            </LinkButton>
          ) : null}
          <LinkButton appearance={isNext ? 'secondary' : 'primary'} to={{ page: 'week' }}>{words.done.toWeek}</LinkButton>
        </Row>
      </EmptyState>
      <OutgoingNotes only={meeting.id} />
      {written ? <WrittenNotes meeting={meeting} written={written} /> : null}
    </>
  );
}

/** The words are the person's again: to be changed, written once more, or left. */
const STILL_OPEN: readonly WriteOutcome[] = ['nothing', 'not-written', 'not-changed', 'taken-back'];
