import { expect, it } from 'vitest';
import { failed, ok } from '#base/result.ts';
import { source } from '#base/subscribable.ts';
import { seconds } from '#base/time.ts';
import { NO_AIM, type AimDraft } from '#domain/aim.ts';
import type { MeetingId, SeriesId } from '#domain/meeting.ts';
import { personHours } from '#domain/verdict.ts';
import { findInvite, restOf, wordsOf } from '#notes/find-invite.ts';
import { renderAim, THIS_MEETING } from '#notes/invite.ts';
import { readAim } from '#notes/read-aim.ts';
import type { Debrief, MeetingOverview, Week } from '#flows/debrief.ts';
import { openPane, type Pane, type PaneParts } from '#flows/pane.ts';
import type { ViewState } from '#flows/view-state.ts';
import type { KeptAim } from '#ports/stores.ts';
import { fixedClock } from '../../support/fixed-clock.ts';
import { JOIN_BLOCKS } from '../../support/invitations.ts';
import { aMeeting, aRecord, at, person } from '../../support/meetings.ts';
import { memoryAppointment, memoryWords } from '../../support/memory-appointment.ts';
import { memoryCollection } from '../../support/memory-stores.ts';
import { aSharedRecord, BEN, decided, said } from '../../support/shared-records.ts';

const BODY = `<html><body><table><tr><td>Purpose</td><td>theirs</td></tr></table>${JOIN_BLOCKS[0]}</body></html>`;
const AIM: AimDraft = { ...NO_AIM, purpose: 'decide', successCondition: 'One supplier is named', questions: [{ question: 'Which supplier?', decider: 'Ada Brandt' }] };
const SERIES = 'series-1' as SeriesId;

const overview = (given: Partial<MeetingOverview['meeting']>, more: Partial<MeetingOverview> = {}): MeetingOverview => ({ meeting: aMeeting(given), purpose: 'unset', hasDraft: false, ...more });
/** The first three of these have ended by 23 November. */
const WEEKLY = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-30'].map((day, i) =>
  overview({ id: `m${i}` as MeetingId, origin: { from: 'calendar', eventId: `e${i}` }, series: SERIES, joinUrl: 'https://teams.example/j', start: at(`${day}T09:00:00Z`), end: at(`${day}T10:00:00Z`) }));

const weekOf = (meetings: readonly MeetingOverview[]): ViewState<Week> =>
  ({ is: 'ready', asOf: at('2026-11-23T09:00:00Z'), complete: true, data: { me: { ...person('Ada Brandt'), id: 'ada', tenant: 't' }, meetings, judging: { done: 0, of: 0, running: false }, apart: [], missing: [], unclear: [] } });

interface World extends PaneParts {
  readonly appointment: ReturnType<typeof memoryAppointment>;
  readonly kept: ReturnType<typeof memoryCollection<KeptAim>>;
}

function world(given: Parameters<typeof memoryAppointment>[0] = { body: BODY }, week: ViewState<Week> = { is: 'blocked', need: { to: 'sign-in' } }, readShared: Debrief['readShared'] = async () => failed({ kind: 'consentNeeded', scopes: ['Chat.ReadWrite'], by: 'person' })): World {
  const kept = memoryCollection<KeptAim>();
  return { appointment: memoryAppointment(given), kept, aims: async () => ok(kept), debrief: { week: source(week), loop: source(undefined), readShared }, lastWords: memoryWords(), clock: fixedClock('2026-11-23T09:00:00Z') };
}

async function opened(parts: PaneParts): Promise<Pane> {
  const pane = openPane(parts);
  await expect.poll(() => pane.state.getSnapshot().appointment.is).toBe('ready');
  await pane.keep();
  return pane;
}

async function written(pane: Pane): ReturnType<Pane['write']> {
  const preview = await pane.look();
  return preview.ok ? pane.write(preview.value) : preview;
}

it('the aim goes into the invitation of somebody who is not signed in, around everything that stood there, and undo leaves it as it came', async () => {
  const parts = world();
  const pane = await opened(parts);
  pane.change(AIM);
  const done = await written(pane);
  const put = parts.appointment.body;
  expect([done.ok, readAim(put), restOf(put, THIS_MEETING), put.includes(JOIN_BLOCKS[0] ?? '?')]).toEqual([true, { purpose: 'decide', successCondition: 'One supplier is named', questions: [{ question: 'Which supplier?', decider: 'Ada Brandt' }] }, wordsOf(BODY), true]);
  await pane.undo();
  expect([parts.appointment.body, pane.aim.getSnapshot().draft, pane.state.getSnapshot().canUndo]).toEqual([BODY, AIM, false]);
});

