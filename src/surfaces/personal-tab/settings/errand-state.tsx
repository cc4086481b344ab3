import { Button, Spinner } from '@fluentui/react-components';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import type { Errand, ErrandEntry } from '#flows/errand.ts';
import type { Feature } from '#ports/consent.ts';
import { Row } from '#ui/layout.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { ErrandConflict, theirsIn } from '#views/errand-conflict.tsx';
import { Failed } from '#views/failed.tsx';
import { useReading } from '#views/reading.tsx';

/** What is still on its way to a place, or was refused there. */
export const useErrands = (loop: CoachingLoop, to: Errand['to']): readonly ErrandEntry[] =>
  useSubscribable(loop.errands.entries).filter((entry): entry is ErrandEntry => 'errand' in entry && entry.errand.to === to);

interface Props {
  readonly loop: CoachingLoop;
  readonly entry: ErrandEntry;
  readonly feature: Feature;
  /** While it is under way. */
  readonly sending: string;
  readonly refused: string;
  /** Those that a row can mean. */
  readonly decisions?: readonly string[];
  /** In a conflict what stands there is kept: what else has to agree with it then. */
  readonly kept?: (theirs: unknown) => void;
  /** In place of dismissing it alone: somebody else has to know. */
  readonly letGo?: (theirs?: unknown) => void;
}

/** One write that is not confirmed yet. It stays until the service confirms it or the person lets go of it. */
export function ErrandState({ loop, entry, feature, sending, refused, decisions = [], kept, letGo = () => loop.errands.dismiss(entry.id) }: Props) {
  const { words } = useReading();
  const { id, state, errand } = entry;
  if (state.is === 'pending' || state.is === 'sending') return <Spinner size="tiny" label={sending} labelPosition="after" style={{ justifyContent: 'flex-start' }} />;
  const theirs = theirsIn(entry);
  if (theirs !== undefined) {
    const keep = (): void => {
      letGo(theirs);
      kept?.(theirs);
    };
    return <ErrandConflict errand={errand} theirs={theirs} what={words.loop.errands[errand.to]} decisions={decisions} keep={keep} replace={() => loop.errands.retry(id)} />;
  }
  return (
    <>
      <Failed title={refused} failure={state.why} feature={feature} retry={() => loop.errands.retry(id)} />
      {state.is === 'refused' ? <Row><Button onClick={() => letGo()}>{words.outbox.dismiss}</Button></Row> : null}
    </>
  );
}
