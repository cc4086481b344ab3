import { describe, expect, test } from 'vitest';
import { hours, minutes, plus, type Instant, type Ms } from '#base/time.ts';
import type { Coverage, SourceCoverage } from '#domain/evidence.ts';
import type { Finding } from '#domain/finding.ts';
import { personHours, type Judgement } from '#domain/verdict.ts';
import { ANALYSIS_VERSION } from '#analysis/version.ts';
import type { Evidence } from '#flows/gather-evidence.ts';
import { heardOf, isUnsettled } from '#flows/heard.ts';
import { aMeeting } from '../../support/meetings.ts';

const meeting = aMeeting();
const after = (time: Ms): Instant => plus(meeting.end, time);
const look = (time: Ms, placed = '') => ({ meeting, at: after(time), placed });
const WHOLE: SourceCoverage = { state: 'read', complete: true, gaps: [] };
const part = (gap: string): SourceCoverage => ({ state: 'read', complete: false, gaps: [gap] });
const FAILED: SourceCoverage = { state: 'failed', why: 'offline' };
const finding = (source: NonNullable<Finding['source']>): Finding => ({ source, kind: 'decision', detector: 'said', strength: 0.7, quotes: [], because: [], against: [] });

const judged = (coverage: Coverage, given: Partial<Judgement> & { readonly at?: Ms } = {}): Judgement => ({
  meeting: meeting.id, verdict: { kind: 'light' }, load: personHours(1), coverage, findings: [], explanation: { line: { is: 'nothing-found', low: 0 }, because: [] },
  judgedAt: after(given.at ?? hours(3)), analysis: ANALYSIS_VERSION, ...given,
});
const evidence = (coverage: Coverage, more: Partial<Evidence> = {}): Evidence => ({ coverage, unclear: [], ...more });

describe('a source is asked again', () => {
  test.each<[string, boolean, Parameters<typeof isUnsettled>[0], Judgement | undefined]>([
    ['where nothing was heard before', true, 'transcript', undefined],
    ['by another analysis', true, 'transcript', judged({ transcript: WHOLE }, { analysis: ANALYSIS_VERSION - 1 })],
    ['not where it was read whole after all was made', false, 'transcript', judged({ transcript: WHOLE })],
    ['where it was read while more may have been in the making', true, 'transcript', judged({ transcript: WHOLE }, { at: minutes(30) })],
    ['where a part that was announced had not come', true, 'insights', judged({ insights: part('part-missing') })],
    ['not for that part after two days', false, 'insights', judged({ insights: part('part-missing') }, { at: hours(49) })],
    ['where the person has to say what belongs to it', true, 'transcript', judged({ transcript: part('unassigned') }, { at: hours(60) })],
    ['where the chat was read within two days, whenever all else was judged', true, 'chat', judged({ chat: WHOLE }, { at: hours(60), heardAt: { chat: after(hours(5)) } })],
    ['not where the chat was read after two days', false, 'chat', judged({ chat: WHOLE }, { at: hours(60), heardAt: { chat: after(hours(50)) } })],
    ['where nothing was there within two days', true, 'attendance', judged({ attendance: { state: 'absent' } })],
    ['not where it is the organizer’s alone', false, 'attendance', judged({ attendance: { state: 'not-permitted', closed: { by: 'role' } } })],
    ['where the organisation may have opened it', true, 'transcript', judged({ transcript: { state: 'not-permitted', closed: { by: 'organisation' } } })],
  ])('%s', (_, is, source, before) => {
    expect(isUnsettled(source, before, look(hours(60)))).toBe(is);
  });

  test('where the person has placed something else here since, of what the series has, and not of the chat', () => {
    const before = judged({ transcript: WHOLE, chat: WHOLE }, { at: hours(60), placed: 'one' });
    expect([isUnsettled('transcript', before, look(hours(61), 'two')), isUnsettled('transcript', before, look(hours(61), 'one')), isUnsettled('chat', before, look(hours(61), 'two'))]).toEqual([true, false, false]);
  });
});

describe('what was read once', () => {
  test('stands where it cannot be read now, each source by itself, with its findings', () => {
    const before = judged({ transcript: WHOLE, insights: WHOLE, chat: WHOLE }, { findings: [finding('transcript'), finding('insights'), finding('chat')] });
    const { known, isNew } = heardOf(evidence({ transcript: FAILED, insights: WHOLE }, { insights: { lines: [], actions: [] } }), before, look(hours(5)));
    expect([known.coverage, known.found, isNew]).toEqual([{ transcript: WHOLE, insights: WHOLE, chat: WHOLE }, [finding('transcript'), finding('chat')], true]);
  });

  test('leaves with notes that were taken back', () => {
    const before = judged({ transcript: WHOLE, notes: WHOLE }, { findings: [finding('transcript'), finding('notes')] });
    const { known } = heardOf(evidence({ notes: { state: 'absent' } }), before, look(hours(5)));
    expect([known.found, known.coverage.notes]).toEqual([[finding('transcript')], { state: 'absent' }]);
  });

  test('is nothing new where notes were taken back, from the second look on', () => {
    const before = judged({ transcript: WHOLE, notes: { state: 'absent' } });
    expect([{ notes: { state: 'absent' } } as const, {}].map((now) => heardOf(evidence(now), before, look(hours(5))).isNew)).toEqual([false, false]);
  });

  test('does not stand where it went by another word of the person, even if it cannot be read anew', () => {
    const before = judged({ transcript: WHOLE }, { findings: [finding('transcript')], placed: 'one' });
    const { known, isNew } = heardOf(evidence({ transcript: FAILED }), before, look(hours(5)));
    expect([known.coverage, known.found ?? [], isNew]).toEqual([{ transcript: FAILED }, [], true]);
  });

  test('was nothing, where what might have belonged here belongs elsewhere', () => {
    const { known } = heardOf(evidence({ transcript: { state: 'absent' } }), judged({ transcript: part('unassigned') }), look(hours(5)));
    expect(known.coverage).toEqual({ transcript: { state: 'absent' } });
  });

  test('keeps who was there, and when each source was heard: a failure and a closed door tell nothing', () => {
    const before = judged({ attendance: WHOLE, chat: WHOLE, transcript: { state: 'absent' } }, { attendance: { people: 4, hours: 1 } });
    const { known, kept } = heardOf(evidence({ transcript: { state: 'absent' }, chat: { state: 'not-permitted' }, attendance: FAILED }), before, look(hours(50)));
    expect([known.attendance, kept.heardAt]).toEqual([{ people: 4, hours: 1 }, { attendance: after(hours(3)), chat: after(hours(3)), transcript: after(hours(50)) }]);
  });

  test.each<[string, SourceCoverage, Coverage]>([
    ['is not missing a permission any more where it was tried with it and failed', { state: 'not-permitted', closed: { by: 'scopes', scopes: ['Chat.Read'], grants: 'person' } }, { chat: FAILED }],
    ['is still missing what no permission opens where it failed meanwhile', { state: 'not-permitted', closed: { by: 'role' } }, { chat: { state: 'not-permitted', closed: { by: 'role' } } }],
  ])('%s', (_, chat, expected) => {
    expect(heardOf(evidence({ chat: FAILED }), judged({ chat }), look(hours(5))).known.coverage).toEqual(expected);
  });
});