const chosenBeside = async (pane: Pane, subject: string): Promise<void> => {
  await expect.poll(() => { const { appointment } = pane.state.getSnapshot(); return appointment.is === 'ready' && appointment.facts.subject; }).toBe(subject);
  await pane.keep();
};

it.each([
  ['two that are saved', { eventId: 'a' }, { eventId: 'b' }],
  ['one that is saved beside one of the same time that is not', {}, { eventId: 'b' }],
  ['two of the same time that are not saved', {}, {}],
])('another appointment beside a pinned pane has its own words, and the first one has its own again: %s', async (_, a, b) => {
  const parts = world({ facts: { subject: 'First', ...a }, body: BODY });
  const pane = await opened(parts);
  pane.change(AIM);
  parts.appointment.choose({ subject: 'Second', ...b });
  await chosenBeside(pane, 'Second');
  const second = pane.aim.getSnapshot().draft;
  pane.change({ ...NO_AIM, intent: 'Another goal' });
  parts.appointment.choose({ subject: 'First', ...a }, BODY);
  await chosenBeside(pane, 'First');
  const first = pane.aim.getSnapshot().draft;
  parts.appointment.choose({ subject: 'Second', ...b });
  await chosenBeside(pane, 'Second');
  expect([second, first, pane.aim.getSnapshot().draft]).toEqual([NO_AIM, AIM, { ...NO_AIM, intent: 'Another goal' }]);
});

it('ids alone tell another appointment where Outlook tells nothing, and a saved one that moved is the same', async () => {
  const parts = world({ facts: { eventId: 'a' }, body: BODY });
  const pane = await opened(parts);
  pane.change(AIM);
  parts.appointment.fill({ subject: 'Moved', start: at('2026-12-01T09:00:00Z'), end: at('2026-12-01T10:00:00Z') });
  await chosenBeside(pane, 'Moved');
  const moved = pane.aim.getSnapshot().draft;
  parts.appointment.fill({ subject: 'Another', eventId: 'b' });
  await chosenBeside(pane, 'Another');
  expect([moved, pane.aim.getSnapshot().draft, [...parts.kept.kept.keys()]]).toEqual([AIM, NO_AIM, ['event/a']]);
});

it('what was written into one appointment is undone there alone, and a preview of it goes into no other one', async () => {
  const parts = world({ facts: { eventId: 'a', subject: 'First' }, body: BODY });
  const pane = await opened(parts);
  pane.change(AIM);
  await written(pane);
  const put = parts.appointment.body;
  pane.change({ ...AIM, intent: 'Fewer' });
  const preview = await pane.look();
  parts.appointment.choose({ eventId: 'b', subject: 'Second' }, put);
  const refused = preview.ok ? await pane.write(preview.value) : preview;
  await chosenBeside(pane, 'Second');
  const { canUndo } = pane.state.getSnapshot();
  parts.appointment.choose({ eventId: 'a', subject: 'First' }, put);
  await chosenBeside(pane, 'First');
  expect([refused.ok, canUndo, pane.state.getSnapshot().canUndo, (await pane.undo()).ok, parts.appointment.body]).toEqual([false, false, true, true, BODY]);
});

it('what Outlook makes of the block is what stands, is said to read otherwise, and can be undone', async () => {
  const parts = world();
  const pane = await opened(parts);
  pane.change(AIM);
  parts.appointment.cleans = (html) => html.replace('One supplier is named', 'One supplier is <i>named.</i>');
  const done = await written(pane);
  delete parts.appointment.cleans;
  const { outcome, canUndo, standing } = pane.state.getSnapshot();
  expect([done.ok, outcome?.is, canUndo, standing?.successCondition]).toEqual([true, 'otherwise', true, 'One supplier is named.']);
  expect([(await pane.undo()).ok, parts.appointment.body]).toEqual([true, BODY]);
});

it('a write that cannot be looked at afterwards stands as Outlook said, and can be undone', async () => {
  const parts = world();
  const pane = await opened(parts);
  pane.change(AIM);
  parts.appointment.unread = { kind: 'unavailable' };
  const done = await written(pane);
  delete parts.appointment.unread;
  expect([done.ok, pane.state.getSnapshot().outcome, pane.state.getSnapshot().canUndo, (await pane.undo()).ok, parts.appointment.body]).toEqual([true, { is: 'done' }, true, true, BODY]);
});

