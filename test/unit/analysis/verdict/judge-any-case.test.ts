import { expect, it } from 'vitest';
import { hours, plus } from '#base/time.ts';
import type { Case } from '#domain/case.ts';
import { EVIDENCE_SOURCES, supports, type Coverage, type SourceCoverage } from '#domain/evidence.ts';
import type { Finding, FindingKind } from '#domain/finding.ts';
import { personHours, type Explanation, type Verdict } from '#domain/verdict.ts';
import type { WrittenLine } from '#domain/written-evidence.ts';
import { judge } from '#analysis/verdict/judge.ts';
import { numbers } from '../../../support/numbers.ts';
import { aCase, aFinding, aMeeting, people } from './a-case.ts';

const SEED = 2026;
const CASES = 2_500;
const random = numbers(SEED);
const below = (n: number): number => Math.floor(random() * n);
const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T;
const perhaps = <T extends object>(made: () => T, chance = 0.5): T | object => (random() < chance ? made() : {});

const WHOLE = { state: 'read', complete: true, gaps: [] } as const;
const STATES: readonly SourceCoverage[] = [
  WHOLE, WHOLE, { state: 'read', complete: false, gaps: ['parts-skipped'] }, { state: 'absent' }, { state: 'not-permitted' }, { state: 'not-permitted', closed: { by: 'role' } },
  { state: 'not-permitted', closed: { by: 'scopes', scopes: ['Chat.Read'], grants: 'admin' } }, { state: 'not-yet-available' }, { state: 'failed', why: 'offline' },
];
const SAID = [
  'We talked about the price.', 'Decision: Hexley goes first', 'Decision: none', 'We decided to close the beta.', 'We have not decided on it.', "Let's go with Hexley", '+1', 'No, not yet',
  'The budget was approved.', 'Postponed until March.', 'Which supplier do we take?', '@Ben will call the lab by Friday', 'AI: Dana to call the lab', 'Wir haben uns nicht geeinigt, und das ist auch gut so, weil es nicht eilt.', '',
];
const written = (): readonly WrittenLine[] => Array.from({ length: below(4) }, () => ({ text: oneOf(SAID), author: oneOf([null, 'Dana', 'Ben']), at: null }));
const coverage = (): Coverage => Object.fromEntries(EVIDENCE_SOURCES.filter(() => below(2)).map((source) => [source, oneOf(STATES)]));
const vtt = (): string => `WEBVTT\n\n${Array.from({ length: below(3) }, (_, n) => `00:0${n}.000 --> 00:0${n}.900\n<v Person ${n}>${oneOf(SAID)}</v>`).join('\n\n')}`;
const kinds: readonly FindingKind[] = ['decision', 'commitment', 'deferral', 'open-question', 'dissent'];
const finding = (): Finding => aFinding(oneOf(kinds), below(101) / 100, { because: below(2) ? [{ sign: 'owner', words: 'Dana' }] : [], ...perhaps(() => ({ source: oneOf(EVIDENCE_SOURCES) })) });
const invite = () => ({ ...perhaps(() => ({ purpose: { guess: oneOf(['decide', 'plan', 'inform', 'connect', 'learn'] as const), words: 'Words' } })), questions: below(2) ? ['Which one?'] : [] });

const anyCase = (): Case => aCase({
  meeting: aMeeting({ attendees: people(oneOf([1, 2, 4, 4, 4, 26])), end: plus(aMeeting().start, hours(oneOf([0.25, 1, 1, 2]))), ...perhaps(() => ({ invite: invite() })), isPrivate: below(12) === 0, isCancelled: below(12) === 0 }),
  purpose: oneOf(['unset', 'unset', 'unset', 'decide', 'plan', 'inform']),
  recorded: below(5) ? { decisions: 0, deferred: 0 } : { decisions: below(2), deferred: below(2) },
  pastLoads: Array.from({ length: below(12) }, () => personHours(below(8))),
  coverage: coverage(),
  found: Array.from({ length: below(4) }, finding),
  ...perhaps(() => ({ contest: oneOf([{ says: 'decided', what: 'Blue' }, { says: 'not-decided' }, { says: 'purpose', purpose: 'decide' }, { says: 'purpose', purpose: 'inform' }] as const) }), 0.25),
  ...perhaps(() => ({ transcript: Array.from({ length: 1 + below(2) }, vtt) })),
  ...perhaps(() => ({ insights: { lines: written(), actions: below(3) ? [] : [{ text: 'Call the lab', owner: oneOf([null, 'Dana']) }] } }), 0.4),
  ...perhaps(() => ({ notes: written() }), 0.4),
  ...perhaps(() => ({ chat: written() }), 0.4),
  ...perhaps(() => ({ attendance: { people: below(8), hours: below(5) / 2 } }), 0.3),
});

