import { describe, expect, it } from 'vitest';
import { hours, plus } from '#base/time.ts';
import type { Case } from '#domain/case.ts';
import type { Closed } from '#domain/evidence.ts';
import { personHours, type Explanation, type Verdict } from '#domain/verdict.ts';
import { judge } from '#analysis/verdict/judge.ts';
import { THRESHOLDS } from '#analysis/verdict/thresholds.ts';
import { aCase, aFinding, aMeeting, people, someone } from './a-case.ts';

const { low, high, commitment } = THRESHOLDS;
const verdict = (more: Partial<Case>): Verdict => judge(aCase(more)).verdict;
const FLAG: Verdict = { kind: 'no-decision-recorded', how: 'found' };
const LIGHT_MEETING = aMeeting({ attendees: people(2), end: plus(aMeeting().start, hours(0.5)) });
const READ = { state: 'read', complete: true, gaps: [] } as const;
const PART = { state: 'read', complete: false, gaps: ['parts-skipped'] } as const;
/** A history whose median is 1 person-hour. */
const MANY = Array.from({ length: 8 }, () => personHours(1));
const promise = (strength: number) => aFinding('commitment', strength, { because: [{ sign: 'owner', words: 'Person 1' }] });

describe('a meeting is not judged', () => {
  it.each<[string, Partial<Case>, Verdict]>([
    ['while it lasts', { now: aMeeting().start }, { kind: 'not-judged', why: 'not-ended' }],
    ['with one person', { meeting: aMeeting({ attendees: people(1) }) }, { kind: 'not-judged', why: 'too-few-people' }],
    ['with one person, a room and one who declined', { meeting: aMeeting({ attendees: [someone(0), someone(1, { kind: 'room' }), someone(2, { response: 'declined' })] }) }, { kind: 'not-judged', why: 'too-few-people' }],
    ['all day', { meeting: aMeeting({ isAllDay: true }) }, { kind: 'not-judged', why: 'all-day' }],
    ['when private', { meeting: aMeeting({ isPrivate: true }) }, { kind: 'not-judged', why: 'private' }],
    ['when cancelled', { meeting: aMeeting({ isCancelled: true }) }, { kind: 'not-judged', why: 'cancelled' }],
    ...(['free', 'tentative', 'oof', 'workingElsewhere'] as const).map((showAs): [string, Partial<Case>, Verdict] => [`when shown as ${showAs}`, { meeting: aMeeting({ showAs }) }, { kind: 'not-judged', why: 'not-shown-as-busy' }]),
    ...(['inform', 'connect', 'learn'] as const).map((purpose): [string, Partial<Case>, Verdict] => [`when set to ${purpose}`, { purpose }, { kind: 'not-judged', why: 'purpose-set' }]),
    ['when a person says it was meant to inform', { purpose: 'decide', contest: { says: 'purpose', purpose: 'inform' } }, { kind: 'not-judged', why: 'purpose' }],
    ['when guessed to inform', { meeting: aMeeting({ attendees: people(26) }) }, { kind: 'not-judged', why: 'guessed-inform' }],
    ['for the first of several reasons', { meeting: aMeeting({ isAllDay: true, isPrivate: true, isCancelled: true }) }, { kind: 'not-judged', why: 'all-day' }],
    ['even if something was recorded of one meant to inform', { purpose: 'inform', recorded: { decisions: 1, deferred: 0 } }, { kind: 'not-judged', why: 'purpose-set' }],
  ])('%s', (_, more, expected) => expect(verdict(more)).toEqual(expected));

  it.each<[string, Partial<Case>]>([
    ['that ends now', { now: aMeeting().end }],
    ['with two people', { meeting: aMeeting({ attendees: people(2), end: plus(aMeeting().start, hours(2)) }) }],
    ['with 25 people', { meeting: aMeeting({ attendees: people(25) }) }],
    ['with 26 people that is meant to decide', { meeting: aMeeting({ attendees: people(26) }), purpose: 'decide' }],
    ['with 26 people that a person says was meant to plan', { meeting: aMeeting({ attendees: people(26) }), contest: { says: 'purpose', purpose: 'plan' } }],
    ['meant to inform until a person says it was to decide', { purpose: 'inform', contest: { says: 'purpose', purpose: 'decide' } }],
  ])('but one is %s', (_, more) => expect(verdict(more)).toEqual(FLAG));

  it('and its transcript is not looked into', () => {
    const transcript = ['WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna>So we go with blue, agreed?</v>'];
    expect(judge(aCase({ meeting: aMeeting({ isPrivate: true }), transcript })).findings).toEqual([]);
  });
});

