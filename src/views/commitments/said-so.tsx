import { Body1, Button } from '@fluentui/react-components';
import { Checkmark16Regular, Send16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { MyCommitment } from '#flows/keep-commitments.ts';
import type { Failure } from '#ports/failure.ts';
import { Quiet, Row } from '#ui/layout.tsx';
import { useAnnounce } from '#ui/announcer.tsx';
import { Failed } from '../failed.tsx';
import { useReading } from '../reading.tsx';
import type { Answered, CommitmentActs } from './commitment-acts.ts';
import { lastAnswer } from './say-history.ts';

interface Props {
  readonly one: MyCommitment;
  readonly answered: Answered;
  readonly acts: CommitmentActs;
  readonly busy: boolean;
  readonly takeBack: () => void;
  readonly landing: (element: HTMLElement | null) => void;
}

/** What was just said, the way back, and the way to tell it to the others: nothing leaves this page by itself. */
export function SaidSo({ one, answered: { tellIn, isTold }, acts, busy, takeBack, landing }: Props) {
  const { words } = useReading();
  const announce = useAnnounce();
  const [failure, setFailure] = useState<Failure>();
  const [telling, setTelling] = useState(false);
  const last = lastAnswer(one.history);
  const say = words.loop.commitments;
  if (!last) return null;
  const tell = async (): Promise<void> => {
    setTelling(true);
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
      {tellIn === undefined ? null : isTold ? <Quiet><bdi>{say.shared(tellIn)}</bdi></Quiet> : (
        <Row>
          <Button icon={<Send16Regular />} disabledFocusable={telling} aria-label={say.actionOn(say.share, one.words.action)} onClick={() => void tell()}>{say.share}</Button>
          <Quiet>{say.private}</Quiet>
        </Row>
      )}
      {failure ? <Failed title={say.notShared} failure={failure} feature="chat-card" cancelled={words.need.declined['chat-card']} retry={() => void tell()} /> : null}
    </>
  );
}
