import type { Instant } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Person } from '#domain/person.ts';
import type { MeetingRecord } from '#domain/record.ts';
import type { ReflectionDraft } from '#domain/reflection.ts';
import { emptyDraft } from '#templates/start-draft.ts';
import { recordFrom } from '#templates/record-from-reflection.ts';
import { answerWords } from '#views/debrief-form/prompt-words.ts';
import { english } from '#words/catalogue.ts';
import { UNSHARED } from './scene.ts';

/** What makes one write unlike all others, and what of it is shared. */
export interface Wording {
  /** Stands once in the record, in its open question; no mark is part of another. */
  readonly mark: string;
  readonly shares: readonly ('commitment' | 'decider')[];
}

/** What a person has typed: every field that is not shared carries the canary. */
export function draftOf({ mark, shares }: Wording, meeting: Meeting, at: Instant): ReflectionDraft {
  const words = (prompt: 'commitment' | 'decider', shared: string): string => (shares.includes(prompt) ? shared : `${UNSHARED} ${prompt}`);
  const empty = emptyDraft(meeting, at);
  return {
    ...empty,
    answers: {
      ...empty.answers,
      question: { asks: 'text', text: `Which way do we take with ${mark}?` },
      'in-the-way': { asks: 'near-misses', picked: [], own: `${UNSHARED} in the way` },
      decider: { asks: 'decider', decider: words('decider', 'Cleo'), by: '' },
      commitment: { asks: 'commitment', cue: 'the plans come', action: words('commitment', 'compare the offers'), due: '2026-11-27', obstacle: '', fallback: words('commitment', 'ask Arne') },
    },
    shared: ['question', ...shares],
  };
}

export function recordOf(wording: Wording, meeting: Meeting, { name, address }: Person): MeetingRecord {
  const made = recordFrom({ meeting, author: { name, address }, draft: draftOf(wording, meeting, meeting.end), words: answerWords(english.words) });
  if (!made.ok) throw new Error(`No record can be made of ${wording.mark}: ${JSON.stringify(made.failure)}`);
  return made.value;
}
