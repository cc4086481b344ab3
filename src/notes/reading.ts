import { instant, type Instant, type LocalDate } from '#base/time.ts';
import type { Purpose } from '#domain/purpose.ts';
import { LABEL } from './labels.ts';
import type { Row } from './row.ts';
import { purposeFrom } from './set-words.ts';
import { dayFrom, timesFrom } from './shown-times.ts';
import { shownWords } from './shown-words.ts';

/** The rows of one entry, read by label; keeps the places of what could not be read. */
export class Reading {
  readonly problems: string[] = [];
  private readonly place: string;
  private readonly rows: readonly Row[];

  constructor(place: string, rows: readonly Row[]) {
    this.place = place;
    this.rows = rows;
  }

  all(label: string): string[] {
    return this.rows.filter((row) => row.label === label).map((row) => shownWords(row.value)).filter((text) => text !== '');
  }

  has(label: string): boolean {
    return this.rows.some((row) => row.label === label);
  }

  words(label: string): string {
    return this.all(label)[0] ?? '';
  }

  /** Words of a row that every such entry is written with: without the row, this is another kind of entry. */
  required(label: string): string {
    if (!this.has(label)) this.problems.push(`${this.place}${label}`);
    return this.words(label);
  }

  optional(label: string): string | undefined {
    return this.all(label)[0];
  }

  date(label: string): LocalDate | undefined {
    return this.parsed(label, dayFrom);
  }

  /** The times of the meeting; each block has them. */
  times(): { readonly start: Instant; readonly end: Instant } {
    const times = timesFrom(this.words(LABEL.when));
    if (!times) this.problems.push(`${this.place}${LABEL.when}`);
    return times ?? { start: instant(0), end: instant(0) };
  }

  purpose(): Purpose | undefined {
    return this.parsed(LABEL.purpose, purposeFrom);
  }

  given<K extends string, V>(key: K, value: V | undefined): { [k in K]?: V } {
    return value === undefined ? {} : ({ [key]: value } as { [k in K]: V });
  }

  /** A value of another form than words; a row that cannot be read as one is a problem. */
  parsed<T>(label: string, parse: (text: string) => T | undefined): T | undefined {
    const text = this.optional(label);
    const value = text === undefined ? undefined : parse(text);
    if (text !== undefined && value === undefined) this.problems.push(`${this.place}${label}`);
    return value;
  }

  /** The same in a row that every such entry is written with. */
  requiredAs<T>(label: string, parse: (text: string) => T | undefined, otherwise: T): T {
    const value = this.parsed(label, parse);
    if (this.optional(label) === undefined) this.problems.push(`${this.place}${label}`);
    return value ?? otherwise;
  }
}
