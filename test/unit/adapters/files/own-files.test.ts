import { beforeEach, describe, expect, test } from 'vitest';
import { createOwnFiles, type FilesInMemory } from '#adapters/files/own-files.ts';
import { parseVtt } from '#analysis/transcript/parse-vtt.ts';
import { days, instant, minus, plus } from '#base/time.ts';
import type { Meeting, MeetingId } from '#domain/meeting.ts';
import { address } from '#domain/person.ts';
import { wordFile } from '../../../support/word-file.ts';

const now = instant(Date.parse('2026-11-22T12:00Z'));
const file = (name: string, text: string | Uint8Array<ArrayBuffer>, lastModified = now as number) => new File([text], name, { lastModified });
const vtt = (words: string) => `WEBVTT\n\n00:00:01.000 --> 00:40:00.000\n<v Ann>${words}</v>\n`;
const ics = (...events: readonly (readonly string[])[]) =>
  ['BEGIN:VCALENDAR', ...events.flatMap((e, n) => ['BEGIN:VEVENT', `UID:u${n}`, ...e, 'END:VEVENT']), 'END:VCALENDAR'].join('\r\n');

const steering = ['SUMMARY:Weekly steering', 'DTSTART:20261109T090000Z', 'DTEND:20261109T100000Z', 'RRULE:FREQ=WEEKLY'];
const calendar = file('my.ics', ics(steering));
const still = new AbortController().signal;
const label = (day: number) => ({ id: `u0/2026-11-${day}T09:00:00.000Z`, subject: 'Weekly steering', start: Date.parse(`2026-11-${day}T09:00Z`) });

let files: FilesInMemory;
beforeEach(() => {
  files = createOwnFiles({ clock: { now: () => now }, readTranscript: parseVtt, zone: 'UTC' });
});

const byId = (id: string): Meeting => {
  const found = files.all().find((m) => m.id === id);
  if (!found) throw new Error(`no meeting ${id}`);
  return found;
};