const cases = Array.from({ length: CASES }, anyCase);
const verdictOf = (given: Case): Verdict => judge(given).verdict;
const isFlag = ({ kind }: Verdict): boolean => kind === 'no-decision-recorded';
const print = (given: Case): string => JSON.stringify(given);
const without = <K extends 'chat' | 'notes' | 'insights' | 'transcript'>(given: Case, ...names: readonly K[]): Case =>
  Object.fromEntries(Object.entries(given).filter(([name]) => !names.includes(name as K))) as unknown as Case;

it(`no flag stands without a supporting source that was read whole, or a person’s answer (${CASES} cases, seed ${SEED})`, { timeout: 60_000 }, () => {
  const flagged = cases.map((given) => ({ given, ...judge(given) })).filter(({ verdict }) => isFlag(verdict));
  expect(flagged.length).toBeGreaterThan(100);
  for (const { given, coverage: read, verdict } of flagged) {
    const isSupported = EVIDENCE_SOURCES.some((source) => { const c = read[source]; return supports(source) && c?.state === 'read' && c.complete; });
    expect(isSupported || given.contest?.says === 'not-decided', print(given)).toBe(true);
    expect(verdict, print(given)).toEqual({ kind: 'no-decision-recorded', how: given.contest?.says === 'not-decided' ? 'answered' : 'found' });
  }
});

it(`no coverage is claimed that no source had (${CASES} cases, seed ${SEED})`, { timeout: 60_000 }, () => {
  for (const given of cases) {
    const { coverage: read } = judge(given);
    for (const source of EVIDENCE_SOURCES) {
      const [now, said] = [read[source], given.coverage[source]];
      const isGiven = source === 'record' ? given.recorded.decisions + given.recorded.deferred > 0 : source === 'invite' ? given.meeting.invite !== undefined : source !== 'attendance' && given[source] !== undefined;
      if (now?.state === 'read' && !isGiven) expect(now, print(given)).toEqual(said);
      if (now?.state === 'read' && now.complete && said?.state === 'read' && source !== 'record' && source !== 'invite') expect(said.complete, print(given)).toBe(true);
    }
  }
});

it(`chat, notes and the invitation never make a flag appear (${CASES} cases, seed ${SEED})`, { timeout: 60_000 }, () => {
  for (const given of cases) {
    const { invite: _, ...meeting } = given.meeting;
    const kept = (given.found ?? []).filter((f) => f.source !== 'chat' && f.source !== 'notes' && f.source !== 'invite');
    const { chat: __, notes: ___, invite: ____, ...rest } = given.coverage;
    const bare: Case = { ...without(given, 'chat', 'notes'), meeting, found: kept, coverage: rest };
    if (isFlag(verdictOf(given))) expect(verdictOf(bare).kind, print(given)).toBe('no-decision-recorded');
  }
});

it(`a person’s answer beats everything that was found (${CASES} cases, seed ${SEED})`, { timeout: 60_000 }, () => {
  for (const given of cases) {
    const isRecorded = given.recorded.decisions + given.recorded.deferred > 0;
    const no = verdictOf({ ...given, contest: { says: 'not-decided' } });
    const yes = verdictOf({ ...given, contest: { says: 'decided', what: 'Blue' } });
    if (!isRecorded) expect(['not-judged', 'light', 'no-decision-recorded'], print(given)).toContain(no.kind);
    expect(['not-judged', 'decided'], print(given)).toContain(yes.kind);
    expect(verdictOf({ ...given, contest: { says: 'purpose', purpose: 'inform' } }).kind, print(given)).toBe('not-judged');
  }
});

it(`taking a finding away never clears (${CASES} cases, seed ${SEED})`, { timeout: 60_000 }, () => {
  const cleared = (v: Verdict): number => ({ 'not-judged': 0, light: 0, 'cannot-tell': 0, 'no-decision-recorded': 0, 'possible-decision': 1, decided: 2 })[v.kind];
  for (const full of cases) {
    const given = without(full, 'transcript', 'insights', 'notes', 'chat');
    const all = cleared(verdictOf(given));
    const found = given.found ?? [];
    for (const gone of found) expect(cleared(verdictOf({ ...given, found: found.filter((f) => f !== gone) })), print(given)).toBeLessThanOrEqual(all);
  }
});

it(`the explanation has a row for each source with its coverage, and a way out for a flag or where nothing can be told (${CASES} cases, seed ${SEED})`, { timeout: 60_000 }, () => {
  const lines = ({ line, because }: Explanation): readonly Explanation['line'][] => [line, ...because.flatMap(lines)];
  for (const given of cases) {
    const { explanation, coverage: read, verdict, findings } = judge(given);
    const all = lines(explanation);
    const rows = all.flatMap((l) => (l.is === 'source' ? [[l.source, l.coverage]] : []));
    if (verdict.kind !== 'not-judged') expect(Object.fromEntries(rows), print(given)).toEqual(read);
    expect(all.some((l) => l.is === 'would-clear')).toBe(isFlag(verdict));
    expect(all.some((l) => l.is === 'would-open')).toBe(verdict.kind === 'cannot-tell');
    expect(findings.every((f) => f.quotes.every((q) => q.text.length <= 200))).toBe(true);
  }
});
