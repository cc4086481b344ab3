import type { ReactNode } from 'react';
import { never } from '#base/result.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Answer, PickedNearMiss, Prompt, ReflectionDraft } from '#domain/reflection.ts';
import { useReading } from '../reading.tsx';
import { emptyAnswer } from '#templates/empty-answer.ts';
import { ChoicePrompt } from './choice-prompt.tsx';
import { CommitmentPrompt } from './commitment-prompt.tsx';
import { DeciderPrompt } from './decider-prompt.tsx';
import { LinePrompt } from './line-prompt.tsx';
import { NearMissPrompt } from './near-miss-prompt.tsx';
import { OtherVersions } from './other-versions.tsx';
import { OutcomePrompt } from './outcome-prompt.tsx';
import { problemAt, type ProblemAt, type SaidProblem } from './problem-at.ts';
import { PromptFrame } from './prompt-frame.tsx';
import { promptWords } from './prompt-words.ts';
import { TextPrompt } from './text-prompt.tsx';
import { UnderstoodPrompt } from './understood-prompt.tsx';

interface Props {
  readonly prompts: readonly Prompt[];
  readonly draft: ReflectionDraft;
  /** Gets the whole draft after each change. */
  readonly change: (draft: ReflectionDraft) => void;
  /** By prompt, what other tabs made of the same answer; the person chooses. */
  readonly others: { readonly [promptId: string]: readonly Answer[] };
  readonly choose: (promptId: string, answer: Answer) => void;
  readonly heard: readonly PickedNearMiss[];
  /** How many were heard in all; `heard` may be the strongest of them. */
  readonly heardCount: number;
  /** What was recorded or found as decided. */
  readonly decisions: readonly string[];
  readonly people: readonly string[];
  readonly next: Meeting | undefined;
  readonly canWrite: boolean;
  /** What was heard and may answer a prompt, if the person takes it. */
  readonly suggestions: { readonly [promptId: string]: string | undefined };
  readonly notes: { readonly [promptId: string]: string | undefined };
  readonly problems: readonly SaidProblem[];
  /** More that can be done with one answer. */
  readonly beside?: (answer: Answer) => ReactNode;
}

/** The questions of a template with what the person has typed so far. */
export function DebriefForm(props: Props) {
  const { words } = useReading();
  const { draft, change } = props;
  const share = (id: string, on: boolean) =>
    change({ ...draft, shared: on ? [...draft.shared.filter((s) => s !== id), id] : draft.shared.filter((s) => s !== id) });
  const say = words.sharing.sees;
  const sees = ({ asks }: Prompt, isShared: boolean): string =>
    !isShared ? say.onlyYou : !props.canWrite ? say.copy : asks === 'understood' ? say.choice : say.chat;
  return props.prompts.map((prompt) => {
    const kept = draft.answers[prompt.id];
    const answer = kept?.asks === prompt.asks ? kept : emptyAnswer(prompt.asks);
    const said = promptWords(prompt, words);
    return (
      <PromptFrame
        key={prompt.id}
        promptId={prompt.id}
        {...said}
        shared={draft.shared.includes(prompt.id)}
        share={(on) => share(prompt.id, on)}
        canWrite={props.canWrite}
        sees={sees(prompt, draft.shared.includes(prompt.id))}
        note={props.notes[prompt.id]}
      >
        <OtherVersions
          label={said.label} draft={draft} promptId={prompt.id} answer={answer}
          others={props.others[prompt.id] ?? []}
          choose={(version) => props.choose(prompt.id, version)}
        />
        <Fields
          {...props}
          label={said.label}
          prompt={prompt}
          answer={answer}
          changeAnswer={(next) => change({ ...draft, answers: { ...draft.answers, [prompt.id]: next } })}
          suggestion={props.suggestions[prompt.id]}
          problemAt={problemAt(props.problems, prompt.id)}
        />
        {props.beside?.(answer)}
      </PromptFrame>
    );
  });
}

type FieldsProps = Props & {
  readonly label: string;
  readonly prompt: Prompt;
  readonly answer: Answer;
  readonly changeAnswer: (answer: Answer) => void;
  readonly suggestion: string | undefined;
  readonly problemAt: ProblemAt;
};

function Fields({ label, prompt, answer, changeAnswer, suggestion, problemAt, heard, heardCount, decisions, people, next }: FieldsProps) {
  const { words } = useReading();
  switch (answer.asks) {
    case 'text':
      return <TextPrompt label={label} answer={answer} change={changeAnswer} suggestion={suggestion} problem={problemAt('text')} />;
    case 'choice':
      return <ChoicePrompt label={label} options={(prompt.options ?? []).map((value) => ({ value, label: value }))} chosen={answer.chosen} choose={(chosen) => changeAnswer({ asks: 'choice', chosen })} problem={problemAt('chosen')} />;
    case 'yes-no':
      return (
        <ChoicePrompt
          label={label} layout="horizontal" problem={problemAt('is')}
          options={[{ value: 'yes', label: words.templates.answer.yes }, { value: 'no', label: words.templates.answer.no }]}
          chosen={answer.is} choose={(is) => changeAnswer({ asks: 'yes-no', is: is === 'yes' ? 'yes' : 'no' })}
        />
      );
    case 'date':
      return <LinePrompt label={label} is="date" value={answer.date} change={(date) => changeAnswer({ asks: 'date', date })} people={[]} problem={problemAt('date')} />;
    case 'person':
      return <LinePrompt label={label} is="person" value={answer.person} change={(person) => changeAnswer({ asks: 'person', person })} people={people} problem={problemAt('person')} />;
    case 'understood':
      return <UnderstoodPrompt label={label} answer={answer} change={changeAnswer} decisions={decisions} problemAt={problemAt} />;
    case 'outcome':
      return <OutcomePrompt label={label} answer={answer} change={changeAnswer} problemAt={problemAt} />;
    case 'near-misses':
      return <NearMissPrompt label={label} answer={answer} change={changeAnswer} heard={heard} heardCount={heardCount} problem={problemAt('own')} />;
    case 'decider':
      return <DeciderPrompt answer={answer} change={changeAnswer} people={people} problemAt={problemAt} />;
    case 'commitment':
      return <CommitmentPrompt answer={answer} change={changeAnswer} next={next} problemAt={problemAt} />;
    default:
      return never(answer);
  }
}
