import { numbers } from './numbers.ts';

/** How a transcript is written: as Teams' download, or as Graph's `metadataContent` with wall clock and language. */
export type TranscriptForm = 'download' | 'metadata';

export interface LongTranscript {
  readonly hours: number;
  readonly cues: number;
  readonly seed: number;
  readonly form: TranscriptForm;
  /** ISO, for the wall clock of `metadata`. */
  readonly startedAt?: string;
}

const SPEAKERS = ['Ada Brandt', 'Ben Okafor', 'Cleo Marin', 'Dana Whitfield', 'Emre Aydin', 'Fiona Lachlan'];
const OPENERS = ['So', 'Right', 'On my side', 'As for the second hall', 'Looking at the figures', 'From what I saw', 'Last week', 'In the workshop', 'With the supplier', 'On the list'];
const MIDDLES = [
  'the crates arrived two days late', 'the numbers moved by about four percent', 'nobody has touched the drawing', 'the test bench ran through the night',
  'the forklift stood still', 'they sent a new price list', 'the paint had not dried', 'we counted the parts twice', 'the tenant asked about the yard', 'the label printer jammed again',
];
const ENDS = ['and that is where it stands.', 'which was a surprise.', 'so much for that.', 'and the rest is in the sheet.', 'as it was in spring.', 'and I wrote it down.', 'more or less.', 'that is all from me.'];
/** Moments that detection should find, spread evenly over the talk. */
const MOMENTS = [
  'Which of the two halls do we take?',
  'Let us come back to that next week.',
  'I do not agree, that will not work for the drivers.',
  'Let us park that until we have the offer.',
];
/** Said once, in the middle of the last hour, for searches. */
export const RARE_WORDS = 'the heron on the weighbridge';

/** Hours of ordinary talk with a near miss now and then, and no decision. The same seed gives the same text. */
export function longTranscript({ hours, cues, seed, form, startedAt = '2026-11-16T06:00:00Z' }: LongTranscript): string {
  const random = numbers(seed);
  const pick = <T>(of: readonly [T, ...T[]] | readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const step = (hours * 3_600_000) / cues;
  const momentEvery = Math.max(1, Math.floor(cues / 40));
  const rareAt = Math.floor(cues * 0.96);
  const began = Date.parse(startedAt);
  let speaker = SPEAKERS[0] ?? '';
  const blocks = Array.from({ length: cues }, (_, n) => {
    if (random() < 0.6) speaker = pick(SPEAKERS);
    const text = n === rareAt ? `Then there was ${RARE_WORDS}.`
      : n % momentEvery === momentEvery - 1 ? (MOMENTS[Math.floor(n / momentEvery) % MOMENTS.length] ?? '')
      : `${pick(OPENERS)}, ${pick(MIDDLES)}, ${pick(ENDS)}`;
    const start = Math.round(n * step);
    const end = Math.round(n * step + step * 0.8);
    const timing = `${stamp(start)} --> ${stamp(end)}`;
    if (form === 'download') return `0b8c1a52-9f7e-4b6b-8a53-6a5d1f2c3e4d/${n}-0\n${timing}\n<v ${speaker}>${text}</v>`;
    const spoken = { startDateTime: iso(began + start), endDateTime: iso(began + end), speakerName: speaker, spokenText: text, spokenLanguage: n % 500 < 10 ? 'de-de' : 'en-us' };
    return `${timing}\n${JSON.stringify(spoken)}`;
  });
  return `WEBVTT\n\n${blocks.join('\n\n')}\n`;
}

const iso = (at: number): string => new Date(at).toISOString();

function stamp(at: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(at / 3_600_000))}:${two(Math.floor(at / 60_000) % 60)}:${two(Math.floor(at / 1000) % 60)}.${String(at % 1000).padStart(3, '0')}`;
}
