import { Caption1, Checkbox, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Answer, PickedNearMiss } from '#domain/reflection.ts';
import { List, Quiet } from '#ui/layout.tsx';
import { useReading } from '../reading.tsx';
import type { FieldProblem } from './problem-at.ts';

type Given = Extract<Answer, { asks: 'near-misses' }>;

const useStyles = makeStyles({
  item: { display: 'flex', flexDirection: 'column' },
  /** Under the words of the checkbox: Fluent's box is 16 px wide, with a margin on both sides, and its label begins a little after. */
  question: { color: tokens.colorNeutralForeground2, paddingInlineStart: `calc(16px + 2 * ${tokens.spacingHorizontalS} + ${tokens.spacingHorizontalXS})` },
});

const same = (a: PickedNearMiss) => (b: PickedNearMiss) => a.kind === b.kind && a.text === b.text;

interface Props {
  readonly label: string;
  readonly answer: Given;
  readonly change: (answer: Given) => void;
  /** What was heard and can be picked, strongest first. */
  readonly heard: readonly PickedNearMiss[];
  /** How many were heard in all. */
  readonly heardCount: number;
  readonly problem: FieldProblem;
}

export function NearMissPrompt({ label, answer, change, heard, heardCount, problem }: Props) {
  const { words, format } = useReading();
  // A picked one stays on offer when a later judgement no longer finds it: a person's choice is not taken away.
  const offered = [...heard, ...answer.picked.filter((picked) => !heard.some(same(picked)))];
  const toggle = (miss: PickedNearMiss, on: boolean) =>
    change({ ...answer, picked: on ? [...answer.picked, miss] : answer.picked.filter((p) => !same(miss)(p)) });

  return (
    <>
      {offered.length === 0 ? <Quiet>{words.debrief.nothingPicked}</Quiet> : (
        <List>
          {offered.map((miss) => (
            <li key={`${miss.kind} ${miss.text}`}>
              <Choice miss={miss} checked={answer.picked.some(same(miss))} toggle={(on) => toggle(miss, on)} />
            </li>
          ))}
        </List>
      )}
      {heardCount > heard.length ? <Caption1>{words.debrief.someOffered(format.number(heard.length), format.number(heardCount))}</Caption1> : null}
      <Field label={words.debrief.ownWords} {...problem}>
        <Textarea
          aria-label={`${label} ${words.debrief.ownWords}`}
          value={answer.own}
          rows={2}
          resize="vertical"
          dir="auto"
          onChange={(_, { value }) => change({ ...answer, own: value })}
        />
      </Field>
    </>
  );
}

function Choice({ miss, checked, toggle }: { miss: PickedNearMiss; checked: boolean; toggle: (on: boolean) => void }) {
  const { words } = useReading();
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.item}>
      <Checkbox
        checked={checked}
        onChange={(_, { checked: on }) => toggle(on === true)}
        label={<bdi>{words.shell.quoted(miss.text)}</bdi>}
        aria-describedby={id}
      />
      <Caption1 id={id} className={styles.question}>{words.findings[miss.kind]}{checked ? `. ${words.coaching[miss.kind]}` : ''}</Caption1>
    </div>
  );
}
