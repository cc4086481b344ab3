import { coaching } from './en/coaching.ts';
import { debrief, done, evidence, outbox, preview } from './en/debrief.ts';
import { failure, failureShort, need } from './en/failure.ts';
import { meeting } from './en/meeting.ts';
import { broken, shell } from './en/shell.ts';
import { coverage, explanation, findings, purpose, verdict } from './en/verdict.ts';
import { ownFiles, week } from './en/week.ts';

/** Every word a person reads, by place. */
export const en = {
  shell, broken, verdict, explanation, purpose, findings, coverage, failure, failureShort, need, week, ownFiles, meeting,
  debrief, preview, done, outbox, coaching, evidence,
} as const;
