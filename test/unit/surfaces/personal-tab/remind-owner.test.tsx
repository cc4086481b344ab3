import { describe, expect, test } from 'vitest';
import { source } from '#base/subscribable.ts';
import type { LocalDate } from '#base/time.ts';
import { NO_POLICY } from '#domain/policy.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import type { ErrandEntry, ErrandState } from '#flows/errand.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import type { Reminded } from '#flows/weekly-rhythm.ts';
import type { ChatId } from '#ports/meeting-chat.ts';
import { OthersPromises } from '#surfaces/personal-tab/others-promises.tsx';
import { RemindOwner } from '#surfaces/personal-tab/remind-owner.tsx';
import { english } from '#words/catalogue.ts';
import { drawn, plain, texts } from '../../../support/drawn.tsx';
import { aMeeting, at } from '../../../support/meetings.ts';
import { BEN } from '../../../support/shared-records.ts';

const now = at('2026-11-25T15:00:00Z');
const meeting = aMeeting();

const entry = (commitment: string, state: ErrandState): ErrandEntry => ({
  version: 1, id: 'nudge', number: 1, queuedAt: now, attempts: 1, state,
  errand: { to: 'nudge', week: '2026-11-23' as LocalDate, nudge: { chat: 'chat' as ChatId, to: BEN.id, commitment } },
});

async function act(reminded?: Reminded, ...entries: readonly ErrandEntry[]): Promise<string> {
  const loop = { copy: { documents: source(new Map()) }, errands: { entries: source(entries) }, rhythm: { reminded: () => reminded } } as unknown as CoachingLoop;
  return drawn(<RemindOwner loop={loop} meeting={meeting} owner={BEN} commitment="Write the letter" />, now);
}

describe('the act that reminds an owner', () => {
  test('names whom, and of what', async () => {
    const html = await act();
    expect([texts(html, 'button'), html.includes('aria-label="Remind Ben Okafor in Teams: Write the letter"')]).toEqual([['Remind Ben Okafor in Teams'], true]);
  });

  test('gives way to the days once they were reminded in this week', async () => {
    const html = await act({ at: at('2026-11-24T09:00:00Z'), again: '2026-11-30' as LocalDate });
    expect([texts(html, 'button'), plain(html)]).toEqual([[], 'You reminded Ben Okafor on Tue, 24 Nov 2026; again from Mon, 30 Nov 2026.']);
  });

  test('claims nothing before it was sent', async () => {
    const reminded = { at: now, again: '2026-11-30' as LocalDate };
    const pending = await act(reminded, entry('Write the letter', { is: 'pending' }));
    const refused = await act(reminded, entry('Write the letter', { is: 'refused', why: { kind: 'offline' } }));
    const other = await act(reminded, entry('Book the chamber', { is: 'refused', why: { kind: 'offline' } }));
    expect([plain(pending), refused.includes('Ben Okafor was not reminded'), texts(refused, 'button').includes(english.words.outbox.dismiss), plain(other)]).toEqual(['On its way to Ben Okafor', true, true, '']);
  });
});

describe('what others took on', () => {
  const overview = (given: Parameters<typeof aMeeting>[0] = {}): MeetingOverview => ({ meeting: aMeeting({ start: at('2026-11-24T09:00:00Z'), end: at('2026-11-24T10:00:00Z'), joinUrl: 'https://teams.example.test/j', ...given }), purpose: 'unset', hasDraft: false });
  const isOffered = async (off: readonly string[], given: Parameters<typeof aMeeting>[0] = {}): Promise<boolean> => {
    const policy = Promise.resolve({ is: 'read' as const, policy: { ...NO_POLICY, off } });
    return (await drawn(<OthersPromises overview={overview(given)} />, now, {}, { policy: () => policy })).includes('See what others took on');
  };

  test('is offered where a meeting with a chat has begun, and neither the chat nor reminders are switched off', async () => {
    const later = { start: at('2026-11-26T09:00:00Z'), end: at('2026-11-26T10:00:00Z') };
    const without = await drawn(<OthersPromises overview={{ ...overview(), meeting: aMeeting({ start: at('2026-11-24T09:00:00Z') }) }} />, now);
    expect([await isOffered([]), await isOffered(['nudge']), await isOffered(['chat-card']), await isOffered([], later), plain(without)]).toEqual([true, false, false, false, '']);
  });
});
