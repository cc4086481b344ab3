import type { EvidenceSource } from '#domain/evidence.ts';
import type { Meeting, MeetingId } from '#domain/meeting.ts';
import type { Span } from '#ports/evidence.ts';

/** Something of a series of which nobody but the person can say to which occurrence it belongs. */
export interface Unclear {
  readonly source: EvidenceSource;
  readonly span: Span;
  /** The nearest first. */
  readonly among: readonly MeetingId[];
}

/** It may belong to the nearest two; the others are there to choose from, and are none the worse for it. */
const IN_EARNEST = 2;

/** Whether reading this meeting waits for the person's word on it. */
export const waitsFor = ({ id }: Pick<Meeting, 'id'>, { among }: Pick<Unclear, 'among'>): boolean => among.slice(0, IN_EARNEST).includes(id);
