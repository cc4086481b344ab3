import { describe, expect, it } from 'vitest';
import { personHours, type Because, type Contest, type Judgement, type Verdict } from '#domain/verdict.ts';
import type { MeetingOverview, Week } from '#flows/debrief.ts';
import type { ViewState } from '#flows/view-state.ts';
import { MeetingPage } from '#surfaces/personal-tab/meeting-page.tsx';
import { WeekPage } from '#surfaces/personal-tab/week-page.tsx';
import { drawn as drawnAt, plain, texts } from '../../../support/drawn.tsx';
import { aMeeting, aRecord, at, person } from '../../../support/meetings.ts';

const now = at('2026-11-16T12:00:00Z');
const meeting = aMeeting();
const drawn = (page: React.ReactNode): Promise<string> => drawnAt(page, now);

const judged = (verdict: Verdict, ways: readonly Because[] = []): Judgement => ({
  meeting: meeting.id, verdict, load: personHours(3), coverage: {}, judgedAt: now, analysis: 1,
  findings: [{ kind: 'dissent', detector: 'test', strength: 0.6, because: [], against: [], quotes: [{ utterance: 1, speaker: 'Ben Okafor', at: null, text: 'I do not see it.' }] }],
  explanation: { line: { is: 'verdict', verdict }, because: ways.map((line) => ({ line, because: [] })) },
});

const FLAG = judged({ kind: 'no-decision-recorded', how: 'found' }, [
  { is: 'would-clear', way: 'record-decision' }, { is: 'would-clear', way: 'record-deferral' },
  { is: 'would-clear', way: 'say-purpose' }, { is: 'would-clear', way: 'say-decided' },
]);

const overview = (given: Partial<MeetingOverview> = {}): MeetingOverview => ({ meeting, purpose: 'unset', hasDraft: false, judgement: FLAG, ...given });

describe('the page of a flagged meeting', () => {
  const page = () => drawn(<MeetingPage overview={overview()} />);

  it('goes from the verdict over what can be done to why, then to the facts and to what is shared', async () => {
    expect(texts(await page(), 'h2')).toEqual(['Verdict', 'What would clear the flag', 'Why this verdict', 'What came close', 'Facts', 'Share with the leaders’ summary']);
  });

  it('names each way out once: through the debrief, or in a tap', async () => {
    const html = await page();
    expect([texts(html, 'li').slice(0, 2), texts(html, 'button')]).toEqual([
      ['Record what was decided.', 'Record that it was deferred, until when or because of what.'],
      ['We did decide…', 'This was meant to inform'],
    ]);
  });

  it('asks about the matter above what somebody said, not about that person', async () => {
    expect(await page()).toContain('What would have to change for everyone to agree, or to disagree and go along?');
  });
});

it('a question of the invitation stands among what was written, not among what came close', async () => {
  const asked = { source: 'invite', kind: 'open-question', detector: 'asked-in-invite', strength: 0.3, because: [], against: [], quotes: [{ utterance: 0, speaker: null, at: null, text: 'Which one?' }] } as const;
  const html = await drawn(<MeetingPage overview={overview({ judgement: { ...FLAG, findings: [asked] } })} />);
  expect([texts(html, 'h2').slice(3), texts(html, 'figcaption')]).toEqual([['What was said or written', 'Facts', 'Share with the leaders’ summary'], ['Invite']]);
});

it('a meeting with a written debrief shows that first, and the verdict only beside it', async () => {
  const written = { record: aRecord(meeting), targets: [{ to: 'chat' }] as const, writtenAt: now, earlier: [] };
  const html = await drawn(<MeetingPage overview={overview({ written })} />);
  expect([html.indexOf('>Debriefed<') > 0, html.includes('Verdict: Busy, no decision recorded. The load was high')]).toEqual([true, true]);
});

it('what the person answered stays on the meeting’s page, with the way back', async () => {
  const contest: Contest = { says: 'purpose', purpose: 'inform' };
  const html = await drawn(<MeetingPage overview={overview({ contest, judgement: judged({ kind: 'not-judged', why: 'purpose' }) })} />);
  expect([texts(html, 'h2')[1], texts(html, 'button')]).toEqual(['What you said', ['Take it back']]);
});

describe('my week', () => {
  const week = (missing: Week['missing'] = []): Week => ({
    me: { id: 'me', tenant: 'tiny', ...person('Ada Brandt') }, meetings: [overview({ judgement: judged({ kind: 'light' }) })], judging: { done: 1, of: 1, running: false }, apart: [], missing, unclear: [],
  });
  const page = (state: ViewState<Week>): Promise<string> => drawn(<WeekPage state={state} back={0} setBack={() => undefined} />);

  it('that is not complete says once what failed, and offers the one thing to do', async () => {
    const html = await page({ is: 'ready', data: week([{ feature: 'my-week', by: 'person' }]), asOf: at('2026-11-16T11:55:00Z'), complete: false, why: { kind: 'signInNeeded' } });
    expect([texts(html, 'button').includes('Sign in'), plain(html).includes('Not everything could be read (5 minutes ago). You are signed out.'), html.includes('Connect your calendar')])
      .toEqual([true, true, false]);
  });

  it('of files alone is complete and offers the calendar', async () => {
    const html = await page({ is: 'ready', data: week([{ feature: 'my-week', by: 'person' }]), asOf: now, complete: true });
    expect([texts(html, 'button').includes('Connect your calendar'), html.includes('Not everything'), html.includes('permission')]).toEqual([true, false, false]);
  });
});