describe('own files', () => {
  test('have no report before the first file', () => {
    files.know([]);
    expect([files.report.getSnapshot(), files.hasMeetings()]).toEqual([undefined, false]);
  });

  test('match a transcript that came before its calendar', async () => {
    await files.add([file('Weekly steering_2026-11-16.vtt', vtt('Hello'))]);
    expect(await files.add([calendar])).toEqual({
      calendars: [{ file: 'my.ics', meetings: 5 }],
      matched: [{ file: 'Weekly steering_2026-11-16.vtt', meeting: label(16), because: 'name-and-time' }],
      unmatched: [], problems: [],
    });
  });

  test('give the transcript of its meeting only', async () => {
    await files.add([calendar, file('Weekly steering_2026-11-16.vtt', vtt('Hello'))]);
    const [with16, with23] = await Promise.all([16, 23].map((day) => files.transcriptOf(byId(label(day).id), still)));
    expect([with16, with23]).toEqual([{ ok: true, value: { state: 'read', vtt: [vtt('Hello')], complete: true } }, { ok: true, value: { state: 'absent' } }]);
  });

  test('give a Word file as WebVTT and say that it was one, found by the date in its heading', async () => {
    const talk = wordFile(['Weekly steering', '16 November 2026, 09:01am', '40m 2s'], ['Ann Bo   0:03', 'Hello.'], ['Ben Ro   40:00', 'Yes.']);
    const report = await files.add([calendar, file('Weekly steering.docx', talk)]);
    expect([report.matched.map((m) => [m.file, m.meeting.id, m.because]), await files.transcriptOf(byId(label(16).id), still)]).toEqual([
      [['Weekly steering.docx', label(16).id, 'name-and-time']],
      { ok: true, value: { state: 'read', vtt: [expect.stringContaining('<v Ann Bo>Hello.</v>')], complete: true, gaps: ['docx'] } },
    ]);
  });

  test('name a Word file that is no transcript with its part, and take it when it comes again whole', async () => {
    const broken = await files.add([file('talk.docx', wordFile(['Minutes'])), file('gone.docx', new Uint8Array())]);
    expect(broken.problems).toEqual([
      { file: 'talk.docx', kind: 'no-speech', part: 'word/document.xml', detail: 'No line in it has a name and a time, as transcripts of Teams have.' },
      { file: 'gone.docx', kind: 'empty', detail: 'The file has no text.' },
    ]);
    expect((await files.add([file('talk.docx', wordFile(['Ann Bo   0:03', 'Hello.']))])).problems.map((p) => p.file)).toEqual(['gone.docx']);
  });

  test('do not open a file of 50 MB', async () => {
    const huge = { name: 'talk.docx', size: 50_000_000, arrayBuffer: () => Promise.reject(new Error('opened')) };
    expect((await files.add([huge])).problems.map((p) => p.kind)).toEqual(['too-large']);
  });

  test('say that a transcript with broken parts is not complete', async () => {
    await files.add([calendar, file('Weekly steering_2026-11-16.vtt', `${vtt('Hello')}\n00:50 -> broken\nlost words\n`)]);
    const read = await files.transcriptOf(byId(label(16).id), still);
    expect(read).toMatchObject({ ok: true, value: { state: 'read', complete: false } });
    expect(files.report.getSnapshot()?.problems.map((p) => [p.file, p.line])).toEqual([['Weekly steering_2026-11-16.vtt', 6]]);
  });

  test('hand what an invitation says to whoever reads it, and keep only what that gives', async () => {
    const asked: string[][] = [];
    const reading = createOwnFiles({ clock: { now: () => now }, readTranscript: parseVtt, zone: 'UTC', readInvite: (...given) => { asked.push(given); return { questions: ['Which one?'] }; } });
    await reading.add([file('my.ics', ics(['SUMMARY:Choice', 'DTSTART:20261116T090000Z', 'DESCRIPTION:To decide:\\nwhich one\\, and when'], ['SUMMARY:Bare', 'DTSTART:20261117T090000Z']))]);
    expect([asked, reading.all().map((m) => m.invite)]).toEqual([[['Choice', 'To decide:\nwhich one, and when'], ['Bare', '']], [{ questions: ['Which one?'] }, { questions: ['Which one?'] }]]);
    await files.add([calendar]);
    expect(files.all().some((m) => 'invite' in m)).toBe(false);
  });

  test('leave an unclear transcript to the person, and tell those who watch when one was picked', async () => {
    await files.add([calendar, file('Weekly steering.vtt', vtt('Hello'), 0)]);
    expect(files.report.getSnapshot()?.unmatched).toMatchObject([{ why: 'several-fit' }]);
    let heard = 0;
    files.report.subscribe(() => { heard += 1; });
    files.assign('Weekly steering.vtt', label(9).id as MeetingId);
    expect([heard, files.report.getSnapshot()?.unmatched, files.transcriptsOf(label(9).id as MeetingId).length]).toEqual([1, [], 1]);
  });

  test('match meetings that come from the mailbox, and take the same meeting in a file for one', async () => {
    await files.add([calendar, file('Weekly steering_2026-11-16.vtt', vtt('Hello'))]);
    files.know([{ ...byId(label(16).id), id: 'ical-16' as MeetingId }]);
    expect(files.report.getSnapshot()?.matched).toMatchObject([{ meeting: { id: 'ical-16' } }]);
  });

  test('name every problem with its file', async () => {
    const broken = ics(['SUMMARY:Broken', 'DTSTART:x'], ['SUMMARY:Sound', 'DTSTART:20261116T090000Z']);
    const report = await files.add([
      file('empty.vtt', ''), file('notes.vtt', 'no talk'), file('photo.png', new Uint8Array([137, 80, 78, 71, 0, 0, 1])), file('list.csv', 'a,b'),
      file('page.ics', '<html>'), file('half.ics', broken),
    ]);
    expect(report.problems.map((p) => [p.file, p.kind, p.line])).toEqual([
      ['empty.vtt', 'empty', undefined], ['notes.vtt', 'not-a-transcript', 1], ['photo.png', 'unknown-kind', undefined], ['list.csv', 'unknown-kind', undefined],
      ['page.ics', 'not-a-calendar', 1], ['half.ics', 'bad-date', 2],
    ]);
  });

  test('say that a file cannot be opened, and read the others', async () => {
    const gone = { name: 'gone.ics', size: 10, arrayBuffer: () => Promise.reject(new Error('moved')) };
    const report = await files.add([gone, calendar]);
    expect([report.calendars.length, report.problems.map((p) => p.kind)]).toEqual([1, ['not-readable']]);
  });

  test('change nothing when the same file comes again', async () => {
    const first = await files.add([calendar, file('talk.vtt', vtt('Hello')), file('list.csv', 'a,b')]);
    expect(await files.add([file('talk.vtt', vtt('Hello')), file('list.csv', 'a,b'), calendar])).toEqual(first);
  });

  test('keep another file of the same name beside the first', async () => {
    await files.add([calendar, file('Weekly steering_2026-11-16.vtt', vtt('Hello'))]);
    const report = await files.add([file('my.ics', ics(['SUMMARY:Other', 'DTSTART:20261117T090000Z'])), file('Weekly steering_2026-11-16.vtt', vtt('Other talk'))]);
    expect([report.calendars, report.unmatched.map((u) => [u.file, u.why])]).toEqual([
      [{ file: 'my.ics', meetings: 5 }, { file: 'my (2).ics', meetings: 1 }],
      [['Weekly steering_2026-11-16.vtt', 'taken'], ['Weekly steering_2026-11-16 (2).vtt', 'taken']],
    ]);
  });

  test('take a file that could not be read for the same when it comes again whole', async () => {
    await files.add([file('my.ics', '<html>')]);
    expect(await files.add([calendar])).toMatchObject({ calendars: [{ file: 'my.ics' }], problems: [] });
  });

  test('offer every meeting that is known for a transcript that fits none', async () => {
    await files.add([calendar, file('GMT20261101-120000_Recording.vtt', vtt('Hello'))]);
    expect(files.report.getSnapshot()?.unmatched.map((u) => [u.why, u.candidates?.map((c) => c.start)])).toEqual([
      ['no-meeting', ['11-09', '11-16', '11-23', '11-30', '12-07'].map((day) => Date.parse(`2026-${day}T09:00Z`))],
    ]);
  });

  test('tell a part that was not read from a file that was not, and quote only what is text', async () => {
    const report = await files.add([
      file('Weekly steering_2026-11-16.vtt', `${vtt('Hello')}\n00:50 -> broken\nlost words\n`),
      file('photo.vtt', new Uint8Array([137, 80, 78, 71, 1, 2, 3, 10])),
    ]);
    expect(report.problems.map(({ file: name, isPart, quote }) => [name, isPart ?? false, quote])).toEqual([
      ['photo.vtt', false, undefined], ['Weekly steering_2026-11-16.vtt', true, '00:50 -> broken lost words'],
    ]);
  });

  test('read UTF-16 and Windows-1252 texts', async () => {
    const text = ics(['SUMMARY:Büro', 'DTSTART:20261116T090000Z']);
    const wide = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from([...text].map((c) => c.charCodeAt(0))).buffer)]);
    await files.add([file('wide.ics', wide)]);
    await files.add([file('old.ics', Uint8Array.from([...text.replace('u0', 'u1')].map((c) => c.charCodeAt(0))))]);
    expect(files.all().map((m) => m.subject)).toEqual(['Büro', 'Büro']);
  });

  test('give the occurrences of any window, also outside the one read at first', async () => {
    await files.add([calendar]);
    const read = await files.meetings({ from: plus(now, days(60)), to: plus(now, days(74)) }, still, () => undefined);
    expect(read.ok && read.value.map((m) => m.id)).toEqual(['u0/2027-01-25T09:00:00.000Z', 'u0/2027-02-01T09:00:00.000Z']);
  });

  test('read an old export around its newest event', async () => {
    const report = await files.add([file('old.ics', ics(['SUMMARY:Old', 'DTSTART:20240101T090000Z', 'DTEND:20240101T100000Z', 'RRULE:FREQ=WEEKLY;COUNT=20']))]);
    expect(report.calendars).toEqual([{ file: 'old.ics', meetings: 3 }]);
  });

  test('go far enough back for a transcript whose day is known', async () => {
    const weekly = ics(['SUMMARY:Weekly steering', 'DTSTART:20260105T090000Z', 'DTEND:20260105T100000Z', 'RRULE:FREQ=WEEKLY']);
    const report = await files.add([file('my.ics', weekly), file('Weekly steering_2026-03-02.vtt', vtt('Hello'))]);
    expect(report.matched.map((m) => m.meeting.id)).toEqual(['u0/2026-03-02T09:00:00.000Z']);
  });

  test('stop when asked to', async () => {
    await files.add([calendar]);
    const stopped = AbortSignal.abort();
    expect(await files.meetings({ from: minus(now, days(7)), to: now }, stopped, () => undefined)).toEqual({ ok: false, failure: { kind: 'cancelled' } });
  });

  test('forget everything when cleared', async () => {
    await files.add([calendar, file('x.vtt', vtt('Hello'))]);
    files.clear();
    expect([files.report.getSnapshot(), files.all(), files.owner()]).toEqual([undefined, [], undefined]);
  });

  test('belong to whom they are said to', async () => {
    files = createOwnFiles({ clock: { now: () => now }, readTranscript: parseVtt, zone: 'UTC', me: address('me@x.example') });
    await files.add([calendar]);
    expect(files.owner()).toBe('me@x.example');
  });
});
