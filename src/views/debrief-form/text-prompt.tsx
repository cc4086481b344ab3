import { Button, Caption1, Field, Textarea } from '@fluentui/react-components';
import { useRef } from 'react';
import type { Answer } from '#domain/reflection.ts';
import { Row } from '#ui/layout.tsx';
import { useReading } from '../reading.tsx';
import type { FieldProblem } from './problem-at.ts';

type Given = Extract<Answer, { asks: 'text' }>;

interface Props {
  readonly label: string;
  readonly answer: Given;
  readonly change: (answer: Given) => void;
  /** Words of someone else: they come into the field only when the person takes them. */
  readonly suggestion: string | undefined;
  readonly problem: FieldProblem;
}

export function TextPrompt({ label, answer, change, suggestion, problem }: Props) {
  const { words } = useReading();
  const field = useRef<HTMLTextAreaElement>(null);
  const use = (text: string) => {
    change({ asks: 'text', text });
    field.current?.focus();
  };
  return (
    <>
      <Field {...problem}>
        <Textarea
          textarea={{ ref: field }}
          aria-label={label}
          value={answer.text}
          rows={2}
          resize="vertical"
          dir="auto"
          onChange={(_, { value }) => change({ asks: 'text', text: value })}
        />
      </Field>
      {suggestion && answer.text.trim() === '' ? (
        <Row>
          <Caption1>{words.debrief.suggested(words.shell.quoted(suggestion))}</Caption1>
          <Button size="small" onClick={() => use(suggestion)}>{words.debrief.useSuggested}</Button>
        </Row>
      ) : null}
    </>
  );
}
