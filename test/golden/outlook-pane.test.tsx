import { expect, it } from 'vitest';
import { failed, ok } from '#base/result.ts';
import { NO_AIM } from '#domain/aim.ts';
import type { MeetingId, SeriesId } from '#domain/meeting.ts';
import type { SharedRecord } from '#domain/shared-record.ts';
import type { MeetingOverview, Week } from '#flows/debrief.ts';
import type { ViewState } from '#flows/view-state.ts';
import type { AimPreview } from '#flows/put-aim.ts';
import type { AimOutcome } from '#flows/write-aim.ts';
import { putInvite } from '#notes/find-invite.ts';
import { aimBlockOf, renderAim, THIS_MEETING } from '#notes/invite.ts';
import { PreviewStep } from '#surfaces/outlook-pane/preview-step.tsx';
import { Recorded } from '#surfaces/outlook-pane/recorded.tsx';
import { WriteBar } from '#surfaces/outlook-pane/write-bar.tsx';
import { drawnPane, FAILURES, PANE_NOW, readable, type GivenPane } from '../support/drawn-pane.tsx';
import { aMeeting, aRecord, at, person } from '../support/meetings.ts';
import { someFacts } from '../support/memory-appointment.ts';
import { aSharedRecord, BEN, decided, said } from '../support/shared-records.ts';
import { expectApproved } from './approved.ts';

const SERIES = 'series-1' as SeriesId;
/** The first three of these have ended by 23 November. */
const WEEKLY = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-30'].map((day, i): MeetingOverview => ({
  meeting: aMeeting({ id: `m${i}` as MeetingId, origin: { from: 'calendar', eventId: `e${i}` }, series: SERIES, joinUrl: 'https://teams.example/j', start: at(`${day}T09:00:00Z`), end: at(`${day}T10:00:00Z`) }),
  purpose: 'unset', hasDraft: false,
}));
const READY: ViewState<Week> = {
  is: 'ready', asOf: at(PANE_NOW), complete: true,
  data: { me: { ...person('Ada Brandt'), id: 'ada', tenant: 't' }, meetings: WEEKLY, judging: { done: 0, of: 0, running: false }, apart: [], missing: [], unclear: [] },
};
const RECORD = (meeting: MeetingOverview['meeting']): SharedRecord => aSharedRecord(meeting, {
  decisions: [said(decided('We take the harder seal'), BEN)], openQuestions: [said({ question: 'Who tells the supplier?', inTheWay: [] }, BEN)], commitments: [said({ cue: '', action: 'Order twelve seals', owner: person('Ben Okafor') }, BEN)],
});
const AIM = { purpose: 'decide', intent: 'Ship in spring', successCondition: 'One seal is chosen', questions: [{ question: 'Which seal?', decider: 'Cleo Marin' }] } as const;
const SAYS = putInvite('<html><body><p>Agenda</p></body></html>', renderAim(AIM) ?? '', THIS_MEETING);
const NEW = { subject: 'Another one' };
const NEXT = { eventId: 'e3' };
const LAST = { eventId: 'e2', start: at('2026-11-16T09:00:00Z'), end: at('2026-11-16T10:00:00Z') };
const allRead: GivenPane['readShared'] = async (meeting) => ok(RECORD(meeting));

const COMPOSE: readonly (readonly [string, GivenPane])[] = [
  ['a new appointment, nobody signed in', {}],
  ['a new appointment that the calendar does not have', { week: READY, appointment: { facts: NEW } }],
  ['the calendar is being read', { week: { is: 'loading' } }],
  ['the calendar may not be read', { week: { is: 'blocked', need: { to: 'consent', feature: 'my-week', by: 'person' } } }],
  ['an administrator has to allow the calendar', { week: { is: 'blocked', need: { to: 'consent', feature: 'my-week', by: 'admin' } } }],
  ['the calendar cannot be read', { week: { is: 'failed', failure: { kind: 'unavailable' } } }],
  ['a series whose chats were read', { week: READY, appointment: { facts: NEXT }, readShared: allRead, until: ({ series }) => series?.decisions !== undefined }],
  ['a series whose chats were never allowed', { week: READY, appointment: { facts: NEXT }, readShared: async () => failed({ kind: 'consentNeeded', scopes: ['Chat.ReadWrite'], by: 'person' }), until: ({ chatUnread }) => chatUnread !== undefined }],
  ['a series whose chats cannot be read', { week: READY, appointment: { facts: NEXT }, readShared: async () => failed({ kind: 'unavailable' }), until: ({ chatUnread }) => chatUnread !== undefined }],
  ['everything said, nothing written', { after: async (pane) => pane.change({ ...NO_AIM, ...AIM }) }],
  ['an aim stands in the invitation', { appointment: { body: SAYS }, until: ({ standing }) => standing !== undefined }],
  ['the invitation cannot be read', { unread: { readBody: async () => failed({ kind: 'unavailable' }) }, until: ({ unread }) => unread !== undefined }],
  ['the appointment cannot be read', { unread: { facts: async () => failed({ kind: 'unavailable' }) } }],
  ['Outlook has not answered yet', { unread: { facts: () => new Promise(() => undefined) }, until: () => true }],
];

