import { between, type Instant } from '#base/time.ts';
import { expectedPeople } from '#domain/meeting.ts';
import type { ReflectionDraft, Template } from '#domain/reflection.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import { debriefBegun, offeredNearMisses } from '#templates/decision-debrief.ts';
import { defaultTemplate } from '#templates/default-template.ts';
import { draftFromRecord } from '#templates/draft-from-record.ts';
import { startDraft, type Prefilled } from '#templates/start-draft.ts';
import type { Format } from '#ui/format.ts';
import { answerWords } from '#views/debrief-form/prompt-words.ts';
import type { Reading } from '#views/reading.tsx';
import type { Words } from '#words/catalogue.ts';

/** What stands in the chat, to be changed; where nothing does, the template that suits the meeting, begun with what is known. */
export function freshDraft(overview: MeetingOverview, at: Instant, { words, format }: Pick<Reading, 'words' | 'format'>, own: readonly Template[] = []): ReflectionDraft {
  const { meeting, judgement, written } = overview;
  const [otherwise, facts] = [defaultTemplate(overview), prefilled(overview, words, format)];
  if (!written) return startDraft(otherwise, meeting, at, facts);
  return draftFromRecord(written.record, meeting, at, { words: answerWords(words), otherwise, own, prefilled: facts, heard: offeredNearMisses(judgement) });
}

/** Facts of the calendar and the person's own words; nothing that another person said. */
export function prefilled({ meeting, contest, written }: MeetingOverview, words: Words, format: Format): Prefilled {
  const say = words.templates.facts;
  const people = expectedPeople(meeting).length;
  const record = written?.record;
  const happened = [
    say.met(format.duration(between(meeting.start, meeting.end)), people, format.number(people)),
    ...(contest?.says === 'decided' ? [say.decided(contest.what)] : []),
    ...(record?.decisions ?? []).flatMap(({ outcome }) => (outcome.kind === 'decided' ? [say.decided(outcome.text)] : [])),
    ...(record?.openQuestions ?? []).map(({ question }) => say.open(question)),
  ];
  const intended = record?.successCondition ?? record?.intent;
  return {
    ...debriefBegun(contest),
    happened: { asks: 'text', text: happened.join('\n') },
    ...(intended === undefined ? {} : { intended: { asks: 'text', text: intended } }),
  };
}