describe('the verdict', () => {
  it.each<[string, Partial<Case>, Verdict]>([
    ['is decided by a record', { recorded: { decisions: 1, deferred: 1 } }, { kind: 'decided', how: 'recorded' }],
    ['is decided by a recorded deferral', { recorded: { decisions: 0, deferred: 1 } }, { kind: 'decided', how: 'deferred' }],
    ['is decided by a record against an answer of no', { recorded: { decisions: 1, deferred: 0 }, contest: { says: 'not-decided' } }, { kind: 'decided', how: 'recorded' }],
    ['is decided by an answer', { contest: { says: 'decided', what: 'Blue.' } }, { kind: 'decided', how: 'answered' }],
    ['is decided by a finding at the high threshold', { found: [aFinding('decision', high)] }, { kind: 'decided', how: 'found' }],
    ['is decided above it', { found: [aFinding('decision', high + 0.01)] }, { kind: 'decided', how: 'found' }],
    ['is decided by a finding in a light meeting', { meeting: LIGHT_MEETING, found: [aFinding('decision', high)] }, { kind: 'decided', how: 'found' }],
    ['is light where the load is small', { meeting: LIGHT_MEETING }, { kind: 'light' }],
    ['is light where the load is small and the answer is no', { meeting: LIGHT_MEETING, contest: { says: 'not-decided' } }, { kind: 'light' }],
    ['is light before it is possible', { meeting: LIGHT_MEETING, found: [aFinding('decision', low)] }, { kind: 'light' }],
    ['is light before it cannot be told', { meeting: LIGHT_MEETING, coverage: {} }, { kind: 'light' }],
    ['is possible just below the high threshold', { found: [aFinding('decision', high - 0.01)] }, { kind: 'possible-decision' }],
    ['is possible at the low threshold', { found: [aFinding('decision', low)] }, { kind: 'possible-decision' }],
    ['is possible from a transcript that was read in part', { found: [aFinding('decision', low)], coverage: { transcript: PART } }, { kind: 'possible-decision' }],
    ['is possible with a firm commitment', { found: [promise(commitment)] }, { kind: 'possible-decision' }],
    ['is possible above that', { found: [promise(commitment + 0.01)] }, { kind: 'possible-decision' }],
    ['is the flag with a weaker commitment', { found: [promise(commitment - 0.01)] }, FLAG],
    ['is the flag with a commitment that nobody owns', { found: [aFinding('commitment', 1)] }, FLAG],
    ['is the flag just below the low threshold', { found: [aFinding('decision', low - 0.01)] }, FLAG],
    ['is the flag whatever the near misses', { found: [aFinding('deferral', 1), aFinding('open-question', 1), aFinding('dissent', 1)] }, FLAG],
    ['is the flag by an answer, against a finding', { contest: { says: 'not-decided' }, found: [aFinding('decision', 1), promise(1)] }, { kind: 'no-decision-recorded', how: 'answered' }],
    ['is the flag by an answer without any source', { contest: { says: 'not-decided' }, coverage: {} }, { kind: 'no-decision-recorded', how: 'answered' }],
    ['is the flag when insights were read whole', { coverage: { insights: READ } }, FLAG],
    ['cannot be told from chat, notes and invite', { coverage: { chat: READ, notes: READ, invite: READ, attendance: READ } }, { kind: 'cannot-tell' }],
    ['cannot be told from a part', { coverage: { transcript: PART } }, { kind: 'cannot-tell' }],
    ...([{ state: 'absent' }, { state: 'not-permitted' }, { state: 'not-yet-available' }, { state: 'failed', why: 'offline' }] as const).map((transcript): [string, Partial<Case>, Verdict] => [`cannot be told when the transcript is ${transcript.state}`, { coverage: { transcript } }, { kind: 'cannot-tell' }]),
  ])('%s', (_, more, expected) => expect(verdict(more)).toEqual(expected));
});

