import { describe, expect, it } from 'vitest';
import type { MeetingId } from '#domain/meeting.ts';
import type { ImportReport } from '#ports/own-files.ts';
import { formatIn } from '#ui/format.ts';
import { namesOf, sayReport, withoutFiles, withoutLines } from '#views/report-lines.ts';
import { english } from '#words/catalogue.ts';
import { at } from '../../support/meetings.ts';

const NONE: ImportReport = { calendars: [], matched: [], unmatched: [], problems: [] };
const label = (id: string) => ({ id: id as MeetingId, subject: 'Supplier choice', start: at('2026-11-16T09:00:00Z') });
const CALENDAR = { file: 'my.ics', meetings: 4 };
const MATCHED = { file: 'a.vtt', meeting: label('1'), because: 'time' } as const;
const OPEN = { file: 'b.vtt', why: 'no-meeting', candidates: [label('1')] } as const;
const BROKEN = { file: 'my.ics', line: 7, kind: 'bad-date', detail: 'bad-date', isPart: true } as const;
const EMPTY = { file: 'c.vtt', kind: 'empty', detail: 'empty' } as const;
const FIRST: ImportReport = { calendars: [CALENDAR], matched: [MATCHED], unmatched: [OPEN], problems: [BROKEN, EMPTY] };

describe('lines that a person put away', () => {
  const away = namesOf(FIRST);

  it('stay away, so that nothing is left of the same report', () => {
    expect(withoutLines(FIRST, away)).toBeUndefined();
  });

  it('stay away beside those of the next drop', () => {
    const other = { file: 'other.ics', meetings: 1 };
    expect(withoutLines({ ...FIRST, calendars: [CALENDAR, other] }, away)).toEqual({ ...NONE, calendars: [other] });
  });

  it('stay away when the mailbox was read: another id of the same meeting, more meetings to pick from, more in the calendar', () => {
    const read = { ...FIRST, calendars: [{ ...CALENDAR, meetings: 9 }], matched: [{ ...MATCHED, meeting: label('from-mailbox') }], unmatched: [{ ...OPEN, candidates: [label('1'), label('2')] }] };
    expect(withoutLines(read, away)).toBeUndefined();
  });

  it.each([
    ['found its meeting', { ...FIRST, unmatched: [], matched: [MATCHED, { ...MATCHED, file: 'b.vtt' }] }, { ...NONE, matched: [{ ...MATCHED, file: 'b.vtt' }] }],
    ['fits several meetings now', { ...FIRST, unmatched: [{ ...OPEN, why: 'several-fit' }] }, { ...NONE, unmatched: [{ ...OPEN, why: 'several-fit' }] }],
  ] as const)('are followed by a new one where a file %s', (_, report, left) => {
    expect(withoutLines(report, away)).toEqual(left);
  });

  it('are followed by a new one where there are meetings to choose from at last', () => {
    const unknown = { ...NONE, unmatched: [{ file: 'b.vtt', why: 'no-meeting', candidates: [] }] } as const;
    expect(withoutLines({ ...NONE, unmatched: [OPEN] }, namesOf(unknown))).toEqual({ ...NONE, unmatched: [OPEN] });
  });

  it('return for a file that is given once more, and for no other', () => {
    expect(withoutLines(FIRST, withoutFiles(away, [{ name: 'c.vtt' }, { name: 'm' }]))).toEqual({ ...NONE, problems: [EMPTY] });
  });
});

it.each([
  ['all kinds', FIRST, 'What was read: Matched 1, To choose 1, Calendars 1, Read in part 1 and Not read 1.'],
  ['one kind', { ...NONE, calendars: [CALENDAR, { ...CALENDAR, file: 'b.ics' }] }, 'What was read: Calendars 2.'],
] as const)('a report with %s is heard as one sentence', (_, report, says) => {
  expect(sayReport(report, english.words, formatIn('en-GB', 'UTC'))).toBe(says);
});
