import { Spinner } from '@fluentui/react-components';
import { never } from '#base/result.ts';
import type { Need, ViewState } from '#flows/view-state.ts';
import type { Feature } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import { BlockedNeed } from '../blocked-need.tsx';
import { Failed } from '../failed.tsx';
import { Notice } from '../notice.tsx';
import { useReading } from '../reading.tsx';
import { useRoom } from './in-meeting.ts';

/** How far to trust what stands below. */
export function Reliability({ state, feature }: { state: ViewState<unknown>; feature: Feature }) {
  const { words, format, ticker } = useReading();
  const { room } = useRoom();
  const again = () => room.refresh();
  if (state.is === 'stale') return <Failed title={words.room.asOf(format.ago(state.asOf, ticker.now()))} failure={state.why} feature={feature} retry={again} />;
  if (state.is !== 'ready' || state.complete) return null;
  return state.why ? <Failed title={words.room.partly} failure={state.why} feature={feature} retry={again} /> : <Notice retry={again}>{words.room.partly}</Notice>;
}

/** Nothing can be shown yet, or not before the person does something. */
export function NotYet({ state, feature }: { state: ViewState<unknown>; feature: Feature }) {
  const { words } = useReading();
  const { room } = useRoom();
  const say = words.room;
  switch (state.is) {
    case 'loading':
      return <Spinner size="small" label={feature === 'chat-card' ? say.reading : say.finding} labelPosition="after" style={{ justifyContent: 'flex-start' }} />;
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
  const { words: { room: { need: say } } } = useReading();
  const isChat = need.to === 'consent' && need.feature === 'chat-card';
  return <BlockedNeed need={need} signIn={say.signIn} consent={isChat ? say.chat : say.meeting} without={isChat ? say.withoutChat : say.withoutMeeting} />;
}
