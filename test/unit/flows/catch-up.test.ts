import { describe, expect, test } from 'vitest';
import { days, hours, minutes, plus, type Ms } from '#base/time.ts';
import type { Meeting, MeetingId, SeriesId } from '#domain/meeting.ts';
import { createSyncMeetings, type SyncMeetings } from '#flows/sync-meetings.ts';
import type { KeptCalendar } from '#ports/stores.ts';
import { fixedClock } from '../../support/fixed-clock.ts';
import { aMeeting, at } from '../../support/meetings.ts';
import { memoryCalendar } from '../../support/memory-calendar.ts';
import { memoryCollection } from '../../support/memory-stores.ts';

const NOW = '2026-11-16T12:00:00Z';
const signal = new AbortController().signal;

const meeting = (name: string, start: string, given: Partial<Meeting> = {}): Meeting =>
  aMeeting({ id: name as MeetingId, origin: { from: 'calendar', eventId: `event ${name}` }, subject: name, start: at(start), end: plus(at(start), hours(1)), ...given });
const moved = (m: Meeting, by: Ms): Meeting => ({ ...m, start: plus(m.start, by), end: plus(m.end, by) });
const WEEKLY = 'weekly' as SeriesId;
const offer = meeting('offer', '2026-11-02T09:00:00Z');
const review = meeting('review', '2026-11-12T09:00:00Z');
const weekly = [1, 2, 3].map((week) => meeting(`weekly ${week}`, `2026-11-${String(week * 7).padStart(2, '0')}T14:00:00Z`, { series: WEEKLY }));

/** One tab on one device; a second one on the same device takes its `kept`. */
function opened(meetings: readonly Meeting[], kept = memoryCollection<KeptCalendar>(), mailbox = memoryCalendar(...meetings), clock = fixedClock(NOW)) {
  const sync = createSyncMeetings({ calendar: mailbox, files: memoryCalendar(), kept, clock });
  return { sync, mailbox, kept, clock, again: () => opened([], kept, mailbox, clock) };
}

const shown = (sync: SyncMeetings): readonly (readonly [string, number])[] => {
  const state = sync.state.getSnapshot();
  return state.is === 'ready' || state.is === 'stale' ? state.data.map((m) => [m.subject, m.start] as const) : [];
};
const places = (...meetings: readonly Meeting[]) => meetings.toSorted((a, b) => b.start - a.start).map((m) => [m.subject, m.start] as const);

test('the first fill marks the calendar before it reads it, so that nothing in between is missed', async () => {
  const { sync, mailbox } = opened([offer]);
  mailbox.before('meetings', () => mailbox.put(review));
  await sync.sync(signal);
  expect(mailbox.asked).toEqual(['mark', 'meetings']);
  mailbox.put(moved(offer, days(1)));
  await sync.sync(signal);
  expect(shown(sync)).toEqual(places(moved(offer, days(1)), review));
});

test('the first fill says how far it has come', async () => {
  const { sync } = opened([offer, review]);
  const states: unknown[] = [];
  sync.state.subscribe(() => states.push(sync.state.getSnapshot()));
  await sync.sync(signal);
  expect(states.slice(0, -1)).toEqual([{ is: 'loading', read: 0 }, { is: 'loading', read: 0 }, { is: 'loading', read: 2, of: 2 }]);
});

describe('when nothing has changed', () => {
  test('one request says so, what is shown is as of now, and the calendar is not written again', async () => {
    const { sync, mailbox, kept, clock, again } = opened([offer]);
    await sync.sync(signal);
    const written = kept.kept.get('own');
    clock.pass(hours(2));
    await sync.sync(signal);
    expect(mailbox.asked).toEqual(['mark', 'meetings', 'changes']);
    expect(kept.kept.get('own')).toBe(written);
    const later = again();
    await later.sync.open();
    expect(later.sync.state.getSnapshot()).toEqual({ is: 'ready', data: [offer], asOf: clock.now(), complete: true });
  });

  test('what another tab says of older contents is not said of newer ones', async () => {
    const one = opened([offer]);
    await one.sync.sync(signal);
    const other = one.again();
    await other.sync.open();
    one.clock.pass(hours(1));
    await other.sync.sync(signal);
    one.clock.pass(hours(1));
    one.mailbox.put(review);
    await one.sync.sync(signal);
    const asOf = one.clock.now();
    const later = one.again();
    await later.sync.open();
    expect(later.sync.state.getSnapshot()).toEqual({ is: 'ready', data: [review, offer], asOf, complete: true });
  });
});

