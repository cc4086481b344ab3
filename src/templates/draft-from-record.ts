import type { Instant } from '#base/time.ts';
import type { Commitment } from '#domain/commitment.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Decision, MeetingRecord, OpenQuestion } from '#domain/record.ts';
import type { Answer, PickedNearMiss, ReflectionDraft } from '#domain/reflection.ts';
import { DECISION_DEBRIEF, emptyDraft, type DecisionDebriefPrompt } from './decision-debrief.ts';

/** What a record holds that the form has no place for: it stays in the card as it is. */
export type BeyondForm = Pick<
  MeetingRecord,
  'decisions' | 'openQuestions' | 'commitments' | 'purpose' | 'intent' | 'successCondition' | 'agenda' | 'checkIns' | 'closeCheck'
>;

/**
 * The draft that says what a written record says, with everything that stands in the card switched on, so that changing
 * one answer loses no other. `heard`: what was in the way is shown as picked where it is one of these, else as own words.
 */
export function draftFromRecord(record: MeetingRecord, meeting: Pick<Meeting, 'id'>, at: Instant, heard: readonly PickedNearMiss[] = []): ReflectionDraft {
  const { decision, question, commitment } = inForm(record);
  const empty = emptyDraft(meeting, at);
  const asked = decision?.question ?? question?.question ?? '';
  const inTheWay = decision ? lines(decision.reason) : (question?.inTheWay ?? []);
  const decides = { decider: (decision ?? question)?.decider ?? '', by: question?.by ?? '' };
  const filled: { readonly [id in DecisionDebriefPrompt]?: Answer } = {
    ...(asked === '' ? {} : { question: { asks: 'text', text: asked } }),
    ...(decision ? { outcome: outcomeOf(decision) } : {}),
    ...(inTheWay.length === 0 ? {} : { 'in-the-way': pickedOf(inTheWay, heard) }),
    ...(decides.decider === '' && decides.by === '' ? {} : { decider: { asks: 'decider', ...decides } }),
    ...(commitment ? { commitment: promiseOf(commitment) } : {}),
  };
  return {
    ...empty,
    answers: { ...empty.answers, ...filled },
    shared: DECISION_DEBRIEF.prompts.map(({ id }) => id).filter((id) => filled[id] !== undefined),
  };
}

/** Everything of a record that `draftFromRecord` does not take up. */
export function beyondForm(record: MeetingRecord): BeyondForm {
  const { decision, question, commitment } = inForm(record);
  return {
    ...(record.purpose === undefined ? {} : { purpose: record.purpose }),
    ...(record.intent === undefined ? {} : { intent: record.intent }),
    ...(record.successCondition === undefined ? {} : { successCondition: record.successCondition }),
    ...(record.agenda === undefined ? {} : { agenda: record.agenda }),
    ...(record.checkIns === undefined ? {} : { checkIns: record.checkIns }),
    ...(record.closeCheck === undefined ? {} : { closeCheck: record.closeCheck }),
    decisions: record.decisions.filter((d) => d !== decision),
    openQuestions: record.openQuestions.filter((q) => q !== question),
    commitments: record.commitments.filter((c) => c !== commitment),
  };
}

interface InForm {
  readonly decision: Decision | undefined;
  readonly question: OpenQuestion | undefined;
  readonly commitment: Commitment | undefined;
}

/** The form holds one question, decided or open, and one promise of the author's own. A reason for a decision, an objection and an asking have no field in it. */
function inForm(record: MeetingRecord): InForm {
  const decision = record.decisions.find((d) => d.dissent === undefined && (d.outcome.kind === 'deferred' || d.reason === undefined));
  return {
    decision,
    question: decision ? undefined : record.openQuestions[0],
    commitment: record.commitments.find((c) => c.owner.address === record.author.address && !c.asked),
  };
}

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
