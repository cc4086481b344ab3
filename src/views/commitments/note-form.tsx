import { Field, Input } from '@fluentui/react-components';
import { useFocusIfStillThere } from '#ui/use-focus-if-still-there.ts';
import { AnswerForm, type AnswerFormActs } from './answer-form.tsx';

interface Props extends AnswerFormActs {
  readonly label: string;
  readonly text: string;
  readonly type: (text: string) => void;
  readonly onSave: () => void;
  /** The person has just asked for it; not so where they come back to what they typed. */
  readonly takesFocus: boolean;
}

/** One line about an answer, which may stay empty. */
export function NoteForm({ label, text, type, onSave, takesFocus, ...acts }: Props) {
  const first = useFocusIfStillThere(takesFocus);
  return (
    <AnswerForm {...acts} submit={onSave}>
      <Field label={label}>
        <Input ref={first} value={text} maxLength={500} dir="auto" onChange={(_, { value }) => type(value)} />
      </Field>
    </AnswerForm>
  );
}
