import type { Texts } from '../catalogue.ts';
import type { meeting as en } from '../en/meeting.ts';

/** What is said of a meeting in the week's list too; its page has more (meeting-page.ts). */
export const meeting: Texts<typeof en> = {
  more: (count) => `${count} weitere`,
  source: (speaker, at) => (at ? `${at}, ${speaker}` : speaker),
  noSpeaker: 'Jemand',
  contest: {
    title: 'Stimmt das nicht? Sagen Sie es',
    lead: 'Ihr Wort zählt mehr als alles, was gefunden wurde. Sie können es zurücknehmen.',
    inform: 'Hier sollte informiert werden',
    decide: 'Hier sollte entschieden werden',
    weDid: 'Wir haben entschieden …',
    nothing: 'Nichts wurde entschieden',
    what: 'Was wurde entschieden?',
    whatHint: 'Wenige Worte genügen.',
    said: 'Was Sie gesagt haben',
    undo: 'Zurücknehmen',
    undone: 'Zurückgenommen. Es gilt wieder, was gefunden wurde.',
    failed: 'Das konnte nicht gespeichert werden.',
  },
};
