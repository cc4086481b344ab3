/**
 * Every number that reading what was written turns on. Strengths (0–1) are given by rule and not calibrated: no labelled
 * chats or notes stand behind them. They only say on which side of the verdict's thresholds (low .375, high .6, commitment
 * .6) a sign is to lie. Source of all: our choice.
 */
export const WRITTEN = {
  /** "Decision: …", and what stands in a list of decisions. Taken as decided. */
  labelled: 0.8,
  listed: 0.75,
  /** "We decided to …". Taken as decided. */
  stated: 0.7,
  /** A proposal in the chat that another author agreed to, and nobody refused. Taken as decided. */
  agreed: 0.7,
  /** "Was approved", "we go with …", on a condition, or refused by another: worth a question. */
  leaning: 0.45,
  /** A proposal that nobody answered: worth a question. */
  proposed: 0.4,
  /** Something to do with its owner, by Copilot, by a label, or with a date: worth a question. */
  owned: 0.7,
  /** A promise without a date, or an action that nobody owns: not enough for one. */
  loose: 0.4,
  /** Put off in so many words; a question that is said to be open; one that nobody answered. */
  putOff: 0.6,
  leftOpen: 0.5,
  unanswered: 0.4,
  askedInInvite: 0.3,
  /** Lines of the chat after a proposal in which an answer is one to it, ... */
  answersWithin: 5,
  /** ... and minutes, where both say when they were written. */
  answersWithinMinutes: 60,
  /** Lines that a heading of a list reaches. */
  listReaches: 20,
  /** Characters of a sentence that are read; a longer one is cut there. */
  sentence: 300,
  /** Characters of a source, with one for the end of each line: twice the words that a person may give as notes, so all of those
   *  (adapters/files/given-notes.ts). Of a longer one the rest is not read, and coverage says so. */
  mostRead: 1_000_000,
  /** Findings of one kind that are kept of a source. */
  kept: 12,
  /** Share 0–1 of the text that must be in a language to be read by its signs. As for transcripts (decisions/language). */
  mostly: 0.5,
} as const;