describe('busy', () => {
  const minutes = (m: number) => aMeeting({ attendees: people(2), end: plus(aMeeting().start, hours(m / 60)) });
  const loads = (...values: readonly number[]) => values.map(personHours);
  it.each<[string, Partial<Case>, 'light' | 'no-decision-recorded']>([
    ['not below two person-hours', { meeting: minutes(59) }, 'light'],
    ['at two person-hours', { meeting: minutes(60) }, 'no-decision-recorded'],
    ['above two person-hours', { meeting: minutes(61) }, 'no-decision-recorded'],
    ['by the default with seven judged meetings', { meeting: minutes(60), pastLoads: loads(9, 9, 9, 9, 9, 9, 9) }, 'no-decision-recorded'],
    ['not below the own median with eight', { meeting: minutes(60), pastLoads: loads(1, 1, 1, 2, 3, 9, 9, 9) }, 'light'],
    ['at the own median with eight', { meeting: minutes(75), pastLoads: loads(9, 1, 1, 3, 2, 1, 9, 9) }, 'no-decision-recorded'],
    ['at the own median with nine', { meeting: minutes(30), pastLoads: loads(0.1, 0.1, 0.1, 0.1, 1, 9, 9, 9, 9) }, 'no-decision-recorded'],
  ])('%s', (_, more, kind) => expect(verdict(more).kind).toBe(kind));
});

describe('the load', () => {
  const attended = (people: number, hoursThere: number) => ({ attendance: { people, hours: hoursThere } });
  it.each<[string, Partial<Case>, Verdict]>([
    ['of an empty room is light, however many were invited', attended(1, 1), { kind: 'light' }],
    ['just below the threshold by attendance is light', attended(2, 0.99), { kind: 'light' }],
    ['at the threshold by attendance is busy', { ...attended(2, 1), meeting: LIGHT_MEETING }, FLAG],
    ['above the threshold by attendance is busy', { ...attended(3, 1), meeting: LIGHT_MEETING }, FLAG],
  ])('%s', (_, more, expected) => expect(verdict(more)).toEqual(expected));

  it('says where hours and people come from, and that the own median is of scheduled ones', () => {
    const [load] = judge(aCase({ ...attended(3, 1.5), pastLoads: MANY })).explanation.because;
    expect([load?.line, ...(load?.because ?? []).map((b) => b.line)]).toEqual([
      { is: 'load', value: 4.5, threshold: 1, basis: 'median', judged: 8, meets: true, besideScheduled: true },
      { is: 'hours', value: 1.5, from: 'attendance' },
      { is: 'people', count: 3, from: 'attendance' },
    ]);
  });

  it('is kept with the attendance that it was reckoned with', () => {
    expect(judge(aCase(attended(3, 1.5)))).toMatchObject({ load: 4.5, attendance: { people: 3, hours: 1.5 } });
  });
});

