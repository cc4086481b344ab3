import type { Instant } from '#base/time.ts';
import type { Commitment } from '#domain/commitment.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Decision, MeetingRecord, OpenQuestion, ReflectionField, Understood } from '#domain/record.ts';
import type { Answer, PickedNearMiss, Prompt, ReflectionDraft, Template } from '#domain/reflection.ts';
import type { AnswerWords } from './answer-words.ts';
import { ATTENDEE_REFLECTION } from './attendee-reflection.ts';
import { BUILT_IN_TEMPLATES } from './built-in-templates.ts';
import { answersOfCloseCheck } from './close-check-of.ts';
import { CLOSE_CHECK } from './close-check.ts';
import { DECISION_DEBRIEF } from './decision-debrief.ts';
import { answerOf } from './reflection-field.ts';
import { startDraft, type Prefilled } from './start-draft.ts';

/** What a record holds that the form has no place for: it stays in the card as it is. */
export type BeyondForm = Omit<MeetingRecord, 'version' | 'meeting' | 'subject' | 'start' | 'end' | 'author'>;

interface Reading {
  readonly words: AnswerWords;
  /** The template where the record tells none. */
  readonly otherwise: Template;
  /** What begins an answer that the record does not give. */
  readonly prefilled?: Prefilled;
  /** What was in the way is shown as picked where it is one of these, else as own words. */
  readonly heard?: readonly PickedNearMiss[];
  readonly own?: readonly Template[];
}

/**
 * The draft that says what a written record says, with everything that stands in the card switched on, so that changing
 * one answer loses no other, in whichever template. It opens in the template that most of its answers are of.
 */
export function draftFromRecord(record: MeetingRecord, meeting: Pick<Meeting, 'id'>, at: Instant, { words, otherwise, prefilled = {}, heard = [], own = [] }: Reading): ReflectionDraft {
  const templates = [...BUILT_IN_TEMPLATES, ...own];
  const prompts = templates.flatMap((template) => template.prompts);
  const filled: { readonly [promptId: string]: Answer } = { ...fromDecisions(record, heard), ...fromFields(record, prompts, words) };
  const draft = startDraft(templateFor(record, templates, words) ?? otherwise, meeting, at, { ...prefilled, ...filled });
  return { ...draft, answers: { ...draft.answers, ...filled }, shared: Object.keys(filled) };
}

/** Everything of a record that the form of a template does not take up. */
export function beyondForm(record: MeetingRecord, template: Template, words: AnswerWords): BeyondForm {
  const { decision, question, commitment } = inForm(record);
  const has = (promptId: string): boolean => template.prompts.some(({ id }) => id === promptId);
  const isAsked = (field: ReflectionField): boolean => template.prompts.some((prompt) => answerOf(prompt, field, words) !== undefined);
  const reflection = (record.reflection ?? []).filter((field) => !isAsked(field));
  return {
    ...(record.purpose === undefined ? {} : { purpose: record.purpose }),
    ...(record.intent === undefined ? {} : { intent: record.intent }),
    ...(record.successCondition === undefined ? {} : { successCondition: record.successCondition }),
    ...(record.agenda === undefined ? {} : { agenda: record.agenda }),
    ...(record.checkIns === undefined ? {} : { checkIns: record.checkIns }),
    ...(record.closeCheck === undefined || template.id === CLOSE_CHECK.id ? {} : { closeCheck: record.closeCheck }),
    ...(record.understood === undefined || (has('understood') && record.understood.is !== 'something-else') ? {} : { understood: record.understood }),
    ...(reflection.length > 0 ? { reflection } : {}),
    decisions: record.decisions.filter((d) => !has('outcome') || d !== decision),
    openQuestions: record.openQuestions.filter((q) => !has('question') || q !== question),
    commitments: record.commitments.filter((c) => !has('commitment') || c !== commitment),
  };
}

interface InForm {
  readonly decision: Decision | undefined;
  readonly question: OpenQuestion | undefined;
  readonly commitment: Commitment | undefined;
}

