import type { MeetingRecord } from './record.ts';

/** Whether a record says nothing: then no card needs to stand for it. */
export const saysNothing = (record: MeetingRecord): boolean =>
  [record.decisions, record.openQuestions, record.commitments, record.agenda ?? [], record.checkIns ?? [], record.reflection ?? []].every((list) => list.length === 0)
  && record.intent === undefined && record.purpose === undefined && record.successCondition === undefined && record.closeCheck === undefined
  && record.understood === undefined;
