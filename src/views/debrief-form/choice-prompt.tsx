import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { FieldProblem } from './problem-at.ts';

interface Props {
  readonly label: string;
  /** What stands in the record or the draft, and what people read. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: string;
  readonly choose: (value: string) => void;
  readonly layout?: 'vertical' | 'horizontal';
  readonly problem: FieldProblem;
}

/** One of a few answers. */
export function ChoicePrompt({ label, options, chosen, choose, layout = 'vertical', problem }: Props) {
  return (
    <Field {...problem}>
      <RadioGroup aria-label={label} layout={layout} value={chosen} onChange={(_, { value }) => choose(value)}>
        {options.map((option) => <Radio key={option.value} value={option.value} label={<bdi>{option.label}</bdi>} />)}
      </RadioGroup>
    </Field>
  );
}
