import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode, type Ref } from 'react';
import type { Meeting } from '#domain/meeting.ts';
import type { Occurrence } from '#flows/room.ts';
import type { ViewState } from '#flows/view-state.ts';
import { EmptyState, Quiet } from '#ui/layout.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { useActs } from '../acts.ts';
import { useRoom, useRoomReading } from './in-meeting.ts';
import { MeetingState } from './meeting-state.tsx';
import { NotYet, Reliability } from './not-yet.tsx';
import { OccurrenceList } from './rare-parts.ts';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  unseen: { position: 'absolute', width: '1px', height: '1px', margin: 0, overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

interface Props {
  readonly heading: Ref<HTMLHeadingElement>;
  readonly explain: () => void;
  readonly beside: ReactNode;
  readonly children: ReactNode;
}

/** Which meeting it is, as far as that is known; where it is not, why, and what the person can do. */
export function RoomState({ heading, explain, beside, children }: Props) {
  const { words } = useRoomReading();
  const { room, host, choose } = useRoom();
  const acts = useActs();
  const styles = useStyles();
  const state = useSubscribable(room.occurrence);
  const linked = useRef(host.subPage);
  useEffect(() => {
    const named = linkedTo(state, linked.current);
    if (!named) return;
    // A link is followed once; after that the person chooses.
    linked.current = undefined;
    room.choose(named.id);
  }, [room, state]);
  const occurrence = state.is === 'ready' || state.is === 'stale' ? state.data : undefined;
  if (occurrence?.is === 'known') {
    return (
      <div className={styles.page}>
        <Reliability state={state} feature="my-week" />
        <MeetingState key={occurrence.meeting.id} occurrence={occurrence} heading={heading} explain={explain} beside={beside}>{children}</MeetingState>
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <h1 ref={heading} tabIndex={-1} className={styles.unseen}>{words.room.panel}</h1>
      <Reliability state={state} feature="my-week" />
      {occurrence?.is === 'ask' ? (
        <EmptyState title={words.room.ask.title}>
          <Quiet>{words.room.ask.what}</Quiet>
          <OccurrenceList candidates={occurrence.candidates} choose={({ id }) => choose(id)} />
        </EmptyState>
      ) : null}
      {occurrence?.is === 'none' || state.is === 'empty' ? (
        <EmptyState title={words.room.none.title}>
          <Quiet>{words.room.none.what}</Quiet>
          <Button onClick={() => acts.refresh()}>{words.shell.refresh}</Button>
        </EmptyState>
      ) : null}
      {occurrence ? null : <NotYet state={state} feature="my-week" />}
    </div>
  );
}

/** A meeting that a link names, if it is one of those that can be meant and is not shown already. */
function linkedTo(state: ViewState<Occurrence>, subPage: string | undefined): Meeting | undefined {
  if (subPage === undefined || (state.is !== 'ready' && state.is !== 'stale')) return undefined;
  const { data } = state;
  const all = data.is === 'ask' ? data.candidates : data.is === 'known' ? data.others : [];
  return all.find(({ id }) => id === subPage);
}
