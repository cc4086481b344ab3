import { never } from '#base/result.ts';
import type { Need, ViewState } from '#flows/view-state.ts';
import type { Feature } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import { Failed } from '../rare-pieces.ts';
import { BlockedNeed, Notice } from '../rare-pieces.ts';
import { useRoom, useRoomReading } from './in-meeting.ts';
import { Waiting } from './waiting.tsx';

/** How far to trust what stands below. */
export function Reliability({ state, feature }: { state: ViewState<unknown>; feature: Feature }) {
  const { words, format, ticker } = useRoomReading();
  const { room } = useRoom();
  const again = () => room.refresh();
  if (state.is === 'stale') return <Failed title={words.room.asOf(format.ago(state.asOf, ticker.now()))} failure={state.why} feature={feature} retry={again} />;
  if (state.is !== 'ready' || state.complete) return null;
  return state.why ? <Failed title={words.room.partly} failure={state.why} feature={feature} retry={again} /> : <Notice retry={again}>{words.room.partly}</Notice>;
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
