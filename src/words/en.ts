import { coaching } from './en/coaching.ts';
import { debrief, evidence } from './en/debrief.ts';
import { failure, failureShort, failureTitle, help, need, noSignInHere, signInBar } from './en/failure.ts';
import { loop } from './en/loop.ts';
import { meeting } from './en/meeting.ts';
import { room } from './en/room.ts';
import { broken, shell } from './en/shell.ts';
import { apart, settings } from './en/settings.ts';
import { templates } from './en/templates.ts';
import { transcript } from './en/transcript.ts';
import { coverage, explanation, findings, purpose, verdict } from './en/verdict.ts';
import { ownFiles, week } from './en/week.ts';
import { done, outbox, place, preview, targets } from './en/write-back.ts';

/** Every word a person reads, by place. */
export const en = {
  shell, broken, verdict, explanation, purpose, findings, coverage, failure, failureTitle, failureShort, help, need, noSignInHere, signInBar, week, ownFiles, meeting,
  debrief, preview, targets, place, done, outbox, apart, settings, coaching, evidence, templates, transcript, room, loop,
} as const;