it('a write that Outlook does after its answer was given up is noticed then, and can be undone', async () => {
  const parts = world();
  const pane = await opened(parts);
  pane.change(AIM);
  parts.appointment.isSlow = true;
  const first = await written(pane);
  const before = pane.state.getSnapshot();
  parts.appointment.isSlow = false;
  parts.appointment.late?.();
  await expect.poll(() => pane.state.getSnapshot().outcome).toEqual({ is: 'done' });
  expect([first, before.outcome?.is, before.canUndo, pane.state.getSnapshot().canUndo]).toEqual([failed({ kind: 'unavailable' }), 'unclear', false, true]);
  expect([(await pane.undo()).ok, parts.appointment.body, pane.aim.getSnapshot().draft]).toEqual([true, BODY, AIM]);
});

it('an undo that Outlook does late is noticed, and what was typed is still in hand', async () => {
  const parts = world();
  const pane = await opened(parts);
  pane.change(AIM);
  await written(pane);
  parts.appointment.isSlow = true;
  await pane.undo();
  const before = pane.state.getSnapshot();
  parts.appointment.late?.();
  await expect.poll(() => pane.state.getSnapshot().outcome).toEqual({ is: 'undone' });
  expect([before.outcome?.is, before.canUndo, pane.state.getSnapshot().canUndo, pane.aim.getSnapshot().draft, parts.appointment.body]).toEqual(['not undone', true, false, AIM, BODY]);
});

it.each([
  ['the device', { draft: { ...AIM, questions: 'none' }, base: NO_AIM, at: 1 }],
  ['the device', 'torn'],
  ['this tab', { draft: { ...AIM, leavesOut: undefined }, base: NO_AIM, at: 1 }],
])('damaged words that %s kept are passed over', async (where, damaged) => {
  const parts = world();
  const place = `time/${parts.appointment.of.start}/${parts.appointment.of.end}`;
  if (where === 'the device') parts.kept.kept.set(place, damaged as unknown as KeptAim);
  else parts.lastWords.put(`aim/${place}`, JSON.stringify(damaged));
  const pane = await opened(parts);
  pane.change(AIM);
  expect([(await written(pane)).ok, pane.aim.getSnapshot().draft]).toEqual([true, AIM]);
});

it('what an account leaves out of the invitation stays left out when words from before signing in join it', async () => {
  const parts = world();
  parts.kept.kept.set('event/a', { draft: { ...NO_AIM, leavesOut: ['book a room'] }, base: NO_AIM, at: at('2026-11-22T09:00:00Z') });
  parts.appointment.of = { ...parts.appointment.of, eventId: 'a' };
  const nobodys = memoryCollection<KeptAim>();
  const week = source<ViewState<Week>>({ is: 'loading' });
  const pane = await opened({ ...parts, aims: async () => ok(week.getSnapshot().is === 'loading' ? nobodys : parts.kept), debrief: { ...parts.debrief, week } });
  pane.change(AIM);
  week.set(weekOf([]));
  await expect.poll(() => pane.aim.getSnapshot().draft).toEqual({ ...AIM, leavesOut: ['book a room'] });
});

it('an appointment is found by what Graph calls it, asked once for each', async () => {
  const asked: string[] = [];
  const named = async (eventId: string) => {
    asked.push(eventId);
    return eventId === 'rest-3' ? ok({ eventId: 'e3', meeting: 'm3' as MeetingId, series: SERIES }) : failed({ kind: 'gone' as const });
  };
  const parts = { ...world({ facts: { eventId: 'rest-3', seriesId: 'rest-series', subject: 'Renamed in Outlook' }, body: BODY }, weekOf(WEEKLY)), named };
  const pane = await opened(parts);
  await expect.poll(() => pane.state.getSnapshot().overview?.meeting.id).toBe('m3');
  pane.refresh();
  parts.appointment.choose({ eventId: 'rest-9', subject: 'Unknown' });
  await chosenBeside(pane, 'Unknown');
  parts.appointment.choose({ eventId: 'rest-3', subject: 'Renamed in Outlook' });
  await chosenBeside(pane, 'Renamed in Outlook');
  expect([pane.state.getSnapshot().overview?.meeting.id, asked]).toEqual(['m3', ['rest-3', 'rest-9']]);
});

