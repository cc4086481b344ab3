import { never } from '#base/result.ts';
import type { Need, ViewState } from '#flows/view-state.ts';
import type { Feature } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { BlockedNeed, Failed, Notice } from '../rare-pieces.ts';
import { useRoom, useRoomReading } from './in-meeting.ts';
import { Waiting } from './waiting.tsx';

/** How far to trust what stands below. What keeps calendar and chat alike from being read is told once: with the record, whose age is known. */
export function Reliability({ state, feature }: { state: ViewState<unknown>; feature: Feature }) {
  const { words, format, ticker } = useRoomReading();
  const { room } = useRoom();
  const again = () => room.refresh();
  const record = useSubscribable(room.shared);
  if (feature === 'my-week' && keptBy(state) && keptBy(state) === keptBy(record)) return null;
  if (state.is === 'stale') return <Failed title={words.room.asOf(format.ago(state.asOf, ticker.now()))} failure={state.why} feature={feature} retry={again} />;
  if (state.is !== 'ready' || state.complete) return null;
  return state.why ? <Failed title={words.room.partly} failure={state.why} feature={feature} retry={again} /> : <Notice retry={again}>{words.room.partly}</Notice>;
}

/** What keeps everything from being read, calendar and chat. */
function keptBy(state: ViewState<unknown>): Failure['kind'] | undefined {
  if (state.is === 'blocked') return state.need.to === 'sign-in' ? 'signInNeeded' : undefined;
  const why = state.is === 'failed' ? state.failure : 'why' in state ? state.why : undefined;
  return why?.kind === 'offline' || why?.kind === 'signInNeeded' ? why.kind : undefined;
}

/** Nothing can be shown yet, or not before the person does something. */
export function NotYet({ state, feature }: { state: ViewState<unknown>; feature: Feature }) {
  const { words } = useRoomReading();
  const { room } = useRoom();
  const say = words.room;
  switch (state.is) {
    case 'loading':
      return <Waiting>{feature === 'chat-card' ? say.reading : say.finding}</Waiting>;
    case 'blocked':
      return <Blocked need={state.need} />;
    case 'failed':
      return <FailedRead failure={state.failure} feature={feature} retry={() => room.refresh()} />;
    case 'ready':
    case 'stale':
    case 'empty':
      return null;
    default:
      return never(state);
  }
}

function FailedRead({ failure, feature, retry }: { failure: Failure; feature: Feature; retry: () => void }) {
  if (failure.kind === 'signInNeeded') return <Blocked need={{ to: 'sign-in' }} />;
  return <Failed failure={failure} feature={feature} retry={retry} />;
}

function Blocked({ need }: { need: Need }) {
  const { words: { room: { need: say } } } = useRoomReading();
  const isChat = need.to === 'consent' && need.feature === 'chat-card';
  return <BlockedNeed need={need} signIn={say.signIn} consent={isChat ? say.chat : say.meeting} without={isChat ? say.withoutChat : say.withoutMeeting} />;
}
