import { describe, expect, it } from 'vitest';
import { instant } from '#base/time.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { Target } from '#domain/target.ts';
import type { OutboxAction, OutboxEntry, OutboxState, UnreadableEntry } from '#flows/outbox-entry.ts';
import { renderText } from '#notes/text.ts';
import { OutboxStrip } from '#views/outbox-strip.tsx';
import { drawn, plain, texts } from '../../support/drawn.tsx';
import { aMeeting, aRecord, at } from '../../support/meetings.ts';

const NOW = at('2026-11-16T12:00:00Z');
const MEETING = aMeeting();
const RECORD = aRecord(MEETING);
const INVITE: Target = { to: 'invite', occurrence: 'next' as MeetingId, eventId: 'event-2' };
const WRITE: OutboxAction = { does: 'write', record: RECORD, earlier: [] };

const entryOf = (state: OutboxState, given: Partial<OutboxEntry> = {}): OutboxEntry =>
  ({ version: 2, id: 'key#1', key: 'key', target: { to: 'chat' }, action: WRITE, meeting: MEETING, queuedAt: NOW, attempts: 1, state, ...given });

const nothing = (): void => undefined;
const strip = (entry: OutboxEntry | UnreadableEntry): Promise<string> => drawn(
  <OutboxStrip
    entries={[entry]} retry={nothing} permit={nothing} dismiss={nothing} copy={nothing} copyNotes={nothing}
    startOf={(id) => (id === 'next' ? at('2026-11-24T09:00:00Z') : undefined)}
    oursOf={({ action }) => (action.does === 'write' ? renderText(action.record) : undefined)}
    textOf={(theirs) => (theirs === RECORD ? renderText(RECORD) : typeof theirs === 'string' ? theirs : undefined)}
    look={() => <a href="#look">Look again</a>}
  />, NOW,
);

describe('a write that is not confirmed', () => {
  it.each([
    ['waits its turn', entryOf({ is: 'pending' }), 'Notes for Supplier choice, to the meeting chat. Next in line.', []],
    ['is under way to an invitation', entryOf({ is: 'sending' }, { target: INVITE }), 'Notes for Supplier choice, to the invitation of Tue 24 Nov. On its way.', []],
    ['is about an occurrence that is not known any more', entryOf({ is: 'pending' }, { target: { ...INVITE, occurrence: 'other' as MeetingId } }), 'Notes for Supplier choice, to the invitation. Next in line.', []],
    ['waits, with a countdown', entryOf({ is: 'waiting', until: at('2026-11-16T12:00:40Z'), why: { kind: 'throttled', until: at('2026-11-16T12:00:40Z') } }), 'Notes for Supplier choice, to the meeting chat. Waiting: Microsoft 365 asked to wait. Debrief tries again in 40 secs.', ['Copy the words']],
    ['waits for long, says its own plan and not the service’s, which may have named more', entryOf({ is: 'waiting', until: at('2026-11-16T13:00:00Z'), why: { kind: 'throttled', until: at('2026-11-16T13:00:00Z') } }), 'Waiting: Microsoft 365 asked to wait. Debrief tries again at 13:00, in 1 hr.', ['Copy the words']],
    ['waits for less than a second', entryOf({ is: 'waiting', until: instant(NOW + 300), why: { kind: 'offline' } }), 'Debrief tries again in 1 sec.', ['Try now', 'Copy the words']],
    ['is tried again', entryOf({ is: 'waiting', until: NOW, why: { kind: 'offline' } }), 'Waiting: no connection. Trying now.', ['Try now', 'Copy the words']],
    ['waits for the connection', entryOf({ is: 'waiting', until: at('2026-11-16T12:00:02Z'), why: { kind: 'offline' } }), 'Notes for Supplier choice, to the meeting chat. Waiting: no connection. Debrief tries again in 2 secs.', ['Try now', 'Copy the words']],
    ['is taken out again', entryOf({ is: 'pending' }, { action: { does: 'withdraw' }, target: INVITE }), 'Taking the notes for Supplier choice out of the invitation of Tue 24 Nov. Next in line.', []],
    ['needs the sign-in', entryOf({ is: 'refused', why: { kind: 'signInNeeded' } }), 'Notes for Supplier choice, to the meeting chat: did not go through. You are signed out.', ['Sign in', 'Dismiss']],
    ['needs a permission', entryOf({ is: 'refused', why: { kind: 'consentNeeded', scopes: ['Calendars.ReadWrite'], by: 'person' } }, { target: INVITE }), 'Your permission is missing (Calendars.ReadWrite)', ['Allow', 'Dismiss']],
    ['needs an administrator', entryOf({ is: 'refused', why: { kind: 'consentNeeded', scopes: ['Chat.ReadWrite'], by: 'admin' } }), 'An administrator has to allow this first (Chat.ReadWrite)', ['Check again', 'Show the text to send', 'Dismiss']],
    ['has no chat', entryOf({ is: 'refused', why: { kind: 'noChat' } }), 'This meeting has no chat to write to.', ['Copy the words', 'Dismiss']],
    ['found the occurrence deleted', entryOf({ is: 'refused', why: { kind: 'gone' } }, { target: INVITE }), 'It is no longer there.', ['Look again', 'Copy the words', 'Dismiss']],
    ['cannot be read back', { id: 'key#1', unreadable: '{"version":9}' }, 'A kept note could not be read back.', ['Copy the raw text', 'Dismiss']],
  ] as const)('that %s says so, and offers what helps', async (_, entry, says, buttons) => {
    const html = await strip(entry);
    expect([plain(html).includes(says) ? says : plain(html), texts(html, 'button')]).toEqual([says, buttons]);
  });
});

describe('a conflict', () => {
  it('about an invitation shows both and leads back to the preview', async () => {
    const html = await strip(entryOf({ is: 'refused', why: { kind: 'conflict', theirs: 'Agenda: the new halls' } }, { target: INVITE }));
    expect([plain(html).includes('Somebody changed the invitation since your preview'), texts(html, 'pre').map((text) => text.slice(0, 21)), texts(html, 'a'), texts(html, 'button')])
      .toEqual([true, ['Agenda: the new halls', renderText(RECORD).replace(/\s+/g, ' ').slice(0, 21)], ['Look again'], ['Go on all the same', 'Leave it as it is', 'Copy the words']]);
  });

  it('about a card shows both and lets the person choose', async () => {
    const html = await strip(entryOf({ is: 'refused', why: { kind: 'conflict', theirs: RECORD } }));
    expect([texts(html, 'pre').length, texts(html, 'button')]).toEqual([2, ['Keep mine', 'Keep theirs', 'Copy the words']]);
  });

  it('whose other side cannot be shown says how to see it', async () => {
    expect(texts(await strip(entryOf({ is: 'refused', why: { kind: 'conflict' } })), 'pre')[0]).toBe('It could not be read. Open it in Teams, Outlook or OneNote to see it.');
  });
});