it('one block stands however the appointment goes by: unsaved, then saved, then as one of the person\'s own calendar', async () => {
  const parts = world();
  const first = await opened(parts);
  first.change(AIM);
  await written(first);
  parts.appointment.fill({ eventId: 'e3' });
  first.change({ ...AIM, intent: 'Fewer suppliers' });
  await written(first);
  await first.close();
  const later = await opened({ ...parts, debrief: { ...parts.debrief, week: source(weekOf(WEEKLY)) } });
  later.change({ ...later.aim.getSnapshot().draft, purpose: 'plan' });
  await written(later);
  expect([findInvite(parts.appointment.body, THIS_MEETING).length, later.state.getSnapshot().overview?.meeting.id, readAim(parts.appointment.body)])
    .toEqual([1, 'm3', { purpose: 'plan', intent: 'Fewer suppliers', successCondition: 'One supplier is named', questions: [{ question: 'Which supplier?', decider: 'Ada Brandt' }] }]);
});

it('an invitation that was changed after the preview is shown and not overwritten', async () => {
  const parts = world();
  const pane = await opened(parts);
  pane.change(AIM);
  const preview = await pane.look();
  parts.appointment.body = BODY.replace('theirs', 'ours now');
  const refused = preview.ok ? await pane.write(preview.value) : preview;
  expect([refused, parts.appointment.body]).toEqual([failed({ kind: 'conflict', theirs: wordsOf(BODY.replace('theirs', 'ours now')) }), BODY.replace('theirs', 'ours now')]);
  expect([(await written(pane)).ok, wordsOf(parts.appointment.body)]).toEqual([true, expect.stringContaining('ours now')]);
});

it('words that somebody changed in our block are taken up by the next preview, those of the same field are shown in both, and what would go is said', async () => {
  const parts = world();
  const pane = await opened(parts);
  pane.change(AIM);
  await written(pane);
  const edit = (from: string, to: string): void => { parts.appointment.body = parts.appointment.body.replace(from, to); };
  edit('One supplier is named', 'One supplier is named by Thursday');
  edit('<p><small>', '<p>Bring the samples.</p><p><small>');
  pane.change({ ...pane.aim.getSnapshot().draft, intent: 'Fewer suppliers' });
  const preview = await pane.look();
  expect(preview.ok && [preview.value.does, preview.value.strays, readAim(preview.value.wanted)?.successCondition]).toEqual(['update', ['Bring the samples.'], 'One supplier is named by Thursday']);
  pane.change({ ...pane.aim.getSnapshot().draft, successCondition: 'One is named by Friday' });
  edit('by Thursday', 'by Wednesday');
  const theirs = wordsOf(parts.appointment.body);
  expect([await pane.look(), pane.aim.getSnapshot().others, pane.state.getSnapshot().outcome]).toEqual([
    failed({ kind: 'conflict', theirs }), { successCondition: 'One supplier is named by Wednesday' }, { is: 'refused', failure: { kind: 'conflict', theirs } },
  ]);
  expect((await written(pane)).ok && readAim(parts.appointment.body)).toMatchObject({ successCondition: 'One is named by Friday', intent: 'Fewer suppliers' });
});

it('a block that has lost its last line is replaced by the next update, the preview says what goes, and undo gives it back letter by letter', async () => {
  const parts = world();
  const pane = await opened(parts);
  pane.change(AIM);
  await written(pane);
  const torn = parts.appointment.body.replace(/<p><small>.*?<\/small><\/p>/, '<p>Bring the samples.</p>');
  parts.appointment.body = torn;
  pane.change({ ...pane.aim.getSnapshot().draft, intent: 'Fewer suppliers' });
  const preview = await pane.look();
  expect(preview.ok && [preview.value.does, preview.value.torn?.taken.slice(0, 3), preview.value.torn?.below[0]]).toEqual(['update', ['Before you meet', 'Success condition', 'One supplier is named'], 'Bring the samples.']);
  if (preview.ok) await pane.write(preview.value);
  const updated = parts.appointment.body;
  expect([updated.split('Before you meet').length, updated.includes('<p>Bring the samples.</p>'), readAim(updated)?.intent]).toEqual([2, true, 'Fewer suppliers']);
  expect([(await pane.undo()).ok, parts.appointment.body]).toEqual([true, torn]);
});

