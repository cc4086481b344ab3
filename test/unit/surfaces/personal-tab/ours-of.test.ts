import { expect, it } from 'vitest';
import { renderings } from '#app/renderings.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { Target } from '#domain/target.ts';
import { renderText } from '#notes/text.ts';
import { oursOf } from '#surfaces/personal-tab/ours-of.ts';
import { shownText } from '#views/shown-text.ts';
import { aMeeting, aRecord } from '../../../support/meetings.ts';

const RECORD = aRecord(aMeeting(), { openQuestions: [{ question: 'Which hall?', inTheWay: [] }] });
const block = renderings.inviteBlock(RECORD);

it.each<[string, Target, string | undefined]>([
  ['in the chat', { to: 'chat' }, renderText(RECORD)],
  ['on a page in OneNote', { to: 'onenote' }, renderText(RECORD)],
  ['in an invitation, which carries a part of it', { to: 'invite', occurrence: 'next' as MeetingId, eventId: 'event-2' }, block && shownText(block)],
])('what would stand %s is shown as it would stand there', (_, target, ours) => {
  expect(oursOf({ action: { does: 'write', record: RECORD, earlier: [] }, target }, renderings)).toBe(ours);
});
