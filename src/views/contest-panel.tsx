import { Body1, Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Contest, Verdict } from '#domain/verdict.ts';
import { Choices, Row } from '#ui/layout.tsx';
import { useLanding } from '#ui/use-landing.ts';
import type { Typing } from './decided-field.tsx';
import { sayContest } from './say-verdict.ts';
import { DecidedField } from './rare-pieces.ts';
import { useReading } from './reading.tsx';

export type ContestWay = 'inform' | 'decide' | 'we-did' | 'nothing';

/** What a person can say against each verdict; a verdict that rests on their own record or word has nothing to contest. */
export function waysToContest(verdict: Verdict): readonly ContestWay[] {
  switch (verdict.kind) {
    case 'no-decision-recorded':
      return ['we-did', 'inform'];
    case 'cannot-tell':
    case 'possible-decision':
      return ['we-did', 'nothing', 'inform'];
    case 'decided':
      return ['found', 'recorded-by-others', 'deferred-by-others'].includes(verdict.how) ? ['we-did', 'nothing', 'inform'] : [];
    case 'light':
      return ['we-did', 'nothing', 'inform'];
    case 'not-judged':
      // What stands in the invitation is no guess: only another purpose takes its place.
      return verdict.why === 'purpose-set' ? ['decide'] : verdict.why === 'guessed-inform' || verdict.why === 'guessed-purpose' ? ['we-did', 'decide'] : [];
  }
}

interface Props {
  readonly verdict: Verdict;
  readonly contest: Contest | undefined;
  /** Gives whether it was kept. */
  readonly say: (contest: Contest | undefined) => Promise<boolean>;
  readonly typing: Typing;
}

/** The buttons with which a person corrects a verdict, or takes the correction back. */
export function ContestPanel({ verdict, contest, say, typing: { text, type } }: Props) {
  const { words } = useReading();
  const [asked, setAsked] = useState(false);
  const { leave, landing } = useLanding();
  const texts = words.meeting.contest;
  // What was typed goes only once it is kept.
  const tell = (said: Contest | undefined) => {
    leave();
    void say(said).then((kept) => { if (kept) type(undefined); });
  };

  if (contest) {
    return (
      <Row>
        <Body1 dir="auto">{sayContest(contest, words)}</Body1>
        <Button ref={landing} onClick={() => tell(undefined)}>{texts.undo}</Button>
      </Row>
    );
  }
  if (text !== undefined) {
    return (
      <DecidedField
        text={text} type={type} takesFocus={asked}
        giveUp={() => { leave(); type(undefined); }}
        save={(what) => tell({ says: 'decided', what })}
      />
    );
  }
  const buttons: { readonly [way in ContestWay]: React.JSX.Element } = {
    'we-did': <Button key="we-did" ref={landing} onClick={() => { setAsked(true); type(''); }}>{texts.weDid}</Button>,
    nothing: <Button key="nothing" onClick={() => tell({ says: 'not-decided' })}>{texts.nothing}</Button>,
    inform: <Button key="inform" onClick={() => tell({ says: 'purpose', purpose: 'inform' })}>{texts.inform}</Button>,
    decide: <Button key="decide" onClick={() => tell({ says: 'purpose', purpose: 'decide' })}>{texts.decide}</Button>,
  };
  return <Choices>{waysToContest(verdict).map((way) => buttons[way])}</Choices>;
}
