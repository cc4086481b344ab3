import { failed, ok, type Result } from '#base/result.ts';
import { localDate, type LocalDate } from '#base/time.ts';
import type { Commitment } from '#domain/commitment.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Person } from '#domain/person.ts';
import type { Decision, MeetingRecord, OpenQuestion, ReflectionField, Understood } from '#domain/record.ts';
import type { ReflectionDraft } from '#domain/reflection.ts';
import type { AnswerWords } from './answer-words.ts';
import { templateOf } from './built-in-templates.ts';
import { closeCheckOf } from './close-check-of.ts';
import { SIGN_OF } from './close-check.ts';
import type { BeyondForm } from './draft-from-record.ts';
import { problemsOf, type DraftProblem } from './problems-of.ts';
import { fieldOf } from './reflection-field.ts';
import { sharedAnswer } from './shared-answer.ts';

/**
 * The record of what a person shares. Only answers to prompts of the template in hand that are in `draft.shared` go in;
 * near misses that were picked go in without who said them; the commitment is the author's own. Empty answers are left
 * out. A shared outcome makes a decision of the question; without one the question is still open. `beyond`: what stands
 * in the card already and has no place in the form. Fails with the first shared date that is none.
 */
export function recordFrom(given: {
  readonly meeting: Pick<Meeting, 'id' | 'subject' | 'start' | 'end'>;
  readonly author: Person;
  readonly draft: ReflectionDraft;
  readonly words: AnswerWords;
  readonly beyond?: BeyondForm;
}): Result<MeetingRecord, DraftProblem> {
  const { meeting, author, draft, words, beyond } = given;
  const bad = problemsOf(draft).find(({ promptId, problem }) => problem === 'bad-date' && draft.shared.includes(promptId));
  if (bad) return failed(bad);
  const made = decision(draft);
  const [closeCheck, understood] = [closeCheckOf(draft), understoodOf(draft)];
  const reflection = [...fields(draft, words), ...(beyond?.reflection ?? [])];
  return ok({
    version: 1,
    meeting: meeting.id,
    subject: meeting.subject,
    start: meeting.start,
    end: meeting.end,
    author: { name: author.name, address: author.address },
    ...beyond,
    decisions: [...(made ? [made] : []), ...(beyond?.decisions ?? [])],
    openQuestions: [...(made ? [] : openQuestions(draft)), ...(beyond?.openQuestions ?? [])],
    commitments: [...commitments(draft, author), ...(beyond?.commitments ?? [])],
    ...(closeCheck ? { closeCheck } : {}),
    ...(understood ? { understood } : {}),
    ...(reflection.length > 0 ? { reflection } : {}),
  });
}

/** Shared answers that the record has no place for, because something was decided: the person is told. */
export function leftOut(draft: ReflectionDraft): readonly ('in-the-way' | 'by')[] {
  const made = decision(draft);
  if (!made) return [];
  const by = dateOf(sharedAnswer(draft, 'decider', 'decider')?.by);
  const isDecided = made.outcome.kind === 'decided';
  return [
    ...(isDecided && obstacles(draft).length > 0 ? ['in-the-way' as const] : []),
    ...(by !== undefined && (made.outcome.kind === 'decided' || made.outcome.until !== by) ? ['by' as const] : []),
  ];
}

/** Something is shared of the question, and it would stand as open although the person's own answer says otherwise. */
export const standsOpen = (draft: ReflectionDraft): boolean => {
  const outcome = draft.answers['outcome'];
  return templateOf(draft).id === 'decision-debrief' && outcome?.asks === 'outcome' && outcome.is !== 'open' && !draft.shared.includes('outcome') && openQuestions(draft).length > 0;
};

function decision(draft: ReflectionDraft): Decision | undefined {
  const outcome = sharedAnswer(draft, 'outcome', 'outcome');
  if (!outcome || outcome.is === 'open') return undefined;
  const [what, because, question] = [outcome.what.trim(), outcome.because.trim(), questionOf(draft)];
  if ((outcome.is === 'decided' ? what : because) === '') return undefined;
  const decides = sharedAnswer(draft, 'decider', 'decider');
  const decider = decides?.decider.trim() ?? '';
  const asked = { ...(question === '' ? {} : { question }), ...(decider === '' ? {} : { decider }) };
  if (outcome.is === 'decided') return { ...asked, outcome: { kind: 'decided', text: what } };
  const until = dateOf(outcome.until) ?? dateOf(decides?.by);
  const reason = obstacles(draft).join('\n');
  return { ...asked, outcome: { kind: 'deferred', because, ...(until === undefined ? {} : { until }) }, ...(reason === '' ? {} : { reason }) };
}

function openQuestions(draft: ReflectionDraft): readonly OpenQuestion[] {
  const [question, inTheWay] = [questionOf(draft), obstacles(draft)];
  const decides = sharedAnswer(draft, 'decider', 'decider');
  const decider = decides?.decider.trim() ?? '';
  const by = dateOf(decides?.by);
  if (question === '' && inTheWay.length === 0 && decider === '' && by === undefined) return [];
  return [{ question, inTheWay, ...(decider === '' ? {} : { decider }), ...(by === undefined ? {} : { by }) }];
}

function commitments(draft: ReflectionDraft, author: Person): readonly Commitment[] {
  const promise = sharedAnswer(draft, 'commitment', 'commitment');
  const action = promise?.action.trim() ?? '';
  if (!promise || action === '') return [];
  const due = dateOf(promise.due);
  const [obstacle, fallback] = [promise.obstacle.trim(), promise.fallback.trim()];
  return [
    {
      cue: promise.cue.trim(),
      action,
      owner: { name: author.name, address: author.address },
      ...(due === undefined ? {} : { due }),
      ...(obstacle === '' ? {} : { obstacle }),
      ...(fallback === '' ? {} : { fallback }),
    },
  ];
}

/** Shared answers without a place of their own in the record. */
function fields(draft: ReflectionDraft, words: AnswerWords): readonly ReflectionField[] {
  const isClosed = closeCheckOf(draft) !== undefined;
  return templateOf(draft).prompts.flatMap((prompt) => {
    const answer = sharedAnswer(draft, prompt.id, prompt.asks);
    const hasPlace = prompt.id === 'question' || (isClosed && (prompt.id in SIGN_OF || prompt.id === 'line'));
    const field = answer && !hasPlace ? fieldOf(prompt, answer, words) : undefined;
    return field ? [field] : [];
  });
}

/** Own words stay out unless their writer shows them; then it is only said that they are others. */
function understoodOf(draft: ReflectionDraft): Understood | undefined {
  const given = sharedAnswer(draft, 'understood', 'understood');
  const what = (given?.is === 'decision' ? given.decision : given?.is === 'own' ? given.own : '').trim();
  if (given?.is === 'nothing') return { is: 'nothing' };
  if (what === '') return undefined;
  return given?.is === 'own' && !given.showsOwn ? { is: 'something-else' } : { is: 'decision', what };
}

const questionOf = (draft: ReflectionDraft): string => sharedAnswer(draft, 'question', 'text')?.text.trim() ?? '';

function obstacles(draft: ReflectionDraft): readonly string[] {
  const shared = sharedAnswer(draft, 'in-the-way', 'near-misses');
  return [...(shared?.picked.map((miss) => miss.text) ?? []), shared?.own ?? ''].map((text) => text.trim()).filter(Boolean);
}

const dateOf = (text: string | undefined): LocalDate | undefined => localDate(text?.trim() ?? '');
