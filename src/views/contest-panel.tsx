import { Body1, Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Contest, Verdict } from '#domain/verdict.ts';
import { Row } from '#ui/layout.tsx';
import { useLanding } from '#ui/use-landing.ts';
import { DecidedField } from './decided-field.tsx';
import { sayContest } from './explain.ts';
import { useReading } from './reading.tsx';

export type ContestWay = 'inform' | 'decide' | 'we-did' | 'nothing';

/** What a person can say against each verdict; a verdict that rests on their own record has nothing to contest. */
export function waysToContest(verdict: Verdict): readonly ContestWay[] {
  switch (verdict.kind) {
    case 'no-decision-recorded':
      return ['we-did', 'inform'];
    case 'cannot-tell':
    case 'possible-decision':
      return ['we-did', 'nothing', 'inform'];
    case 'decided':
      return verdict.how === 'found' ? ['nothing', 'inform'] : [];
    case 'light':
      return ['we-did', 'nothing'];
    case 'not-judged':
      return verdict.why === 'guessed-inform' ? ['decide'] : [];
  }
}

interface Props {
  readonly verdict: Verdict;
  readonly contest: Contest | undefined;
  readonly say: (contest: Contest | undefined) => void;
}

/** The buttons with which a person corrects a verdict, or takes the correction back. */
export function ContestPanel({ verdict, contest, say }: Props) {
  const { words } = useReading();
  const [asking, setAsking] = useState(false);
  const { leave, landing } = useLanding();
  const texts = words.meeting.contest;
  const tell = (said: Contest | undefined) => {
    leave();
    setAsking(false);
    say(said);
  };

  if (contest) {
    return (
      <Row>
        <Body1 dir="auto">{sayContest(contest, words)}</Body1>
        <Button ref={landing} onClick={() => tell(undefined)}>{texts.undo}</Button>
      </Row>
    );
  }
  if (asking) {
    return <DecidedField giveUp={() => { leave(); setAsking(false); }} save={(what) => tell({ says: 'decided', what })} />;
  }
  const buttons: { readonly [way in ContestWay]: React.JSX.Element } = {
    'we-did': <Button key="we-did" ref={landing} onClick={() => setAsking(true)}>{texts.weDid}</Button>,
    nothing: <Button key="nothing" onClick={() => tell({ says: 'not-decided' })}>{texts.nothing}</Button>,
    inform: <Button key="inform" onClick={() => tell({ says: 'purpose', purpose: 'inform' })}>{texts.inform}</Button>,
    decide: <Button key="decide" ref={landing} onClick={() => tell({ says: 'purpose', purpose: 'decide' })}>{texts.decide}</Button>,
  };
  return <Row>{waysToContest(verdict).map((way) => buttons[way])}</Row>;
}
