import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { createOwnFiles, type FilesInMemory } from '#adapters/files/own-files.ts';
import { parseVtt } from '#analysis/transcript/parse-vtt.ts';
import { judge } from '#analysis/verdict/judge.ts';
import { notJudged } from '#analysis/verdict/not-judged.ts';
import { fromIso, instant, toIso, type Instant } from '#base/time.ts';
import type { Case } from '#domain/case.ts';
import type { Meeting, MeetingId } from '#domain/meeting.ts';
import { address } from '#domain/person.ts';
import type { DecidedOnce } from '#domain/series.ts';
import type { Judgement } from '#domain/verdict.ts';
import { pastLoads } from '#flows/past-loads.ts';
import { seriesSigns } from '#flows/series-signs.ts';
import { readInvitation } from '../../read-invitation.ts';
import type { FileProblem, GivenFile, ImportReport } from '#ports/own-files.ts';
import { filesIn, givenFile } from '../files-on-disk.ts';
import { NamedError } from './named-error.ts';
import { print } from './read-given.ts';

const USAGE = 'judge-calendar --calendar FILE.ics --transcripts FOLDER [--me ADDRESS] [--now 2026-11-22T12:00Z]';

/**
 * `judge-calendar`: the verdict on every meeting of a person's own calendar, with its explanation, and what series show, by
 * the same readers and the same judge as in the product. Nothing is sent anywhere, and nothing was recorded or answered.
 */
export async function judgeCalendar(args: string[]): Promise<void> {
  const { calendar, transcripts, me, now } = readArguments(args);
  const signal = new AbortController().signal;
  const files = createOwnFiles({ clock: { now: () => now }, readTranscript: parseVtt, readInvite: readInvitation, ...(me === undefined ? {} : { me: address(me) }) });
  const name = basename(calendar);
  const report = await files.add([...(await folder(transcripts)), await givenFile(calendar, name)]);
  if (report.calendars.length === 0) throw unreadable(calendar, report.problems.find((p) => p.file === name));

  const meetings = [...files.all()].sort((a, b) => a.start - b.start);
  const facts = (meeting: Meeting): Case => ({ meeting, now, purpose: meeting.invite?.set ?? 'unset', recorded: { decisions: 0, deferred: 0 }, pastLoads: [], coverage: {} });
  const loads = pastLoads(meetings, (meeting) => !notJudged(facts(meeting)));
  const judged: Judged[] = [];
  for (const meeting of meetings) {
    const judgement = judge({ ...facts(meeting), pastLoads: loads(meeting), ...(await transcriptOf(files, meeting, signal)) });
    judged.push({ meeting, judgement });
  }
  await print({
    calendar, asOf: toIso(now), ...(files.owner() ? { me: files.owner() } : {}),
    summary: summaryOf(judged, report),
    series: seriesOf(judged, now),
    meetings: judged.map((one) => rowOf(one, report)),
    unmatched: report.unmatched.map(({ file, why, candidates = [] }) => ({ file, why, candidates: candidates.slice(0, 3).map((c) => ({ ...c, start: toIso(c.start) })) })),
    problems: report.problems,
  });
}

interface Given {
  readonly calendar: string;
  readonly transcripts: string;
  readonly me: string | undefined;
  readonly now: Instant;
}

function readArguments(args: string[]): Given {
  const text = { type: 'string' } as const;
  let values: { calendar?: string; transcripts?: string; me?: string; now?: string };
  try {
    ({ values } = parseArgs({ args, options: { calendar: text, transcripts: text, me: text, now: text } }));
  } catch (error) {
    throw new NamedError('bad-arguments', `${error instanceof Error ? error.message : String(error)}; use: ${USAGE}`);
  }
  const { calendar, transcripts, me, now } = values;
  if (!calendar || !transcripts) throw new NamedError('bad-arguments', `use: ${USAGE}`);
  if (me !== undefined && !/^\S+@\S+$/.test(me)) throw new NamedError('bad-arguments', `--me ${me}: no address`);
  const at = now === undefined ? instant(Date.now()) : fromIso(now);
  if (at === undefined) throw new NamedError('bad-arguments', `--now ${now}: no time like 2026-11-22T12:00Z`);
  return { calendar, transcripts, me, now: at };
}

const folder = (path: string): Promise<readonly GivenFile[]> =>
  filesIn(path).catch((error: NodeJS.ErrnoException) => {
    throw new NamedError('unreadable-folder', `${path}: ${error.code ?? error.message}`);
  });

const unreadable = (file: string, problem: FileProblem | undefined): NamedError =>
  new NamedError(problem?.kind ?? 'not-a-calendar', [file, ...(problem?.line === undefined ? [] : [`line ${problem.line}`]), problem?.detail ?? 'No calendar was found in it.'].join(': '));

async function transcriptOf(files: FilesInMemory, meeting: Meeting, signal: AbortSignal): Promise<Pick<Case, 'transcript' | 'coverage'>> {
  const read = await files.transcriptOf(meeting, signal);
  if (!read.ok || read.value.state !== 'read') return { coverage: { transcript: { state: 'absent' } } };
  const { vtt, complete, gaps = [] } = read.value;
  return { transcript: vtt, coverage: { transcript: { state: 'read', complete, gaps } } };
}

interface Judged {
  readonly meeting: Meeting;
  readonly judgement: Judgement;
}

function rowOf({ meeting, judgement }: Judged, { matched }: ImportReport): unknown {
  const { verdict, load, coverage, explanation, findings } = judgement;
  return {
    id: meeting.id, ...(meeting.series === undefined ? {} : { series: meeting.series }),
    subject: meeting.subject, start: toIso(meeting.start), end: toIso(meeting.end),
    transcripts: matched.filter((m) => m.meeting.id === meeting.id).map(({ file, because }) => ({ file, because })),
    verdict, load, coverage, explanation, findings,
  };
}

/** What the meetings of a series show together: no closure three times in a row, decided once more. */
function seriesOf(judged: readonly Judged[], now: Instant): unknown {
  const { withoutClosure, reopened } = seriesSigns({ meetings: judged }, now);
  const subjectOf = (id: MeetingId | undefined): string | undefined => judged.find(({ meeting }) => meeting.id === id)?.meeting.subject;
  const once = ({ meeting, at, from, quote }: DecidedOnce): unknown => ({ meeting, start: toIso(at), from, quote });
  return {
    withoutClosure: withoutClosure.map(({ series, meetings, load }) => ({ series, subject: subjectOf(meetings.at(-1)), meetings, load })),
    reopened: reopened.map(({ series, similarity, before, again }) => ({ series, subject: subjectOf(again.meeting), similarity, before: once(before), again: once(again) })),
  };
}

/** How many of each verdict, the hours of people in all that count and in the flags, and what became of the files. */
function summaryOf(judged: readonly Judged[], { matched, unmatched, problems }: ImportReport): unknown {
  const verdicts: { [kind: string]: number } = {};
  for (const { judgement } of judged) verdicts[judgement.verdict.kind] = (verdicts[judgement.verdict.kind] ?? 0) + 1;
  const hours = (all: readonly Judged[]) => Math.round(all.reduce((sum, { judgement }) => sum + judgement.load, 0) * 100) / 100;
  const counted = judged.filter(({ judgement }) => judgement.verdict.kind !== 'not-judged');
  return {
    meetings: judged.length, verdicts,
    personHours: { judged: hours(counted), flagged: hours(counted.filter(({ judgement }) => judgement.verdict.kind === 'no-decision-recorded')) },
    transcripts: { matched: matched.length, unmatched: unmatched.length },
    problems: problems.length,
  };
}
