import { once } from '#base/once.ts';
import { coaching } from './coaching.ts';
import { debrief, evidence } from './debrief.ts';
import { coverage, explanation, findings } from './explanation.ts';
import { failure, failureShort, failureTitle, help, noSignInHere, signInBar } from './failure.ts';
import { loop } from './loop.ts';
import { need } from './need.ts';
import { room } from './room.ts';
import { sharing } from './sharing.ts';
import { templates } from './templates.ts';
import { transcript } from './transcript.ts';
import { done, outbox, place, preview, targets } from './write-back.ts';

/** Few meetings are published: whoever sees one fetches what is said of it. */
const publishing = once(async () => (await import('./publishing.ts')).publishing);

/** What every page but the first look at the week says. */
export const rest = {
  explanation, findings, coverage, failure, failureTitle, failureShort, help, need, noSignInHere, signInBar,
  debrief, preview, targets, place, done, outbox, coaching, evidence, templates, transcript, room, loop, sharing, publishing,
} as const;
