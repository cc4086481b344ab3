import { describe, expect, it } from 'vitest';
import { instant, minutes, plus } from '#base/time.ts';
import { judge } from '#analysis/verdict/judge.ts';
import { readInvite } from '#analysis/invite/read-invite.ts';
import type { Case } from '#domain/case.ts';
import type { Coverage } from '#domain/evidence.ts';
import { personHours } from '#domain/verdict.ts';
import type { WrittenLine } from '#domain/written-evidence.ts';
import { firstWalk } from '#sandbox/scenarios/first-walk.ts';
import { expectApproved } from './approved.ts';
import { caseOfSeed, NOW } from './case-of-seed.ts';
import { renderJudgement } from './render-tree.ts';

const seed = firstWalk(NOW);

function walked(id: string): Case {
  const meeting = seed.meetings.find((m) => m.id === id);
  if (!meeting) throw new Error(`The first walk has no meeting ${id}.`);
  return caseOfSeed(seed, meeting);
}

/** The same without its transcript. */
function bare({ meeting, now, purpose, recorded, pastLoads }: Case): Case {
  return { meeting, now, purpose, recorded, pastLoads, coverage: {} };
}

const heard = walked('steering-3');
const steering = bare(heard);

const READ = { state: 'read', complete: true, gaps: [] } as const;
const said = (author: string | null, text: string, after = 0): WrittenLine => ({ author, text, at: author === null ? null : plus(steering.meeting.start, minutes(after)) });
const CLOSED: Coverage = {
  transcript: { state: 'not-permitted', closed: { by: 'scopes', scopes: ['OnlineMeetingTranscript.Read.All'], grants: 'admin' } },
  insights: { state: 'not-permitted', closed: { by: 'licence' } },
  attendance: { state: 'not-permitted', closed: { by: 'role' } },
};
const HISTORY = [1, 2, 2, 3, 3, 4, 6, 8, 9].map(personHours);

const NOTES = [said(null, 'Decisions'), said(null, '- The launch moves to 3 June, with the bead of sealant'), said(null, 'Action items'), said(null, '- Dana Whitlock: order the sealant by Friday'), said(null, 'Open questions'), said(null, '- Who pays for the second water test?')];
const CHAT = [said('Tomasz', "Let's go with the bead of sealant then", 50), said('Hannah', 'ok for me, +1', 51), said('Ingrid', 'Approved.', 52), said('Tomasz', "I'll send the drawing by Wednesday", 55)];
const INSIGHTS = {
  lines: [said(null, 'Enclosure leaks'), said(null, 'The team compared a bead of sealant with a new cut. It was postponed until the water test of the dropped ones.'), said(null, 'It is still open who pays for the test.')],
  actions: [{ text: 'Repeat the water test on dropped enclosures', owner: 'Hannah Whitlock' }],
};

const SITUATIONS: readonly (readonly [string, Case])[] = [
  ['all-sources', { ...heard, insights: INSIGHTS, notes: NOTES, chat: CHAT, attendance: { people: 5, hours: 0.8 }, pastLoads: HISTORY, coverage: { ...heard.coverage, insights: READ, notes: READ, chat: READ, attendance: READ } }],
  ['attendance-load', { ...heard, attendance: { people: 3, hours: 0.9 }, pastLoads: HISTORY, coverage: { ...heard.coverage, attendance: READ } }],
  ['insights-alone', { ...steering, insights: { ...INSIGHTS, actions: [] }, coverage: { ...CLOSED, insights: READ } }],
  ['chat-clears', { ...heard, chat: CHAT, coverage: { ...heard.coverage, chat: READ } }],
  ['notes-clear', { ...steering, notes: NOTES, coverage: { ...CLOSED, notes: READ } }],
  ['invite-guessed-inform', { ...heard, meeting: { ...steering.meeting, subject: 'Enclosure: results', invite: readInvite({ subject: 'Enclosure: results', text: 'Purpose: inform everyone about the water test' }) } }],
  ['cannot-tell', { ...steering, meeting: { ...steering.meeting, invite: readInvite({ subject: 'Steering', text: 'We need to decide whether to seal or to cut. Ingrid decides.' }) }, coverage: CLOSED }],
  ['unclear-transcript', { ...steering, coverage: { transcript: { state: 'read', complete: false, gaps: ['unassigned'] }, insights: { state: 'not-yet-available', retry: instant(NOW.getTime()) } } }],
  ['contest', { ...heard, chat: CHAT, contest: { says: 'not-decided' }, coverage: { ...heard.coverage, chat: READ } }],
  ['deferral-recorded', { ...heard, recorded: { decisions: 0, deferred: 1 } }],
  ['language-unknown', { ...steering, transcript: ['WEBVTT\n\n00:01.000 --> 40:09.000\n<v Ingrid>Wir haben uns das noch einmal angesehen und sind der Meinung, dass es so nicht geht, weil es nicht dicht ist.</v>'], coverage: heard.coverage }],
  ['light', bare(walked('catch-up-3'))],
];

describe('what a person is told, whatever could be read', () => {
  it.each(SITUATIONS)('%s is as approved', (name, given) => expectApproved(`evidence/${name}`, renderJudgement(judge(given))));

  it('is twelve situations', () => expect(SITUATIONS).toHaveLength(12));
});
