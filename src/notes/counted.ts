import type { MeetingRecord } from '#domain/record.ts';
import { LABELS, type WrittenIn } from './labels.ts';
import type { Counted } from './labels/shape.ts';

const said = (n: number, [one, others]: Counted): string => (n === 1 ? one : others.replace('#', String(n)));

/** Stands in a card that had to be cut. */
export const cutLine = (left: number, language: WrittenIn): string => said(left, LABELS[language].counts.cut);

/** `1 decision, 2 still open, 1 commitment, a reflection`. */
export function counted({ decisions, openQuestions, commitments, closeCheck, understood, reflection }: MeetingRecord, language: WrittenIn): string {
  const { counts, day: [, , comma] } = LABELS[language];
  const some = (n: number, words: Counted): readonly string[] => (n === 0 ? [] : [said(n, words)]);
  return [
    ...some(decisions.length, counts.decisions),
    ...some(openQuestions.length, counts.open),
    ...some(commitments.length, counts.commitments),
    ...(closeCheck ? [counts.closeCheck] : []),
    ...(understood || reflection ? [counts.reflection] : []),
  ].join(`${comma} `) || counts.none;
}