describe('a guess from the words of the invitation', () => {
  const invited = (guess: 'decide' | 'plan' | 'inform' | 'connect' | 'learn', more: Partial<Case> = {}): Partial<Case> =>
    ({ meeting: aMeeting({ invite: { purpose: { guess, words: 'Town hall' }, questions: [] } }), ...more });
  it.each<[string, Partial<Case>, Verdict]>([
    ...(['inform', 'connect', 'learn'] as const).map((guess): [string, Partial<Case>, Verdict] => [`to ${guess} takes it out of judgement`, invited(guess), { kind: 'not-judged', why: 'guessed-purpose' }]),
    ...(['decide', 'plan'] as const).map((guess): [string, Partial<Case>, Verdict] => [`to ${guess} changes nothing`, invited(guess), FLAG]),
    ['to decide does not lift the guess from the number of people', { meeting: aMeeting({ attendees: people(26), invite: { purpose: { guess: 'decide', words: 'To decide' }, questions: [] } }) }, { kind: 'not-judged', why: 'guessed-inform' }],
    ['to decide does not support a flag', invited('decide', { coverage: {} }), { kind: 'cannot-tell' }],
    ['gives way to a purpose that was set', invited('inform', { purpose: 'decide' }), FLAG],
    ['gives way to a purpose that a person says', invited('inform', { contest: { says: 'purpose', purpose: 'plan' } }), FLAG],
    ['gives way to an answer', invited('inform', { contest: { says: 'not-decided' } }), { kind: 'no-decision-recorded', how: 'answered' }],
    ['gives way to a record', invited('inform', { recorded: { decisions: 1, deferred: 0 } }), { kind: 'decided', how: 'recorded' }],
  ])('%s', (_, more, expected) => expect(verdict(more)).toEqual(expected));

  it('is no more where its purpose was set, and the explanation says who set it', () => {
    const lines = (more: Partial<Case>) => judge(aCase(more)).explanation.because.map((b) => b.line);
    expect(lines(invited('learn', { purpose: 'inform' }))).toContainEqual({ is: 'purpose', purpose: 'inform', guessed: false, isSet: true });
    expect(lines(invited('learn', { purpose: 'inform', contest: { says: 'purpose', purpose: 'plan' } }))).toContainEqual({ is: 'purpose', purpose: 'plan', guessed: false });
  });

  it('is said as one, with its words', () => {
    expect(judge(aCase(invited('learn'))).explanation.because.map((b) => b.line)).toContainEqual({ is: 'purpose', purpose: 'learn', guessed: true, words: 'Town hall' });
  });
});

