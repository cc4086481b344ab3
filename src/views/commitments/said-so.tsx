import { Body1, Button, makeStyles } from '@fluentui/react-components';
import { Checkmark16Regular, Send16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { MyCommitment } from '#flows/keep-commitments.ts';
import type { Failure } from '#ports/failure.ts';
import { Quiet, Row } from '#ui/layout.tsx';
import { useAnnounce } from '#ui/announcer.tsx';
import { useLanding } from '#ui/use-landing.ts';
import { Failed } from '../failed.tsx';
import { useReading } from '../reading.tsx';
import type { Answered, CommitmentActs } from './commitment-acts.ts';
import { lastAnswer } from './say-history.ts';

const useStyles = makeStyles({ told: { outlineStyle: 'none' } });

interface Props {
  readonly one: MyCommitment;
  readonly answered: Answered;
  readonly acts: CommitmentActs;
  /** What was told is still on its way. */
  readonly onItsWay: boolean;
  readonly busy: boolean;
  readonly takeBack: () => void;
  readonly landing: (element: HTMLElement | null) => void;
}

/** What was just said, the way back, and the way to tell it to the others: nothing leaves this page by itself. */
export function SaidSo({ one, answered: { tellIn, isTold }, acts, onItsWay, busy, takeBack, landing }: Props) {
  const { words } = useReading();
  const styles = useStyles();
  const announce = useAnnounce();
  const { leave, landing: toldLanding } = useLanding();
  const [failure, setFailure] = useState<Failure>();
  const [telling, setTelling] = useState(false);
  const last = lastAnswer(one.history);
  const say = words.loop.commitments;
  if (!last) return null;
  const tell = async (): Promise<void> => {
    setTelling(true);
    leave();
    const told = await acts.tell(one);
    setTelling(false);
    setFailure(told.ok ? undefined : told.failure);
    if (told.ok && tellIn) announce(say.shared(tellIn));
  };
  return (
    <>
      <Row>
        <Checkmark16Regular aria-hidden />
        <Body1>{say.said[last.is]}</Body1>
        <Button ref={landing} disabledFocusable={busy} aria-label={say.actionOn(words.shell.undo, one.words.action)} onClick={takeBack}>{words.shell.undo}</Button>
      </Row>
      {tellIn === undefined ? null : isTold ? (
        // Not the way back, which stands beside it: a second Enter would take it.
        <div ref={toldLanding} tabIndex={-1} className={styles.told}><Quiet>{(onItsWay ? say.shared : say.arrived)(tellIn)}</Quiet></div>
      ) : (
        <Row>
          <Button icon={<Send16Regular />} disabledFocusable={telling} aria-label={say.actionOn(say.share, one.words.action)} onClick={() => void tell()}>{say.share}</Button>
          <Quiet>{say.private}</Quiet>
        </Row>
      )}
      {failure ? <Failed title={say.notShared} failure={failure} feature="chat-card" cancelled={words.need.declined['chat-card']} retry={() => void tell()} /> : null}
    </>
  );
}