it.each([
  ['was saved and has guests: they may have been sent it', { eventId: 'a', attendees: [{ ...person('Ben Okafor'), response: 'none', kind: 'required' }] }, 'undoneHere'],
  ['was saved and has nobody else in it', { eventId: 'a', attendees: [] }, 'undone'],
  ['was never saved', { attendees: [{ ...person('Ben Okafor'), response: 'none', kind: 'required' }] }, 'undone'],
] as const)('undo says what it did in an appointment that %s', async (_, facts, says) => {
  const parts = world({ facts, body: BODY });
  const pane = await opened(parts);
  pane.change(AIM);
  await written(pane);
  await pane.undo();
  expect([pane.state.getSnapshot().outcome, parts.appointment.body]).toEqual([{ is: says }, BODY]);
});

it('undo gives back both blocks that an update made one of, and keeps what was written beside them since', async () => {
  const twice = BODY.replace('<body>', `<body>${renderAim({ intent: 'One', questions: [] })}<p>Between</p>${renderAim({ intent: 'Two', questions: [] })}`);
  const parts = world({ body: twice });
  const pane = await opened(parts);
  pane.change({ ...pane.aim.getSnapshot().draft, intent: 'Three' });
  await written(pane);
  const wrote = parts.appointment.body;
  await pane.undo();
  const undone = parts.appointment.body;
  await written(pane);
  parts.appointment.body = wrote.replace('Between', 'Between, and later');
  await pane.undo();
  expect([undone, wordsOf(parts.appointment.body).match(/One|Two|Three|and later/g)]).toEqual([twice, ['One', 'Two', 'and later']]);
});

it('a block that somebody took out of the invitation leaves its words in the hand', async () => {
  const parts = world();
  const pane = await opened(parts);
  pane.change(AIM);
  await written(pane);
  parts.appointment.body = BODY;
  const preview = await pane.look();
  expect([preview.ok && preview.value.does, pane.aim.getSnapshot().draft]).toEqual(['insert', AIM]);
});

it.each(['A hall is booked ', 'A hall  is booked', 'A hall\n\nis booked', 'A hall\u00a0is booked', 'A hall \u202eis booked'])('blanks and signs that nobody sees are nobody else’s words: %j', async (successCondition) => {
  const parts = world();
  const pane = await opened(parts);
  pane.change({ ...NO_AIM, successCondition });
  await written(pane);
  const { others, saved } = pane.aim.getSnapshot();
  expect([others, saved.is]).toEqual([{}, 'untouched']);
});

it('two windows of one appointment keep what was typed in either; a field typed in both is as it was typed last', async () => {
  const parts = world({ body: BODY, facts: { eventId: 'e9' } });
  const [one, two] = [await opened(parts), await opened({ ...parts, lastWords: memoryWords() })];
  two.change({ ...NO_AIM, successCondition: 'From two', questions: [{ question: 'Q of two', decider: '' }] });
  await two.keep();
  one.change({ ...NO_AIM, intent: 'From one', successCondition: '' });
  await one.keep();
  expect(one.aim.getSnapshot().draft).toMatchObject({ intent: 'From one', successCondition: 'From two', questions: [{ question: 'Q of two' }] });
  two.change({ ...two.aim.getSnapshot().draft, successCondition: 'From two, later' });
  await two.keep();
  const again = await opened({ ...parts, lastWords: memoryWords() });
  expect(again.aim.getSnapshot().draft).toMatchObject({ intent: 'From one', successCondition: 'From two, later', questions: [{ question: 'Q of two' }] });
});

it('undo does not touch a block that somebody has written into since', async () => {
  const parts = world();
  const pane = await opened(parts);
  pane.change(AIM);
  await written(pane);
  parts.appointment.body = parts.appointment.body.replace('One supplier is named', 'Two suppliers are named');
  const edited = parts.appointment.body;
  expect([await pane.undo(), parts.appointment.body]).toEqual([failed({ kind: 'conflict', theirs: wordsOf(edited) }), edited]);
});

it('what the preview would not change is said, and an aim that says nothing any more takes the block out', async () => {
  const parts = world();
  const pane = await opened(parts);
  const does = async (draft: AimDraft) => {
    pane.change(draft);
    const preview = await pane.look();
    return preview.ok ? preview.value.does : preview.failure.kind;
  };
  const said = [await does(NO_AIM), await does(AIM)];
  await written(pane);
  expect([...said, await does(AIM), await does({ ...AIM, intent: 'Fewer' }), await does(NO_AIM)]).toEqual(['nothing', 'insert', 'nothing', 'update', 'remove']);
  await written(pane);
  expect(parts.appointment.body).toBe(BODY);
});