describe('with several sources', () => {
  const line = (text: string, author: string | null = null) => ({ text, author, at: null });
  const insights = (...lines: readonly string[]) => ({ insights: { lines: lines.map((l) => line(l)), actions: [] }, coverage: { insights: READ } });
  const recorded = (is: 'decided' | 'deferred', text: string) => ({ ...line(text, 'Dana'), recorded: is });
  it.each<[string, Partial<Case>, Verdict]>([
    ['the flag rests on insights that were read whole', insights('The team talked about the price.'), FLAG],
    ['it is decided by what insights say', insights('It was decided that Hexley goes first.'), { kind: 'decided', how: 'found' }],
    ['it is possible where an action has an owner', { insights: { lines: [], actions: [{ text: 'Call the lab', owner: 'Dana' }] }, coverage: { insights: READ } }, { kind: 'possible-decision' }],
    ['it is the flag where an action has none', { insights: { lines: [], actions: [{ text: 'Call the lab', owner: null }] }, coverage: { insights: READ } }, FLAG],
    ['it cannot be told from insights that say nothing', insights(), { kind: 'cannot-tell' }],
    ['it cannot be told from insights in a language that is not known', insights('Das Team hat sich über den Preis unterhalten und ist sich nicht einig, ob es so geht.'), { kind: 'cannot-tell' }],
    ['notes clear the flag', { notes: [line('Decision: Hexley goes first')] }, { kind: 'decided', how: 'found' }],
    ['the chat clears the flag', { chat: [line("Let's go with Hexley", 'Dana'), line('+1', 'Ben')] }, { kind: 'decided', how: 'found' }],
    ['what somebody else recorded in the chat clears the flag, in any language', { chat: [recorded('decided', 'Wir nehmen Hexley')] }, { kind: 'decided', how: 'recorded-by-others' }],
    ['what somebody else recorded as put off clears the flag', { chat: [recorded('deferred', 'Die Preise fehlen')] }, { kind: 'decided', how: 'deferred-by-others' }],
    ['a decision that others recorded comes before what they put off', { chat: [recorded('deferred', 'The prices'), recorded('decided', 'Hexley')] }, { kind: 'decided', how: 'recorded-by-others' }],
    ['an answer of no beats what others recorded', { chat: [recorded('decided', 'Hexley')], contest: { says: 'not-decided' } }, { kind: 'no-decision-recorded', how: 'answered' }],
    ['chat and notes without a decision leave the flag', { notes: [line('We talked.')], chat: [line('Hello', 'Dana')] }, FLAG],
    ['chat and notes without a decision support none', { notes: [line('We talked.')], chat: [line('Hello', 'Dana')], coverage: {} }, { kind: 'cannot-tell' }],
    ['an answer of no beats what notes say', { notes: [line('Decision: Hexley goes first')], contest: { says: 'not-decided' } }, { kind: 'no-decision-recorded', how: 'answered' }],
  ])('%s', (_, more, expected) => expect(verdict(more)).toEqual(expected));

  it('what was found before stands for the sources that are not given now, and only for them', () => {
    const found = [aFinding('decision', 0.9), aFinding('decision', 0.8, { source: 'notes' }), aFinding('open-question', 0.3, { source: 'invite' })];
    expect(judge(aCase({ found, notes: [line('We talked.')] })).findings).toEqual([found[0]]);
  });

  it('what others recorded is quoted with its author, however long the chat beside it', () => {
    const talk = Array.from({ length: 40 }, (_, n) => line(`Decision: number ${n} goes first.`, 'Ben'));
    const { findings, coverage } = judge(aCase({ chat: [...talk, recorded('decided', 'Hexley')], coverage: { transcript: READ, chat: READ } }));
    expect([findings[0]?.quotes[0], coverage.chat]).toEqual([{ utterance: 0, speaker: 'Dana', at: null, text: 'Hexley' }, READ]);
  });

  it('what others recorded has a row of its own, and is no near miss and no sign', () => {
    const { explanation } = judge(aCase({ chat: [recorded('deferred', 'The prices are missing'), recorded('decided', 'Hexley')] }));
    const rows = explanation.because.map(({ line: l }) => (l.is === 'finding' ? `${l.finding.detector} ${l.finding.kind}` : l.is));
    expect(rows.filter((row) => row.startsWith('recorded') || row === 'strongest' || row === 'nothing-found')).toEqual(['recorded deferral', 'recorded decision', 'nothing-found']);
  });

  it('a chat of cards alone is not said to be empty', () => {
    expect(judge(aCase({ chat: [recorded('decided', 'Hexley')], coverage: { chat: READ } })).coverage.chat).toEqual(READ);
  });

  it('what the invitation asks stands among what is open', () => {
    const { findings, coverage } = judge(aCase({ meeting: aMeeting({ invite: { questions: ['Which supplier do we take?'] } }) }));
    expect([findings.map((f) => [f.source, f.kind, f.quotes[0]?.text]), coverage.invite]).toEqual([[['invite', 'open-question', 'Which supplier do we take?']], READ]);
  });

  it('each has a row with what was found there, and the strongest sign of all has one of its own', () => {
    const given = { notes: [line('Decision: Hexley goes first')], chat: [line('We are going with blue.', 'Dana'), line('@Ben will call the lab by Friday', 'Dana')] };
    const rows = judge(aCase(given)).explanation.because.flatMap(({ line: l, because }) => (l.is === 'source' || l.is === 'strongest' ? [[l.is === 'source' ? l.source : l.is, because.map((b) => (b.line.is === 'finding' ? `${b.line.finding.kind} in ${b.line.finding.source}` : b.line.is))]] : []));
    expect(rows).toEqual([['record', []], ['transcript', []], ['notes', []], ['chat', ['decision in chat', 'commitment in chat']], ['strongest', ['decision in notes']]]);
  });
});

