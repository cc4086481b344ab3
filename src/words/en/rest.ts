import { coaching } from './coaching.ts';
import { debrief, evidence } from './debrief.ts';
import { coverage, explanation, findings } from './explanation.ts';
import { failure, failureShort, failureTitle, help, noSignInHere, signInBar } from './failure.ts';
import { givenNotes } from './given-notes.ts';
import { loop } from './loop.ts';
import { loopSettings } from './loop-settings.ts';
import { need } from './need.ts';
import { room } from './room.ts';
import { apart, settings } from './settings.ts';
import { templates } from './templates.ts';
import { transcript } from './transcript.ts';
import { unread } from './unread.ts';
import { done, outbox, place, preview, targets } from './write-back.ts';

/** What every page but the first look at the week says. */
export const rest = {
  explanation, findings, coverage, failure, failureTitle, failureShort, help, need, noSignInHere, signInBar,
  debrief, preview, targets, place, done, outbox, apart, settings, coaching, evidence, templates, transcript, unread, givenNotes, room, loop, loopSettings,
} as const;