it('words are held at once, kept at the next pause, and there again after the pane was closed', async () => {
  const parts = world();
  const pane = await opened(parts);
  pane.change(AIM);
  const atOnce = parts.lastWords.get(`aim/time/${parts.appointment.of.start}/${parts.appointment.of.end}`);
  (parts.clock as ReturnType<typeof fixedClock>).pass(seconds(1));
  await expect.poll(() => parts.kept.kept.size).toBe(1);
  const again = await opened({ ...parts, lastWords: memoryWords() });
  expect([atOnce?.includes('One supplier is named'), again.aim.getSnapshot().draft, parts.lastWords.get('aim/time')]).toEqual([true, AIM, undefined]);
});

it('words of a moment before the pane was closed are there again, too', async () => {
  const parts = world();
  (await opened(parts)).change(AIM);
  expect((await opened(parts)).aim.getSnapshot().draft).toEqual(AIM);
});

it.each<[string, ViewState<Week>]>([
  ['is being found out', { is: 'loading' }],
  ['was nobody', { is: 'blocked', need: { to: 'sign-in' } }],
])('what an account kept is there once somebody is signed in, joined with what was typed while that %s', async (_, first) => {
  const parts = world();
  const before = await opened(parts);
  before.change(AIM);
  await before.close();
  const nobodys = memoryCollection<KeptAim>();
  const week = source<ViewState<Week>>(first);
  const pane = await opened({ ...parts, lastWords: memoryWords(), aims: async () => ok(week.getSnapshot() === first ? nobodys : parts.kept), debrief: { ...parts.debrief, week } });
  pane.change({ ...NO_AIM, intent: 'Fewer suppliers' });
  week.set(weekOf([]));
  await expect.poll(() => pane.aim.getSnapshot().draft).toEqual({ ...AIM, intent: 'Fewer suppliers' });
});

it('words typed for an appointment that was not saved go along when it has an id, or another time', async () => {
  const parts = world();
  const pane = await opened(parts);
  pane.change(AIM);
  parts.appointment.fill({ start: at('2026-12-01T09:00:00Z'), end: at('2026-12-01T10:00:00Z') });
  await expect.poll(() => [...parts.kept.kept.keys()]).toEqual([`time/${at('2026-12-01T09:00:00Z')}/${at('2026-12-01T10:00:00Z')}`]);
  await pane.close();
  parts.appointment.of = { ...parts.appointment.of, eventId: 'saved' };
  const later = await opened(parts);
  expect([later.aim.getSnapshot().draft, [...parts.kept.kept.keys()]]).toEqual([AIM, ['event/saved']]);
});

it('what was typed and what somebody wrote into our block meanwhile are joined, and the same field in two ways is shown in both', async () => {
  const parts = world({ body: `<html><body>${renderAim({ intent: 'Fewer', successCondition: 'One is named', questions: [] }) ?? ''}</body></html>` });
  const pane = await opened(parts);
  pane.change({ ...pane.aim.getSnapshot().draft, purpose: 'decide', intent: 'Fewer by May' });
  await pane.close();
  parts.appointment.body = parts.appointment.body.replace('Fewer', 'Fewer and cheaper').replace('One is named', 'Two are named');
  const { draft, others } = (await opened(parts)).aim.getSnapshot();
  expect([draft, others]).toEqual([{ ...NO_AIM, purpose: 'decide', intent: 'Fewer by May', successCondition: 'Two are named' }, { intent: 'Fewer and cheaper' }]);
});

it('somebody\'s other words stay in sight while the appointment is changed elsewhere, and go when they are taken', async () => {
  const parts = world({ body: `<html><body>${renderAim({ intent: 'Fewer', questions: [] }) ?? ''}</body></html>` });
  const pane = await opened(parts);
  pane.change({ ...pane.aim.getSnapshot().draft, intent: 'Fewer by May' });
  parts.appointment.body = parts.appointment.body.replace('Fewer', 'Fewer and cheaper');
  pane.refresh();
  await expect.poll(() => pane.aim.getSnapshot().others).toEqual({ intent: 'Fewer and cheaper' });
  parts.appointment.fill({ subject: 'Suppliers' });
  await expect.poll(() => { const { appointment } = pane.state.getSnapshot(); return appointment.is === 'ready' && appointment.facts.subject; }).toBe('Suppliers');
  await pane.keep();
  expect(pane.aim.getSnapshot().others).toEqual({ intent: 'Fewer and cheaper' });
  pane.change({ ...pane.aim.getSnapshot().draft, intent: 'Fewer and cheaper' });
  expect(pane.aim.getSnapshot().others).toEqual({});
});

