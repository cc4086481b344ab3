import { describe, expect, it } from 'vitest';
import type { MeetingRow } from '#domain/meeting-row.ts';
import { formatIn } from '#ui/format.ts';
import { sayRow } from '#views/publishing/say-row.ts';
import { english } from '#words/catalogue.ts';
import { aRow, FULL_ROW } from '../../support/meeting-rows.ts';

const publishing = await english.words.publishing();
const said = (row: MeetingRow, withVerdict = true): readonly string[] => sayRow(row, english.words, publishing, formatIn('en-GB', 'UTC'), withVerdict).map(({ label, value }) => `${label}: ${value as string}`);

describe('a published row in plain words', () => {
  it('has every field that is published', () => {
    expect(said(FULL_ROW)).toEqual([
      'Week: 2026-W47', 'Team: Launch', 'Title: Steering', 'Meeting and series: Two marks that name nothing: they tell meetings and series apart', 'People: 6', 'Length: 1 hour', 'Load: 6 person-hours',
      'Meant to: decide', 'Verdict: Decided', 'Corrected by a person: It was decided', 'What could be read: A source in full', 'Decisions: 2', 'With an owner and a date: 1',
      'Close check: decision stated, dissent asked for and reason kept', 'Until it was decided: 14 days, 2 meetings', 'Until it was decided: 0 days, 0 meetings', 'Decisions that came back: 1',
      'Questions carried over twice: 1', 'Commitments carried over twice: 2', 'Called ahead: 12.5 hours', 'Moved: Yes', 'Outside working hours: No', 'Reflections: 3', 'The organizer’s own reflection: 4.3 hours after the end',
      'Agreement on what was decided: 5 answers, the most frequent of them with a share of 0.80', 'Commitments: 3 made, 2 of them with an owner and a date', 'What became of earlier ones: 1 kept, 1 changed, 0 dropped',
    ]);
  });

  it('of a meeting for learning has its hours alone', () => {
    const { version, key, week, team, series, people, load, hours } = aRow();
    expect(said({ version, key, week, team, series, people, load, hours, purpose: 'learn' }).slice(2)).toEqual([
      'Title: Not shared', 'Meeting and series: Two marks that name nothing: they tell meetings and series apart', 'People: 6', 'Length: 1 hour', 'Load: 6 person-hours', 'Meant to: Learn: of such a meeting only its hours are told',
    ]);
  });

  it('says in a meeting that it has a verdict, and not which', () => {
    const [whole, there] = [said(FULL_ROW), said(FULL_ROW, false)];
    expect(there.filter((line) => !whole.includes(line))).toEqual([`Verdict: ${publishing.row.verdictElsewhere}`]);
    expect(whole.filter((line) => !there.includes(line))).toEqual(['Verdict: Decided', 'Corrected by a person: It was decided']);
  });
});
