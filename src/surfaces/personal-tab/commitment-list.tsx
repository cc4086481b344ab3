import type { Instant } from '#base/time.ts';
import type { Errand, ErrandEntry } from '#flows/errand.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import type { MyCommitment } from '#flows/keep-commitments.ts';
import { List } from '#ui/layout.tsx';
import { usePlaces } from '#ui/use-places.ts';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { CommitmentCard } from '#views/commitments/commitment-card.tsx';
import { useReading } from '#views/reading.tsx';
import { MeetingLink } from './meeting-link.tsx';
import { isAbout } from './outgoing-notes.tsx';
import { useTab } from './tab.ts';
import type { useCommitments } from './use-commitments.ts';
import type { useStaying } from './use-staying.ts';

interface Props {
  readonly loop: CoachingLoop;
  readonly shown: readonly MyCommitment[];
  readonly now: Instant;
  readonly on: ReturnType<typeof useCommitments>;
  readonly stay: ReturnType<typeof useStaying>['stay'];
}

/** Commitments of the personal tab, each with the way to its meeting. */
export function CommitmentList({ loop, shown, now, on: { acts, answered, times }, stay }: Props) {
  const { words, format } = useReading();
  const byPlace = usePlaces(shown.map(({ history: { key } }) => key));
  const outgoing = useSubscribable(useTab().debrief.outbox);
  const errands = useSubscribable(loop.errands.entries);
  const taskOf = ({ history }: MyCommitment): ErrandEntry | undefined =>
    errands.find((entry): entry is ErrandEntry => 'errand' in entry && isTask(entry.errand) && entry.errand.key === history.key);
  return (
    <List>
      {shown.toSorted((a, b) => byPlace(a.history.key, b.history.key)).map((one) => {
        const { from, key } = one.history;
        const there = times.meeting(from);
        // It is told in one of these two.
        const told = [there, times.metAgain(from)];
        const onItsWay = outgoing.some((entry) => told.some((of) => of && isAbout(of.meeting.id)(entry) && entry.target.to === 'chat'));
        const subject = from.subject || words.shell.noSubject;
        return (
          <li key={key}>
            <CommitmentCard
              one={one} now={now} acts={acts} answered={answered.get(key)} task={taskOf(one)} next={times.next(from)?.start}
              onItsWay={onItsWay} stay={(section) => stay(key, section)}
              from={<>{there ? <MeetingLink meeting={there.meeting} /> : <bdi>{subject}</bdi>}{words.shell.beside('', format.day(from.start, now))}</>}
            />
          </li>
        );
      })}
    </List>
  );
}

const isTask = (errand: Errand): errand is Extract<Errand, { to: 'task' }> => errand.to === 'task';
