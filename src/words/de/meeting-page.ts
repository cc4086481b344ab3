import type { Texts } from '../catalogue.ts';
import type { meetingPage as en } from '../en/meeting-page.ts';

/** What the page of a meeting says in the personal tab. */
export const meetingPage: Texts<typeof en> = {
  verdict: 'Einschätzung',
  facts: 'Fakten',
  people: 'Personen',
  load: 'Aufwand',
  purpose: 'Zweck',
  organizer: 'Organisiert von',
  peopleList: (count, names) => `${count}: ${names}`,
  why: 'Warum diese Einschätzung',
  evidence: 'Was gesagt oder geschrieben wurde',
  readAgain: 'Fehlgeschlagenes erneut lesen',
  nearMisses: 'Was fast eine Entscheidung war',
  nearMissesLead: 'Gesprächsstellen kurz vor einer Entscheidung. Jede ist ein guter Ausgangspunkt.',
  verdictWas: (name, why) => `Einschätzung: ${name}. ${why}`,
  wouldClear: 'Was die Markierung aufhebt',
  inFuture: 'Diese Besprechung ist noch nicht zu Ende. Danach wird sie angesehen.',
  debrief: {
    what: 'Ein paar Fragen, etwa fünf Minuten. Sie sehen alles, bevor etwas geschrieben wird.',
    start: 'Nachbereitung beginnen',
    goOn: 'Entwurf fortsetzen',
    again: 'Geschriebenes ändern',
  },
  written: {
    title: 'Was Sie geschrieben haben',
    when: (places, when) => `${places}, seit ${when}`,
    undo: 'Rückgängig machen',
    undoBack: 'Stellt wieder her, was vorher dort stand.',
    undoGone: (places) => `Entfernt Ihre Notizen hier: ${places}.`,
  },
};
