import { expect, it } from 'vitest';
import { source } from '#base/subscribable.ts';
import type { MeetingId } from '#domain/meeting.ts';
import { belongs, placed, PREFERENCES } from '#domain/preferences.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import type { OwnDocument } from '#flows/own-document.ts';
import type { Unclear } from '#flows/unclear.ts';
import { UnclearSpans } from '#surfaces/personal-tab/unclear-spans.tsx';
import { drawn, plain, texts } from '../../../support/drawn.tsx';
import { aMeeting, at } from '../../../support/meetings.ts';

const NOW = at('2026-11-20T12:00:00Z');
const [FIRST, SECOND, FAR] = ['first', 'second', 'far'].map((id) => id as MeetingId) as [MeetingId, MeetingId, MeetingId];
const meetings: readonly MeetingOverview[] = [FIRST, SECOND, FAR].map((id) => ({ meeting: aMeeting({ id, subject: id }), purpose: 'unset', hasDraft: false }));
const span = { id: 'span', start: at('2026-11-20T09:05:00Z'), end: at('2026-11-20T09:25:00Z') };
const one: Unclear = { source: 'transcript', span, among: [FIRST, SECOND, FAR] };
const OF = 'Transcript, Fri 20 Nov, 09:05–09:25';

function shown(on: MeetingId, to?: MeetingId | 'none', unclear: readonly Unclear[] = []): Promise<string> {
  const preferences = to === undefined ? {} : { [belongs('span')]: { value: to }, [placed('span')]: { value: { source: 'transcript' as const, start: span.start, end: span.end, among: one.among } } };
  const documents = source<ReadonlyMap<string, OwnDocument>>(new Map([[PREFERENCES, { version: 1, preferences }]]));
  return drawn(<UnclearSpans unclear={unclear} meetings={meetings} at={{ meeting: on, documents }} />, NOW);
}

it.each<[string, Promise<string>, string]>([
  ['on the page of the meeting that it was given to', shown(SECOND, SECOND), `What you placedYou said that this belongs here: ${OF}.Change`],
  ['on the pages of those it lies between, where it was given to none', shown(FIRST, 'none'), `What you placedYou said that this belongs to none of these meetings: ${OF}.Change`],
  ['also while the question is still known', shown(FIRST, FIRST, [one]), `What you placedYou said that this belongs here: ${OF}.Change`],
  ['not on the page of another', shown(FIRST, SECOND), ''],
  ['not on the page of one that it was only near, where it was given to none', shown(FAR, 'none'), ''],
  ['not where nothing was said', shown(FIRST), ''],
])('what the person placed is said, with a way to change it: %s', async (_, html, says) => expect(plain(await html)).toBe(says));

it('what nobody placed is asked, and only then it is said to count for none', async () => {
  const html = await shown(FIRST, undefined, [one]);
  expect([texts(html, 'button').at(-1), plain(html).includes('It counts for none of them until you say so.')]).toEqual(['None of them', true]);
});