describe('what changed since', () => {
  test.each<[string, (m: ReturnType<typeof memoryCalendar>) => void, readonly Meeting[]]>([
    ['a new meeting comes', (m) => m.put(review), [offer, review, ...weekly]],
    ['a deleted one goes', (m) => m.remove(offer), weekly],
    ['a moved one stands at its new place only', (m) => m.put(moved(offer, days(9))), [moved(offer, days(9)), ...weekly]],
    ['one moved by minutes does too', (m) => m.put(moved(offer, minutes(15))), [moved(offer, minutes(15)), ...weekly]],
    ['one moved out of the window goes', (m) => m.put(moved(offer, days(200))), weekly],
    ['a moved occurrence keeps its series', (m) => m.put(moved(weekly[1] ?? offer, hours(3))), [offer, ...weekly.map((w, at) => (at === 1 ? moved(w, hours(3)) : w))]],
    ['a deleted occurrence that goes untold is found with another of its series', (m) => { m.remove(weekly[0] ?? offer, 'quiet'); m.put(moved(weekly[2] ?? offer, hours(1))); }, [offer, ...weekly.slice(1, 2), ...weekly.slice(2).map((w) => moved(w, hours(1)))]],
    ['and with the head of its series', (m) => { m.remove(weekly[0] ?? offer, 'quiet'); m.changeHead(WEEKLY); }, [offer, ...weekly.slice(1)]],
    ['a meeting without length comes', (m) => m.put({ ...review, end: review.start }), [offer, review, ...weekly]],
    ['made recurring, it goes and its occurrences come', (m) => { m.remove(offer); m.put(meeting('offer 1', '2026-11-02T09:00:00Z', { series: 'offers' as SeriesId })); m.changeHead('offers'); }, [meeting('offer 1', '2026-11-02T09:00:00Z'), ...weekly]],
  ])('%s', async (_what, change, expected) => {
    const { sync, mailbox } = opened([offer, ...weekly]);
    await sync.sync(signal);
    change(mailbox);
    await sync.sync(signal);
    expect(shown(sync)).toEqual(places(...expected));
    expect(mailbox.asked.slice(0, 3)).toEqual(['mark', 'meetings', 'changes']);
  });

  test('a meeting that moves while its old place is read is found at its new one next time', async () => {
    const { sync, mailbox } = opened([offer, review]);
    await sync.sync(signal);
    mailbox.put({ ...offer, subject: 'renamed' });
    mailbox.before('meetings', () => mailbox.put(moved({ ...offer, subject: 'renamed' }, days(7))));
    await sync.sync(signal);
    await sync.sync(signal);
    expect(shown(sync)).toEqual(places(moved({ ...offer, subject: 'renamed' }, days(7)), review));
  });

  test('the contents of one changed meeting cost two requests', async () => {
    const { sync, mailbox } = opened([offer, review]);
    await sync.sync(signal);
    mailbox.put({ ...offer, subject: 'renamed' });
    await sync.sync(signal);
    expect(mailbox.asked.slice(2)).toEqual(['changes', 'meetings']);
  });
});