it('words that the device cannot keep are said not to be kept, and stay in hand', async () => {
  const parts = world();
  const pane = await opened(parts);
  parts.kept.refuse({ kind: 'storageFull' });
  pane.change(AIM);
  await pane.keep();
  expect([pane.aim.getSnapshot().saved, pane.aim.getSnapshot().draft, [...(parts.lastWords as ReturnType<typeof memoryWords>).held].length]).toEqual([{ is: 'failed', why: { kind: 'storageFull' } }, AIM, 1]);
});

it('a series shows what its last three times took and gave, its intent in the empty field, and what is open', async () => {
  const shared = new Map(WEEKLY.slice(0, 3).map(({ meeting }, i) => [meeting.id, aSharedRecord(meeting, i === 2
    ? { intent: said('Fewer suppliers'), decisions: [said(decided('We take Nordwind')), said({ outcome: { kind: 'deferred', because: 'no offer' } }, BEN)], openQuestions: [said({ question: 'Who tells them?', inTheWay: [] }, BEN)], commitments: [said({ cue: '', action: 'call Südwind', owner: person('Ben Okafor') }, BEN)] }
    : {})]));
  const pane = await opened(world({ facts: { eventId: 'e3' }, body: BODY }, weekOf(WEEKLY), async ({ id }) => ok(shared.get(id))));
  await expect.poll(() => pane.state.getSnapshot().series?.decisions).toBe(1);
  const { series, carried } = pane.state.getSnapshot();
  expect([series?.last.map(({ meeting }) => meeting.id), series?.load, series?.questions.map(({ question }) => question), carried.map(({ action }) => action), pane.aim.getSnapshot().draft.intent])
    .toEqual([['m2', 'm1', 'm0'], personHours(9), ['Who tells them?'], ['call Südwind'], 'Fewer suppliers']);
});

it('where a chat cannot be read and nothing else tells, the number of decisions is not known', async () => {
  const mixed = WEEKLY.map((one, i) => (i === 2 ? { ...one, written: { record: aRecord(one.meeting, { decisions: [decided('Nordwind')] }), targets: [], writtenAt: one.meeting.end, earlier: [] } } : one));
  const pane = await opened(world({ facts: { eventId: 'e3' }, body: BODY }, weekOf(mixed)));
  await expect.poll(() => pane.state.getSnapshot().chatUnread?.kind).toBe('consentNeeded');
  const { series } = pane.state.getSnapshot();
  expect([series?.decisions, series?.last.map(({ decisions }) => decisions)]).toEqual([undefined, [1, undefined, undefined]]);
});

it.each([
  ['its id', { eventId: 'e3' }],
  ['its series and start', { seriesId: SERIES }],
  ['subject and time where Outlook gives no id that Graph knows', { eventId: 'other', seriesId: 'other' }],
])('an appointment is found among the meetings by %s', async (_, facts) => {
  const pane = await opened(world({ facts, body: BODY }, weekOf(WEEKLY)));
  await expect.poll(() => pane.state.getSnapshot().overview?.meeting.id).toBe('m3');
});

it('what was promised is carried over once: not where the invitation says it already, nor where it is left out', async () => {
  const shared = aSharedRecord(aMeeting(), { commitments: [said({ cue: '', action: 'call Südwind', owner: person('Ben Okafor') }, BEN), said({ cue: '', action: 'ask for prices', owner: person('Ben Okafor') }, BEN), said({ cue: '', action: 'book a room', owner: person('Ben Okafor') }, BEN)] });
  const pane = await opened(world({ facts: { eventId: 'e3' }, body: '<p>Ben will  CALL Südwind.</p>' }, weekOf(WEEKLY), async () => ok(shared)));
  await expect.poll(() => pane.state.getSnapshot().carried.length).toBe(2);
  pane.change({ ...AIM, leavesOut: ['book a room'] });
  await written(pane);
  expect(pane.state.getSnapshot().carried.map(({ action }) => action)).toEqual(['ask for prices']);
});

