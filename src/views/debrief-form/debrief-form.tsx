import { Field, Textarea } from '@fluentui/react-components';
import { never } from '#base/result.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Answer, PickedNearMiss, Prompt, ReflectionDraft } from '#domain/reflection.ts';
import { useReading } from '../reading.tsx';
import { CommitmentPrompt } from './commitment-prompt.tsx';
import { DeciderPrompt } from './decider-prompt.tsx';
import { NearMissPrompt } from './near-miss-prompt.tsx';
import { PromptFrame } from './prompt-frame.tsx';
import { promptWords } from './prompt-words.ts';

interface Props {
  readonly prompts: readonly Prompt[];
  readonly draft: ReflectionDraft;
  /** Gets the whole draft after each change. */
  readonly change: (draft: ReflectionDraft) => void;
  readonly heard: readonly PickedNearMiss[];
  readonly people: readonly string[];
  readonly next: Meeting | undefined;
  readonly canWrite: boolean;
  /** What is wrong with a prompt's answer, as a sentence. */
  readonly problems: { readonly [promptId: string]: string };
}

/** The questions of a template with what the person has typed so far. */
export function DebriefForm(props: Props) {
  const { words } = useReading();
  const { draft, change } = props;
  const share = (id: string, on: boolean) =>
    change({ ...draft, shared: on ? [...draft.shared.filter((s) => s !== id), id] : draft.shared.filter((s) => s !== id) });
  return props.prompts.map((prompt) => {
    const answer = draft.answers[prompt.id];
    if (!answer) return null;
    return (
      <PromptFrame
        key={prompt.id}
        {...promptWords(prompt, words)}
        shared={draft.shared.includes(prompt.id)}
        share={(on) => share(prompt.id, on)}
        canWrite={props.canWrite}
      >
        <Fields
          {...props}
          label={promptWords(prompt, words).label}
          answer={answer}
          changeAnswer={(next) => change({ ...draft, answers: { ...draft.answers, [prompt.id]: next } })}
          problem={props.problems[prompt.id]}
        />
      </PromptFrame>
    );
  });
}

type FieldsProps = Props & {
  readonly label: string;
  readonly answer: Answer;
  readonly changeAnswer: (answer: Answer) => void;
  readonly problem: string | undefined;
};

function Fields({ label, answer, changeAnswer, problem, heard, people, next }: FieldsProps) {
  switch (answer.asks) {
    case 'text':
      return (
        <Field {...(problem ? { validationMessage: problem } : {})}>
          <Textarea
            aria-label={label}
            value={answer.text}
            rows={2}
            resize="vertical"
            dir="auto"
            onChange={(_, { value }) => changeAnswer({ asks: 'text', text: value })}
          />
        </Field>
      );
    case 'near-misses':
      return <NearMissPrompt label={label} answer={answer} change={changeAnswer} heard={heard} />;
    case 'decider':
      return <DeciderPrompt answer={answer} change={changeAnswer} people={people} problem={problem} />;
    case 'commitment':
      return <CommitmentPrompt answer={answer} change={changeAnswer} next={next} problem={problem} />;
    default:
      return never(answer);
  }
}