describe('all is read again', () => {
  const WHOLE = ['mark', 'meetings'];

  test.each<[string, Ms, readonly string[]]>([
    ['not before a day is over', hours(23), ['changes']],
    ['after a day, which finds what went untold', hours(24), WHOLE],
    ['when the clock was set back by more than an hour', hours(-2), WHOLE],
    ['not when it was set back a little', minutes(-30), ['changes']],
    ['when the clock jumps ten years', days(3650), WHOLE],
  ])('%s', async (_when, passes, asked) => {
    const { sync, mailbox, clock } = opened([offer]);
    await sync.sync(signal);
    clock.pass(passes);
    await sync.sync(signal);
    expect(mailbox.asked.slice(2)).toEqual(asked);
  });

  test('a clock that comes back from ten years ahead finds the meetings again', async () => {
    const { sync, clock } = opened([offer]);
    await sync.sync(signal);
    clock.pass(days(3650));
    await sync.sync(signal);
    clock.pass(days(-3650));
    await sync.sync(signal);
    expect(shown(sync)).toEqual(places(offer));
  });

  test('a deleted occurrence that went untold is gone after a day', async () => {
    const { sync, mailbox, clock } = opened([offer, ...weekly]);
    await sync.sync(signal);
    mailbox.remove(weekly[1] ?? offer, 'quiet');
    clock.pass(hours(25));
    await sync.sync(signal);
    expect(shown(sync)).toEqual(places(offer, ...weekly.filter((_, at) => at !== 1)));
  });

  test('when the mark is too old, in the same sync', async () => {
    const { sync, mailbox } = opened([offer]);
    await sync.sync(signal);
    mailbox.remove(offer, 'quiet');
    mailbox.put(review);
    mailbox.expire();
    await sync.sync(signal);
    expect(mailbox.asked.slice(2)).toEqual(['changes', ...WHOLE]);
    expect(shown(sync)).toEqual(places(review));
  });

  test('each time where the mailbox tells no changes', async () => {
    const { sync, mailbox } = opened([offer]);
    mailbox.fail('mark', { kind: 'rejected', code: 'UnsupportedOperation' }, { kind: 'rejected', code: 'UnsupportedOperation' });
    await sync.sync(signal);
    mailbox.put(review);
    await sync.sync(signal);
    expect(mailbox.asked).toEqual([...WHOLE, ...WHOLE]);
    expect(shown(sync)).toEqual(places(offer, review));
  });
});

describe('what this device keeps', () => {
  test('meetings older than 8 weeks leave the screen and the device', async () => {
    const old = meeting('old', '2026-09-22T09:00:00Z');
    const { sync, kept, clock, again } = opened([offer, old]);
    await sync.sync(signal);
    expect(shown(sync)).toEqual(places(offer, old));
    clock.pass(days(3));
    const later = again();
    await later.sync.open();
    expect(shown(later.sync)).toEqual(places(offer));
    expect(kept.kept.get('own')?.meetings.map((m) => m.subject)).toEqual(['offer']);
  });

  test('where there is no room the meetings are shown all the same, and the next opening catches up from what is kept', async () => {
    const { sync, mailbox, kept, again } = opened([offer]);
    await sync.sync(signal);
    kept.refuse({ kind: 'storageFull' });
    mailbox.put(review);
    await sync.sync(signal);
    expect(shown(sync)).toEqual(places(offer, review));
    kept.refuse(undefined);
    const later = again();
    await later.sync.open();
    expect(shown(later.sync)).toEqual(places(offer));
    await later.sync.sync(signal);
    expect(shown(later.sync)).toEqual(places(offer, review));
  });

  test('what could not be kept is kept by the next sync, though nothing has changed since', async () => {
    const { sync, mailbox, kept, clock, again } = opened([offer]);
    await sync.sync(signal);
    kept.refuse({ kind: 'storageFull' });
    mailbox.put(review);
    await sync.sync(signal);
    kept.refuse(undefined);
    clock.pass(hours(1));
    await sync.sync(signal);
    const later = again();
    await later.sync.open();
    expect(later.sync.state.getSnapshot()).toEqual({ is: 'ready', data: [review, offer], asOf: clock.now(), complete: true });
  });
});

describe('stopped or overtaken', () => {
  test.each([['mark', 0], ['meetings', 0], ['changes', 1], ['meetings', 1]] as const)('a sync that is aborted before %s (%i syncs done) leaves what was there', async (call, done) => {
    const { sync, mailbox, kept } = opened([offer]);
    for (let i = 0; i < done; i += 1) await sync.sync(signal);
    const [state, stored] = [sync.state.getSnapshot(), structuredClone([...kept.kept])];
    mailbox.put(review);
    const stop = new AbortController();
    mailbox.before(call, () => stop.abort());
    await sync.sync(stop.signal);
    expect(sync.state.getSnapshot()).toEqual(done > 0 ? state : { is: 'failed', failure: { kind: 'cancelled' } });
    expect([...kept.kept]).toEqual(stored);
    await sync.sync(signal);
    expect(shown(sync)).toEqual(places(offer, review));
  });

  test('an aborted sync that ends late does not replace what the next one shows', async () => {
    const { sync, mailbox } = opened([offer]);
    const stop = new AbortController();
    let next: Promise<void> | undefined;
    mailbox.before('meetings', () => { stop.abort(); next = sync.sync(signal); });
    await sync.sync(stop.signal);
    await next;
    expect(shown(sync)).toEqual(places(offer));
  });
});