it('what the person promised there is carried over before their own list is known, from the chat; then their list tells', async () => {
  const by = { ...BEN, isMe: true };
  const shared = aSharedRecord(aMeeting(), { commitments: [said({ cue: '', action: 'ask for prices', owner: person('Ben Okafor') }, by)] });
  const parts = world({ facts: { eventId: 'e3' } }, weekOf(WEEKLY), async () => ok(shared));
  const loop = source<ReturnType<Debrief['loop']['getSnapshot']>>(undefined);
  const pane = await opened({ ...parts, debrief: { ...parts.debrief, loop } });
  const carried = () => pane.state.getSnapshot().carried.map(({ action }) => action);
  await expect.poll(() => pane.state.getSnapshot().series?.decisions).toBe(0);
  expect(carried()).toEqual(['ask for prices']);
  loop.set({ commitments: { mine: source([]) } } as unknown as NonNullable<ReturnType<Debrief['loop']['getSnapshot']>>);
  expect(carried()).toEqual([]);
});

/** Outlook takes its time with this call until it is let go; what is asked then it answers at once. */
function held(parts: World, call: 'readBody' | 'writeBody'): () => void {
  const own = parts.appointment[call]?.bind(parts.appointment) as (...given: unknown[]) => Promise<never>;
  let letGo = (): void => undefined;
  const answer = new Promise<void>((resolve) => { letGo = resolve; });
  Object.assign(parts.appointment, { [call]: async (...given: unknown[]) => { await answer; return own(...given); } });
  return () => {
    Object.assign(parts.appointment, { [call]: own });
    letGo();
  };
}

it('a look that Outlook does not answer ends when the person stops waiting, and what was typed is in hand', async () => {
  const parts = world();
  const pane = await opened(parts);
  pane.change(AIM);
  await pane.keep();
  held(parts, 'readBody');
  const looking = pane.look();
  await expect.poll(() => { pane.stop(); return pane.state.getSnapshot().outcome; }).toEqual({ is: 'refused', failure: { kind: 'cancelled' } });
  expect([await looking, pane.aim.getSnapshot().draft]).toEqual([failed({ kind: 'cancelled' }), AIM]);
});

it('a write that is not waited for any longer is not called undone, is noticed when Outlook has done it, and can be undone', async () => {
  const parts = world();
  const pane = await opened(parts);
  pane.change(AIM);
  const preview = await pane.look();
  const letGo = held(parts, 'writeBody');
  const writing = preview.ok ? pane.write(preview.value) : preview;
  pane.stop();
  const stopped = [await writing, pane.state.getSnapshot().outcome];
  letGo();
  await expect.poll(() => pane.state.getSnapshot().outcome).toEqual({ is: 'done' });
  expect([stopped, pane.state.getSnapshot().canUndo]).toEqual([[failed({ kind: 'cancelled' }), { is: 'unclear', failure: { kind: 'cancelled' } }], true]);
});

it('a write that Outlook refuses after the person stopped waiting is told as refused, but not over what was begun since', async () => {
  const parts = world();
  const pane = await opened(parts);
  pane.change(AIM);
  const preview = await pane.look();
  const later: unknown[] = [];
  for (const goesOn of [false, true]) {
    const letGo = held(parts, 'writeBody');
    parts.appointment.refuse = { kind: 'forbidden' };
    const writing = preview.ok ? pane.write(preview.value) : preview;
    pane.stop();
    await writing;
    if (goesOn) await pane.look();
    letGo();
    await new Promise((resolve) => { setImmediate(resolve); });
    later.push(pane.state.getSnapshot().outcome);
  }
  expect(later).toEqual([{ is: 'refused', failure: { kind: 'forbidden' } }, undefined]);
});

it('what is typed while an undo is waited for is still in hand when it is done', async () => {
  const parts = world();
  const pane = await opened(parts);
  pane.change(AIM);
  await written(pane);
  const letGo = held(parts, 'writeBody');
  const undoing = pane.undo();
  pane.stop();
  await undoing;
  pane.change({ ...AIM, intent: 'Fewer suppliers' });
  letGo();
  await expect.poll(() => pane.state.getSnapshot().outcome).toEqual({ is: 'undone' });
  expect([pane.aim.getSnapshot().draft, parts.appointment.body]).toEqual([{ ...AIM, intent: 'Fewer suppliers' }, BODY]);
});
