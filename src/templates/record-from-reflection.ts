import { failed, ok, type Result } from '#base/result.ts';
import { localDate, type LocalDate } from '#base/time.ts';
import type { Commitment } from '#domain/commitment.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Person } from '#domain/person.ts';
import type { Decision, MeetingRecord, OpenQuestion } from '#domain/record.ts';
import type { Answer, ReflectionDraft } from '#domain/reflection.ts';
import type { DecisionDebriefPrompt } from './decision-debrief.ts';
import type { DraftProblem } from './problems-of.ts';

/**
 * The record of what a person shares. Only answers whose prompt is in `draft.shared` go in; near misses that were
 * picked go in without who said them; the commitment is the author's own. Empty answers are left out.
 * Fails with the prompt of the first shared date that is none.
 */
export function recordFrom(given: {
  readonly meeting: Pick<Meeting, 'id' | 'subject' | 'start' | 'end'>;
  readonly author: Person;
  readonly draft: ReflectionDraft;
  readonly decisions?: readonly Decision[];
}): Result<MeetingRecord, DraftProblem> {
  const { meeting, author, draft } = given;
  const bad = draft.shared.find((promptId) => isBadDate(dateIn(draft.answers[promptId])));
  if (bad !== undefined) return failed({ promptId: bad, problem: 'bad-date' });
  return ok({
    version: 1,
    meeting: meeting.id,
    subject: meeting.subject,
    start: meeting.start,
    end: meeting.end,
    author: { name: author.name, address: author.address },
    decisions: given.decisions ?? [],
    openQuestions: openQuestions(draft),
    commitments: commitments(draft, author),
  });
}

function openQuestions(draft: ReflectionDraft): readonly OpenQuestion[] {
  const question = shared(draft, 'question', 'text')?.text.trim() ?? '';
  const obstacles = shared(draft, 'in-the-way', 'near-misses');
  const inTheWay = [...(obstacles?.picked.map((miss) => miss.text) ?? []), obstacles?.own ?? ''].map((text) => text.trim()).filter(Boolean);
  const decides = shared(draft, 'decider', 'decider');
  const decider = decides?.decider.trim() ?? '';
  const by = dateOf(decides?.by);
  if (question === '' && inTheWay.length === 0 && decider === '' && by === undefined) return [];
  return [{ question, inTheWay, ...(decider === '' ? {} : { decider }), ...(by === undefined ? {} : { by }) }];
}

function commitments(draft: ReflectionDraft, author: Person): readonly Commitment[] {
  const promise = shared(draft, 'commitment', 'commitment');
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

/** The answer to a prompt if it is shared and of the kind that the prompt asks for. */
function shared<Kind extends Answer['asks']>(draft: ReflectionDraft, promptId: DecisionDebriefPrompt, asks: Kind): Extract<Answer, { asks: Kind }> | undefined {
  const answer = draft.shared.includes(promptId) ? draft.answers[promptId] : undefined;
  return answer?.asks === asks ? (answer as Extract<Answer, { asks: Kind }>) : undefined;
}

const dateIn = (answer: Answer | undefined): string =>
  answer?.asks === 'decider' ? answer.by : answer?.asks === 'commitment' ? answer.due : '';

const dateOf = (text: string | undefined): LocalDate | undefined => localDate(text?.trim() ?? '');

const isBadDate = (text: string): boolean => text.trim() !== '' && dateOf(text) === undefined;
