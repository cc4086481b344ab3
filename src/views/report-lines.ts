import type { FileProblem, ImportReport, UnmatchedFile } from '#ports/own-files.ts';
import type { Format } from '#ui/format.ts';
import type { TabWords } from '#words/catalogue.ts';

type Matched = ImportReport['matched'][number];
type Calendar = ImportReport['calendars'][number];

/** Names of lines, each by its file and what it says of it: another one once the file fares otherwise. */
export type LineNames = readonly string[];

/** Every line of a report. */
export const namesOf = ({ calendars, matched, unmatched, problems }: ImportReport): LineNames =>
  [...matched.map(nameOf.matched), ...unmatched.map(nameOf.unmatched), ...calendars.map(nameOf.calendar), ...problems.map(nameOf.problem)];

/** What a person has not put away; undefined where nothing is left. */
export function withoutLines({ calendars, matched, unmatched, problems }: ImportReport, putAway: LineNames): ImportReport | undefined {
  const away = new Set(putAway);
  const left: ImportReport = {
    calendars: calendars.filter((line) => !away.has(nameOf.calendar(line))),
    matched: matched.filter((line) => !away.has(nameOf.matched(line))),
    unmatched: unmatched.filter((line) => !away.has(nameOf.unmatched(line))),
    problems: problems.filter((line) => !away.has(nameOf.problem(line))),
  };
  return Object.values(left).some((lines: readonly unknown[]) => lines.length > 0) ? left : undefined;
}

/** A file that is given once more has its lines again: its person asks what becomes of it. */
export const withoutFiles = (putAway: LineNames, files: readonly { readonly name: string }[]): LineNames =>
  putAway.filter((line) => !files.some(({ name }) => line.startsWith(`[${JSON.stringify(name)},`)));

/** The report in one sentence, to be heard: how many lines of which kind. */
export function sayReport({ calendars, matched, unmatched, problems }: ImportReport, { ownFiles: say }: TabWords, format: Format): string {
  const parts = problems.filter(({ isPart }) => isPart).length;
  const counts = [
    [say.matchedTitle, matched.length], [say.unmatchedTitle, unmatched.length], [say.calendars, calendars.length],
    [say.partTitle, parts], [say.wholeTitle, problems.length - parts],
  ] as const;
  return say.summary(format.list(counts.filter(([, count]) => count > 0).map(([title, count]) => say.count(title, format.number(count)))));
}

const name = (file: string, ...says: readonly unknown[]): string => JSON.stringify([file, ...says]);

const nameOf = {
  calendar: ({ file }: Calendar) => name(file, 'calendar'),
  // Not by the meeting's id: the same meeting has another one once the mailbox is read.
  matched: ({ file, meeting: { subject, start } }: Matched) => name(file, 'matched', subject, start),
  // Not by its candidates: they change with every reading of the mailbox. That there are some at last is news.
  unmatched: ({ file, why, candidates = [] }: UnmatchedFile) => name(file, why, candidates.length > 0),
  problem: ({ file, kind, line }: FileProblem) => name(file, kind, line),
};
