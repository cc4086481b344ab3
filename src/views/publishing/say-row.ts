import { isJudgedRow, type JudgedRow, type MeetingRow } from '#domain/meeting-row.ts';
import type { Definition } from '#ui/definitions.tsx';
import type { Format } from '#ui/format.ts';
import { score } from '#ui/score.ts';
import type { PublishingWords, Words } from '#words/catalogue.ts';

/**
 * A published row in plain words, every field of it: what is not here is not published. In a meeting nobody is shown a
 * verdict: there, without `withVerdict`, it is said that the row has one and where it can be seen.
 */
export function sayRow(row: MeetingRow, words: Words, publishing: PublishingWords, format: Format, withVerdict: boolean): readonly Definition[] {
  const say = publishing.row;
  const { labels } = say;
  const hours = (value: number): string => say.hours(value, format.number(value));
  return [
    { label: labels.week, value: row.week },
    { label: labels.team, value: row.team },
    { label: labels.title, value: row.title ?? say.noTitle },
    { label: labels.meeting, value: say.marks },
    { label: labels.people, value: format.number(row.people) },
    { label: labels.hours, value: hours(row.hours) },
    { label: labels.load, value: words.week.load(row.load, format.personHours(row.load)) },
    ...(isJudgedRow(row) ? judged(row, words, publishing, format, hours, withVerdict) : [{ label: labels.purpose, value: say.learn }]),
  ];
}

function judged(row: JudgedRow, words: Words, publishing: PublishingWords, format: Format, hours: (value: number) => string, withVerdict: boolean): readonly Definition[] {
  const say = publishing.row;
  const { labels } = say;
  const number = (value: number): string => format.number(value);
  const yesNo = (is: boolean): string => (is ? say.yes : say.no);
  const { signs, commitments, agreement } = row;
  const seen = signs ? (['stated', 'ownerAndDate', 'dissent', 'reason'] as const).filter((sign) => signs[sign]).map((sign) => say.signs[sign]) : [];
  const rows: readonly (Definition | false)[] = [
    { label: labels.purpose, value: words.purpose[row.purpose] },
    { label: labels.verdict, value: withVerdict ? words.verdict.name[row.verdict] : say.verdictElsewhere },
    withVerdict && row.contest !== undefined && { label: labels.contest, value: say.contest[row.contest] },
    { label: labels.coverage, value: say.coverage[row.coverage] },
    { label: labels.decisions, value: number(row.decisions) },
    { label: labels.ownerAndDate, value: number(row.decisionsWithOwnerAndDate) },
    signs !== undefined && { label: labels.signs, value: seen.length > 0 ? format.list(seen) : say.noSign },
    ...row.toDecision.map(({ days, occurrences }) => ({ label: labels.toDecision, value: say.toDecision(days, number(days), occurrences, number(occurrences)) })),
    { label: labels.reopened, value: number(row.reopened) },
    { label: labels.questions, value: number(row.questionsRolledOver) },
    { label: labels.commitmentsOver, value: number(row.commitmentsRolledOver) },
    row.noticeHours !== undefined && { label: labels.notice, value: hours(row.noticeHours) },
    row.rescheduled !== undefined && { label: labels.rescheduled, value: yesNo(row.rescheduled) },
    row.outsideHours !== undefined && { label: labels.outside, value: yesNo(row.outsideHours) },
    { label: labels.reflections, value: number(row.reflections) },
    row.reflectionDelayHours !== undefined && { label: labels.delay, value: row.reflectionDelayHours < 0 ? say.before(hours(-row.reflectionDelayHours)) : say.after(hours(row.reflectionDelayHours)) },
    agreement !== undefined && { label: labels.agreement, value: say.agreement(agreement.answers, number(agreement.answers), score(agreement.share, format)) },
    { label: labels.made, value: say.made(number(commitments.made), number(commitments.withOwnerAndDate)) },
    { label: labels.came, value: say.came(number(commitments.kept), number(commitments.changed), number(commitments.dropped)) },
  ];
  return rows.filter((one): one is Definition => one !== false);
}