/** A form holds one question, decided or open, and one promise of the author's own. A reason for a decision, an objection and an asking have no field in it. */
function inForm(record: MeetingRecord): InForm {
  const decision = record.decisions.find((d) => d.dissent === undefined && (d.outcome.kind === 'deferred' || d.reason === undefined));
  return {
    decision,
    question: decision ? undefined : record.openQuestions[0],
    commitment: record.commitments.find((c) => c.owner.address === record.author.address && !c.asked),
  };
}

/** In the order of the prompts. */
function fromDecisions(record: MeetingRecord, heard: readonly PickedNearMiss[]): { readonly [promptId: string]: Answer } {
  const { decision, question, commitment } = inForm(record);
  const asked = decision?.question ?? question?.question ?? '';
  const inTheWay = decision ? lines(decision.reason) : (question?.inTheWay ?? []);
  const decides = { decider: (decision ?? question)?.decider ?? '', by: question?.by ?? '' };
  return {
    ...(asked === '' ? {} : { question: { asks: 'text', text: asked } }),
    ...(decision ? { outcome: outcomeOf(decision) } : {}),
    ...(inTheWay.length === 0 ? {} : { 'in-the-way': pickedOf(inTheWay, heard) }),
    ...(decides.decider === '' && decides.by === '' ? {} : { decider: { asks: 'decider', ...decides } }),
    ...(commitment ? { commitment: promiseOf(commitment) } : {}),
  };
}

function fromFields(record: MeetingRecord, prompts: readonly Prompt[], words: AnswerWords): { readonly [promptId: string]: Answer } {
  const answers = (record.reflection ?? []).flatMap((field) =>
    prompts.flatMap((prompt) => {
      const answer = answerOf(prompt, field, words);
      return answer ? [[prompt.id, answer] as const] : [];
    }).slice(0, 1));
  return {
    ...(record.closeCheck ? answersOfCloseCheck(record.closeCheck) : {}),
    ...(record.understood && record.understood.is !== 'something-else' ? { understood: tookAway(record.understood) } : {}),
    ...Object.fromEntries(answers),
  };
}

function templateFor(record: MeetingRecord, templates: readonly Template[], words: AnswerWords): Template | undefined {
  const answered = (template: Template): number =>
    (record.reflection ?? []).filter((field) => template.prompts.some((prompt) => answerOf(prompt, field, words) !== undefined)).length;
  const [most] = templates.toSorted((a, b) => answered(b) - answered(a));
  if (most && answered(most) > 0) return most;
  if (record.understood) return ATTENDEE_REFLECTION;
  return record.decisions.length + record.openQuestions.length > 0 ? DECISION_DEBRIEF : undefined;
}

const tookAway = (understood: Exclude<Understood, { is: 'something-else' }>): Answer =>
  ({ asks: 'understood', is: understood.is, decision: understood.is === 'decision' ? understood.what : '', own: '', showsOwn: false });

const outcomeOf = ({ outcome }: Decision): Answer =>
  outcome.kind === 'decided'
    ? { asks: 'outcome', is: 'decided', what: outcome.text, until: '', because: '' }
    : { asks: 'outcome', is: 'deferred', what: '', until: outcome.until ?? '', because: outcome.because };

function pickedOf(texts: readonly string[], heard: readonly PickedNearMiss[]): Answer {
  const picked = texts.flatMap((text) => heard.filter((miss) => miss.text === text).slice(0, 1));
  return { asks: 'near-misses', picked, own: texts.filter((text) => !picked.some((miss) => miss.text === text)).join('\n') };
}

const promiseOf = ({ cue, action, due, obstacle, fallback }: Commitment): Answer =>
  ({ asks: 'commitment', cue, action, due: due ?? '', obstacle: obstacle ?? '', fallback: fallback ?? '' });

const lines = (text: string | undefined): readonly string[] => (text === undefined ? [] : text.split('\n'));
