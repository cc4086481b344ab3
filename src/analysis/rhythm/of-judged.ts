import { isJudgedRow, type JudgedRow, type MeetingRow } from '#domain/meeting-row.ts';
import type { Part } from './metric.ts';

type Judged = Extract<MeetingRow, JudgedRow>;

/** Asks judged meetings only. */
export const ofJudged = (part: (row: Judged) => Part) => (row: MeetingRow): Part => (isJudgedRow(row) ? part(row) : undefined);

/** Asks judged meetings of which it could be told whether they decided; of the others that is what is missing. */
export const ofTold = (part: (row: Judged) => Part) => ofJudged((row) => (row.verdict === 'cannot-tell' ? 'missing' : part(row)));

/** One of one where it is so; missing where nobody knows. */
export const one = (isSo: boolean | undefined): Part => (isSo === undefined ? 'missing' : { sum: isSo ? 1 : 0, of: 1 });