describe('where nothing can be told, what would open a source', () => {
  const opens = (coverage: Case['coverage']) => judge(aCase({ coverage })).explanation.because.flatMap(({ line: l }) => (l.is === 'would-open' ? [[l.source, l.opens.by]] : []));
  const not = (closed: Closed) => ({ state: 'not-permitted', closed }) as const;
  it.each<[string, Case['coverage'], readonly (readonly string[])[]]>([
    ['that nobody was asked for is the file', {}, [['transcript', 'file']]],
    ['that is not permitted is the permission', { transcript: not({ by: 'scopes', scopes: ['OnlineMeetingTranscript.Read.All'], grants: 'admin' }) }, [['transcript', 'grant'], ['transcript', 'file']]],
    ['that is the organizer’s is the organizer', { transcript: not({ by: 'role' }) }, [['transcript', 'organizer'], ['transcript', 'file']]],
    ['of a meeting that was forwarded is an invitation, and for a guest the people of that organisation', { transcript: not({ by: 'not-invited' }), insights: not({ by: 'guest' }) }, [['insights', 'their-people'], ['transcript', 'invitation'], ['transcript', 'file']]],
    ['that is switched off is the organisation', { transcript: not({ by: 'organisation' }) }, [['transcript', 'organisation'], ['transcript', 'file']]],
    ['that needs a licence is the licence', { insights: not({ by: 'licence' }) }, [['insights', 'licence'], ['transcript', 'file']]],
    ['that channels do not have is nothing', { insights: not({ by: 'channel' }) }, [['transcript', 'file']]],
    ['that is not there yet is time', { transcript: { state: 'not-yet-available' } }, [['transcript', 'time'], ['transcript', 'file']]],
    ['that may belong to several meetings is the person’s pick', { transcript: { state: 'read', complete: false, gaps: ['unassigned'] } }, [['transcript', 'pick'], ['transcript', 'file']]],
    ['in a language that is not known is nothing', { transcript: { state: 'read', complete: false, gaps: ['language:de'] } }, []],
    ['that failed is another try', { insights: { state: 'failed', why: 'offline' }, transcript: { state: 'absent' } }, [['insights', 'another-try'], ['transcript', 'file']]],
    ['that can only clear a flag is not named', { chat: not({ by: 'role' }) }, [['transcript', 'file']]],
  ])('%s', (_, coverage, expected) => expect(opens(coverage)).toEqual(expected));

  it('is not named where a verdict was reached', () => {
    expect(judge(aCase({ coverage: { transcript: READ, insights: not({ by: 'licence' }) } })).explanation.because.some((b) => b.line.is === 'would-open')).toBe(false);
  });
});

describe('thresholds that an organisation has set', () => {
  const set = { defaultLoad: personHours(5), low: 0.5, high: 0.8, informAbove: 30 };
  it.each<[string, Partial<Case>, Verdict]>([
    ['make the same load light', {}, { kind: 'light' }],
    ['take the same finding for less', { found: [aFinding('decision', 0.79)], pastLoads: MANY }, { kind: 'possible-decision' }],
    ['take it as decided from theirs on', { found: [aFinding('decision', 0.8)], pastLoads: MANY }, { kind: 'decided', how: 'found' }],
    ['find nothing below theirs', { found: [aFinding('decision', 0.49)], pastLoads: MANY }, FLAG],
    ['judge a meeting with as many people as theirs', { meeting: aMeeting({ attendees: people(30) }) }, FLAG],
    ['guess one with more', { meeting: aMeeting({ attendees: people(31) }) }, { kind: 'not-judged', why: 'guessed-inform' }],
  ])('%s', (_, more, expected) => expect(verdict({ ...more, thresholds: set })).toEqual(expected));

  it('stand in the explanation, one by one', () => {
    const lines = (given: Partial<Case>) => judge(aCase({ ...given, thresholds: set })).explanation.because.map(({ line }) => line);
    const [load] = lines({});
    expect(load).toMatchObject({ is: 'load', threshold: 5, basis: 'default' });
    const read = { transcript: ['WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna>The weather is fine.</v>'], pastLoads: MANY };
    expect(lines(read)).toContainEqual({ is: 'nothing-found', low: 0.5 });
    expect(lines({ found: [aFinding('decision', 0.6)], pastLoads: MANY })).toContainEqual({ is: 'strongest', strength: 0.6, low: 0.5, high: 0.8 });
    expect(lines({ meeting: aMeeting({ attendees: people(31) }) })).toContainEqual({ is: 'purpose', purpose: 'inform', guessed: true, above: 30 });
  });

  it('leave as the product has it what they do not name', () => {
    expect(verdict({ found: [aFinding('decision', high)], thresholds: { defaultLoad: personHours(5) } })).toEqual({ kind: 'decided', how: 'found' });
  });
});

