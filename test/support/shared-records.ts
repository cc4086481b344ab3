import type { Meeting } from '#domain/meeting.ts';
import type { Decision } from '#domain/record.ts';
import type { Author, Said, SharedRecord } from '#domain/shared-record.ts';

export const ME: Author = { id: 'ada', name: 'Ada Brandt', isMe: true };
export const BEN: Author = { id: 'ben', name: 'Ben Okafor', isMe: false };

export const said = <What>(what: What, by: Author = ME, at = 0): Said<What> => ({ by, at, what });

export const decided = (text: string, question?: string): Decision => ({ ...(question ? { question } : {}), outcome: { kind: 'decided', text } });

/** The record of a meeting in which nobody has said anything; a test states only what matters to it. */
export const aSharedRecord = ({ id, subject, start, end }: Meeting, given: Partial<SharedRecord> = {}): SharedRecord =>
  ({ meeting: id, subject, start, end, agenda: [], decisions: [], openQuestions: [], commitments: [], checkIns: [], closeChecks: [], ...given });