const READ: readonly (readonly [string, GivenPane])[] = [
  ['nobody signed in, the invitation says what it is for', { appointment: { mode: 'read', body: SAYS }, until: ({ standing }) => standing !== undefined }],
  ['nobody signed in, it does not', { appointment: { mode: 'read' } }],
  ['the calendar is being read', { appointment: { mode: 'read' }, week: { is: 'loading' } }],
  ['the calendar may not be read', { appointment: { mode: 'read' }, week: { is: 'blocked', need: { to: 'consent', feature: 'my-week', by: 'person' } } }],
  ['the calendar cannot be read', { appointment: { mode: 'read' }, week: { is: 'failed', failure: { kind: 'offline' } } }],
  ['not in the weeks that are read', { appointment: { mode: 'read', facts: NEW }, week: READY }],
  ['a meeting that is over', { appointment: { mode: 'read', facts: LAST, body: SAYS }, week: READY, until: ({ overview, standing }) => overview !== undefined && standing !== undefined }],
  ['a meeting that is to come', { appointment: { mode: 'read', facts: NEXT }, week: READY, until: ({ overview }) => overview !== undefined }],
  ['the invitation cannot be read', { appointment: { mode: 'read' }, unread: { readBody: async () => failed({ kind: 'forbidden' }) }, until: ({ unread }) => unread !== undefined }],
];

const BLOCK = aimBlockOf(AIM);
const PREVIEW: AimPreview = { ...(BLOCK && { block: BLOCK }), does: 'insert', strays: [], seen: '', wanted: '' };
const noStep = { write: () => undefined, back: () => undefined, landing: () => undefined };
const step = (given: Partial<AimPreview>, busy = false, isLong = false): GivenPane => ({ part: <PreviewStep facts={someFacts()} preview={{ ...PREVIEW, ...given }} busy={busy} isLong={isLong} {...noStep} /> });
const bar = (outcome?: AimOutcome, busy = false, isLong = false): GivenPane => ({ outcome, part: <WriteBar busy={busy} isLong={isLong} look={() => undefined} undo={() => undefined} landing={() => undefined} />, after: async (pane) => pane.change({ ...NO_AIM, ...AIM }) });

const WRITES: readonly (readonly [string, GivenPane])[] = [
  ['a preview of what goes in', step({})],
  ['a preview of a change', step({ does: 'update' })],
  ['a preview of a change to a block that somebody wrote into', step({ does: 'update', strays: ['Room: 5.12', 'Please bring the samples.'] })],
  ['a preview of nothing new', step({ does: 'nothing' })],
  ['a preview of taking it out', { part: <PreviewStep facts={someFacts()} preview={{ does: 'remove', strays: [], seen: '', wanted: '' }} busy={false} isLong={false} {...noStep} /> }],
  ['a preview while Outlook writes', step({}, true)],
  ['a preview while Outlook takes its time to write', step({}, true, true)],
  ['before anything was written', bar()],
  ['while the invitation is looked at', bar(undefined, true)],
  ['while Outlook takes its time', bar(undefined, true, true)],
  ['it stands there', bar({ is: 'done' })],
  ['it was taken out', bar({ is: 'gone' })],
  ['it was undone', bar({ is: 'undone' })],
  ['somebody changed the invitation meanwhile', bar({ is: 'refused', failure: { kind: 'conflict', theirs: 'Agenda, and one more point' } })],
  ['somebody changed it before undo', bar({ is: 'not undone', failure: { kind: 'conflict' } })],
  ...FAILURES.map((failure): readonly [string, GivenPane] => [`refused: ${Object.values(failure).join(', ')}`, bar({ is: 'refused', failure })]),
  ['it stands there, and reads otherwise', bar({ is: 'otherwise', says: 'Agenda. Purpose decide' })],
  ['Outlook did not answer', bar({ is: 'unclear', failure: { kind: 'unavailable' } })],
  ['nobody waits for Outlook any longer', bar({ is: 'unclear', failure: { kind: 'cancelled' } })],
  ['undo refused', bar({ is: 'not undone', failure: { kind: 'forbidden' } })],
  ['a record', { part: <Recorded record={RECORD(aMeeting())} own={undefined} /> }],
  ['no record', { part: <Recorded record={aSharedRecord(aMeeting())} own={undefined} /> }],
  ['one’s own words alone', { part: <Recorded record={undefined} own={aRecord(aMeeting(), { decisions: [decided('We wait')] })} /> }],
];

it.each([['outlook-pane-compose', COMPOSE], ['outlook-pane-read', READ], ['outlook-pane-writes', WRITES]] as const)('%s: what a person reads in each state', async (name, states) => {
  const drawn: string[] = [];
  for (const [state, given] of states) drawn.push(`== ${state} ==\n${readable(await drawnPane(given))}\n`);
  expect(drawn.filter((text) => text.includes('undefined'))).toEqual([]);
  expectApproved(name, drawn.join('\n'));
});