describe('reading a transcript', () => {
  const cue = (n: number): string => `${String(n).padStart(2, '0')}:00.000 --> ${String(n).padStart(2, '0')}:00.900\n<v Person ${n % 2}>The weather was number ${n}.</v>`;
  const sound = (n: number): string[] => Array.from({ length: n }, (_, i) => cue(i));
  const of = (...files: readonly string[]): Case => {
    const { meeting, now, purpose, recorded, pastLoads, coverage } = aCase();
    return { meeting, now, purpose, recorded, pastLoads, coverage, transcript: files };
  };
  it.each([
    ['with a tenth of it skipped supports the flag', `WEBVTT\n\n${[...sound(9), 'lost'].join('\n\n')}`, 'no-decision-recorded', true],
    ['with more than a tenth skipped supports none', `WEBVTT\n\n${[...sound(9), 'lost', 'lost'].join('\n\n')}`, 'cannot-tell', false],
    ['with empty cues supports the flag', `WEBVTT\n\n${[...sound(9), '10:00.000 --> 10:01.000', '10:01.000 --> 10:02.000'].join('\n\n')}`, 'no-decision-recorded', true],
    ['without any talk supports none', 'WEBVTT\n', 'cannot-tell', false],
    ['that is none supports none', '<html></html>', 'cannot-tell', false],
  ])('%s', (_, vtt, kind, complete) => {
    const { verdict: v, coverage } = judge(of(vtt));
    expect({ kind: v.kind, complete: coverage.transcript?.state === 'read' && coverage.transcript.complete }).toEqual({ kind, complete });
  });

  it('of two recordings needs both', () => expect(judge(of(`WEBVTT\n\n${sound(5).join('\n\n')}`, 'WEBVTT')).verdict.kind).toBe('cannot-tell'));

  it('says what it saw inside, beside what the source said', () => {
    const given = { ...of('WEBVTT\n\n00:01.000 --> 08:02.000\nHello.'), coverage: { transcript: { state: 'read', complete: false, gaps: ['late'] } } } as const;
    expect(judge(given).coverage).toEqual({ record: { state: 'absent' }, transcript: { state: 'read', complete: false, gaps: ['late', 'no-names'] } });
  });

  it('survives anything', () => expect(() => judge(of('\u0000', '-->', '{"spokenText":', '\ud800'))).not.toThrow());
});

describe('the explanation', () => {
  const flat = ({ line, because }: Explanation): unknown => (because.length > 0 ? [line.is, because.map(flat)] : line.is);

  it('of a flag has load, purpose, source, what was found, near misses, and what would clear it', () => {
    const found = [aFinding('decision', low - 0.1), aFinding('deferral', 0.5), aFinding('open-question', 0.4), aFinding('dissent', 0.3)];
    expect(flat(judge(aCase({ found })).explanation)).toEqual(['verdict', [
      ['load', ['hours', 'people']], 'purpose', 'source', 'source', ['nothing-found', ['finding']], 'finding', 'finding', 'finding', 'would-clear', 'would-clear', 'would-clear', 'would-clear',
    ]]);
  });

  it('of a possible decision quotes what was found and what was promised', () => {
    expect(flat(judge(aCase({ found: [aFinding('decision', low), promise(1)] })).explanation)).toEqual(['verdict', [['load', ['hours', 'people']], 'purpose', 'source', ['source', ['finding']], ['strongest', ['finding']]]]);
  });

  it('of a contested meeting shows the answer', () => {
    expect(judge(aCase({ contest: { says: 'not-decided' } })).explanation.because.map((b) => b.line)).toContainEqual({ is: 'answer', contest: { says: 'not-decided' } });
  });

  it('of a guess says that it is one', () => {
    expect(judge(aCase({ meeting: aMeeting({ attendees: people(26) }) })).explanation.because.map((b) => b.line)).toContainEqual({ is: 'purpose', purpose: 'inform', guessed: true, above: 25 });
  });

  it('shows at most five near misses', () => {
    const found = Array.from({ length: 9 }, (_, i) => aFinding('deferral', 0.9 - i / 10));
    expect(judge(aCase({ found })).explanation.because.filter((b) => b.line.is === 'finding')).toHaveLength(5);
  });

  it('gives the load with its threshold and where that comes from', () => {
    expect(judge(aCase()).explanation.because[0]?.line).toEqual({ is: 'load', value: 4, threshold: 2, basis: 'default', judged: 0, meets: true });
  });
});
