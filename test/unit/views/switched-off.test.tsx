import { describe, expect, test } from 'vitest';
import type { Coverage } from '#domain/evidence.ts';
import { source } from '#base/subscribable.ts';
import type { MeetingId } from '#domain/meeting.ts';
import { NO_POLICY } from '#domain/policy.ts';
import { personHours, type Judgement } from '#domain/verdict.ts';
import type { Debrief, Week } from '#flows/debrief.ts';
import { CoverageHelp } from '#surfaces/personal-tab/coverage-help.tsx';
import { MissingFeatures } from '#surfaces/personal-tab/missing-features.tsx';
import { BlockedNeed } from '#views/blocked-need.tsx';
import { FailureNotice } from '#views/failure-notice.tsx';
import { drawn, plain, texts } from '../../support/drawn.tsx';
import { at } from '../../support/meetings.ts';

const now = at('2026-11-20T15:00:00Z');
const nothing = () => undefined;
const OFF = 'Your organisation has switched this off.';
const reading = Promise.resolve({ is: 'read', policy: { ...NO_POLICY, off: ['chat-card', 'transcripts'] } } as const);
const shown = (part: React.ReactNode) => drawn(part, now, {}, { policy: () => reading });

test.each(['person', 'admin'] as const)('what is switched off is not asked for where a page waits for it, be it of the %s', async (by) => {
  const html = await shown(<BlockedNeed need={{ to: 'consent', feature: 'chat-card', by }} />);
  expect([plain(html).includes(OFF), plain(html).includes('copy the notes'), texts(html, 'button')]).toEqual([true, true, []]);
});

test('what is not switched off is asked for as ever', async () => {
  const html = await shown(<BlockedNeed need={{ to: 'consent', feature: 'my-week', by: 'person' }} />);
  expect([plain(html).includes(OFF), texts(html, 'button')]).toEqual([false, ['Allow']]);
});

test.each(['person', 'admin'] as const)('a write that lacks a permission which is switched off says so, and offers the words alone; of the %s', async (by) => {
  const html = await shown(<FailureNotice failure={{ kind: 'consentNeeded', scopes: ['Chat.ReadWrite'], by }} feature="chat-card" retry={nothing} permit={nothing} copy={nothing} copyWords={nothing} />);
  expect([plain(html).includes(OFF), texts(html, 'button')]).toEqual([true, ['Copy the words']]);
});

test('nothing is offered for a source that is switched off', async () => {
  const html = await shown(<MissingFeatures missing={[{ feature: 'transcripts', by: 'admin' }, { feature: 'my-week', by: 'admin' }]} />);
  expect(texts(html, 'button')).toEqual(['Allow', 'Check again', 'Show the text to send']);
});

describe('the help for what could not be read', () => {
  const unread = (coverage: Coverage): Judgement => ({
    meeting: 'm' as MeetingId, verdict: { kind: 'cannot-tell' }, load: personHours(3), coverage, judgedAt: now, analysis: 1, findings: [], explanation: { line: { is: 'nothing-found', low: 0.5 }, because: [] },
  });
  const BY_POLICY = 'Your organisation has set this for Debrief.';

  test('says of a source that the policy file switches off who has set it, and offers nothing to send to anybody', async () => {
    const html = await shown(<CoverageHelp judgement={unread({ transcript: { state: 'not-permitted', closed: { by: 'organisation' } } })} />);
    expect([plain(html).includes(BY_POLICY), plain(html).includes('A transcript file (.vtt) works, too'), texts(html, 'button')]).toEqual([true, true, []]);
  });

  test('offers the text for a Teams administrator where Teams keeps transcripts from all apps and the policy file does not', async () => {
    const html = await drawn(<CoverageHelp judgement={unread({ transcript: { state: 'not-permitted', closed: { by: 'organisation' } } })} />, now);
    expect([plain(html).includes(BY_POLICY), texts(html, 'button')]).toEqual([false, ['Show the text to send']]);
  });

  test.each(['person', 'admin'] as const)('asks nobody for a permission of a source that is switched off since, be it of the %s', async (grants) => {
    const closed = { by: 'scopes', scopes: ['OnlineMeetingTranscript.Read.All'], grants } as const;
    const html = await shown(<CoverageHelp judgement={unread({ transcript: { state: 'not-permitted', closed }, insights: { state: 'not-permitted', closed } })} />);
    // Insights are not switched off.
    expect(texts(html, 'button')).toEqual(grants === 'person' ? ['Allow'] : ['Allow', 'Check again', 'Show the text to send']);
  });

  test('says of a source that was allowed a moment ago that it is being read, and asks for nothing', async () => {
    const closed = { by: 'scopes', scopes: ['Chat.Read'], grants: 'person' } as const;
    const week = (granted: Week['granted']): Partial<Debrief> => ({ week: source({ is: 'ready', data: { meetings: [], unclear: [], ...(granted && { granted }) } as unknown as Week, asOf: now, complete: true }) });
    const page = (granted: Week['granted']) => drawn(<CoverageHelp judgement={unread({ chat: { state: 'not-permitted', closed } })} />, now, week(granted));
    const [before, since] = [await page([]), await page(['chat-evidence'])];
    // Nor does the list of what is missing.
    expect(texts(await drawn(<MissingFeatures missing={[{ feature: 'chat-evidence', by: 'person' }]} />, now, week(['chat-evidence'])), 'button')).toEqual([]);
    expect([texts(before, 'button'), plain(before).includes('It is being read.'), texts(since, 'button'), plain(since).includes('It is being read.')]).toEqual([['Allow'], false, [], true]);
  });
});
