import { expect, it } from 'vitest';
import type { Coverage } from '#domain/evidence.ts';
import { personHours } from '#domain/verdict.ts';
import type { MeetingOverview, Week } from '#flows/debrief.ts';
import type { Need } from '#flows/view-state.ts';
import { permissionState } from '#surfaces/personal-tab/permission-list.tsx';
import { aMeeting, aRecord, at, person } from '../../../support/meetings.ts';

const MEETING = aMeeting();
const overview = (given: Partial<MeetingOverview> = {}): MeetingOverview => ({ meeting: MEETING, purpose: 'unset', hasDraft: false, ...given });
const week = (given: Partial<Week> = {}): Week =>
  ({ me: { id: 'me', tenant: 'tiny', ...person('Ada Brandt') }, meetings: [overview()], judging: { done: 0, of: 0, running: false }, apart: [], missing: [], unclear: [], ...given });
const written = { record: aRecord(MEETING), targets: [{ to: 'chat' }] as const, writtenAt: at('2026-11-16T12:00:00Z'), earlier: [] };
const READ = { state: 'read', complete: true, gaps: [] } as const;
const read = (coverage: Coverage): Week => week({ meetings: [overview({ judgement: {
  meeting: MEETING.id, verdict: { kind: 'light' }, load: personHours(1), coverage, findings: [], judgedAt: at('2026-11-16T12:00:00Z'), analysis: 1,
  explanation: { line: { is: 'nothing-found', low: 0 }, because: [] },
} })] });
const blocked: Need = { to: 'consent', feature: 'my-week', by: 'admin' };

it.each([
  ['nothing was read yet', 'my-week', undefined, undefined, 'unknown'],
  ['the week waits for an administrator', 'my-week', undefined, blocked, 'admin'],
  ['the calendar was read', 'my-week', week(), undefined, 'used'],
  ['there are only meetings of files', 'my-week', week({ meetings: [overview({ meeting: aMeeting({ origin: { from: 'file', file: 'my.ics' } }) })] }), undefined, 'unknown'],
  ['transcripts were refused', 'transcripts', week({ missing: [{ feature: 'transcripts', by: 'person' }] }), undefined, 'person'],
  ['a transcript was read', 'transcripts', read({ transcript: READ }), undefined, 'used'],
  ['the only transcript came as a file', 'transcripts', read({ transcript: { ...READ, byHand: true } }), undefined, 'unknown'],
  ['notes were pasted', 'notes-link', read({ notes: READ }), undefined, 'unknown'],
  ['a card stands', 'chat-card', week({ meetings: [overview({ written })] }), undefined, 'used'],
  ['nothing was written to an invitation', 'invite', week({ meetings: [overview({ written })] }), undefined, 'unknown'],
] as const)('a permission is shown as it stands where %s', (_, feature, read, need, state) => {
  expect(permissionState(feature, read, need)).toBe(state);
});
