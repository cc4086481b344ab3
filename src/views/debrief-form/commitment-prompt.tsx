import { Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Meeting } from '#domain/meeting.ts';
import type { Answer } from '#domain/reflection.ts';
import { Quiet } from '#ui/layout.tsx';
import { Unfold } from '#ui/unfold.tsx';
import { dayHint } from '../day-hint.ts';
import { useReading } from '../reading.tsx';
import { useFields } from './decider-prompt.tsx';
import type { ProblemAt } from './problem-at.ts';

type Given = Extract<Answer, { asks: 'commitment' }>;

const useStyles = makeStyles({
  more: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, paddingBlockStart: tokens.spacingVerticalM },
  due: { maxWidth: '220px' },
});

interface Props {
  readonly answer: Given;
  readonly change: (answer: Given) => void;
  readonly next: Meeting | undefined;
  readonly problemAt: ProblemAt;
}

/** When <cue>, I will <action>. One owner: the writer. */
export function CommitmentPrompt({ answer, change, next, problemAt }: Props) {
  const { words, format, ticker } = useReading();
  const styles = useStyles();
  const fields = useFields();
  const say = words.debrief;
  // Only at first: a field that is emptied must not close under the person's hands.
  const [opensFilled] = useState(answer.obstacle !== '' || answer.fallback !== '');
  const set = (part: Partial<Given>) => change({ ...answer, ...part });
  return (
    <>
      {next ? <Quiet>{say.nextIs(format.dayAndTime(next.start, ticker.now()))}</Quiet> : null}
      <Field label={say.cue} hint={say.cueHint} {...problemAt('cue')}>
        <Input value={answer.cue} dir="auto" onChange={(_, { value }) => set({ cue: value })} />
      </Field>
      <Field label={say.action} {...problemAt('action')}>
        <Input value={answer.action} dir="auto" onChange={(_, { value }) => set({ action: value })} />
      </Field>
      <Field label={say.due} className={styles.due} {...dayHint(answer.due, format)} {...problemAt('due')}>
        <Input type="date" value={answer.due} onChange={(_, { value }) => set({ due: value })} />
      </Field>
      <Unfold line={say.more} open={opensFilled}>
        <div className={mergeClasses(fields.pair, styles.more)}>
          <Field label={say.obstacle} {...problemAt('obstacle')}>
            <Input value={answer.obstacle} dir="auto" onChange={(_, { value }) => set({ obstacle: value })} />
          </Field>
          <Field label={say.fallback} {...problemAt('fallback')}>
            <Input value={answer.fallback} dir="auto" onChange={(_, { value }) => set({ fallback: value })} />
          </Field>
        </div>
      </Unfold>
    </>
  );
}
