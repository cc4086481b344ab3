import type { Texts } from '../catalogue.ts';
import type { week as en } from '../en/week.ts';
import { plural } from '../plural.ts';

export const week: Texts<typeof en> = {
  title: 'Meine Woche',
  pages: {
    label: 'Seiten',
    commitments: 'Zusagen',
    summary: 'Übersicht',
    toAnswer: (text) => `Zusagen: ${text} zu beantworten`,
  },
  round: {
    title: 'Meine Woche abschließen',
    lead: (parts) => `Etwa 5 Minuten: ${parts}.`,
    debriefs: (count, text) => `${text} ${plural(count, 'Besprechung', 'Besprechungen')} zum Reflektieren`,
    questions: (count, text) => `${text} ${plural(count, 'Frage', 'Fragen')}`,
    checkIns: (count, text) => `${text} ${plural(count, 'Zusage', 'Zusagen')} zum Nachhalten`,
    snooze: 'Bis nächste Woche nichts fragen',
    snoozed: (day) => `Bis ${day} wird nichts gefragt`,
    snoozedWhat: 'Ihre Besprechungen werden wie immer gelesen und gezeigt. Zusagen bleiben, wo sie sind.',
    unsnooze: 'Ab jetzt wieder fragen',
    never: 'Zu dieser Serie nie fragen',
    hushed: (subject) => `Zu ${subject} wird nichts mehr gefragt.`,
    failed: 'Ihre Auswahl konnte nicht gespeichert werden',
  },
  earlier: 'Frühere Woche',
  later: 'Spätere Woche',
  loading: 'Ihr Kalender wird gelesen',
  loadingCount: (meetings, count) => `Ihr Kalender wird gelesen: bisher ${count} ${plural(meetings, 'Besprechung', 'Besprechungen')}`,
  loadingOf: (read, of) => `Ihr Kalender wird gelesen: ${read} von ${of} Besprechungen`,
  filesWork: 'Inzwischen können Sie eine Kalenderdatei (.ics) und Transkripte (.vtt) ansehen: Ziehen Sie sie nach unten. Sie werden auf diesem Gerät gelesen, auch ohne Verbindung.',
  incomplete: (age) => `Nicht alles konnte gelesen werden (${age}).`,
  stale: (age) => `Stand: ${age}.`,
  noCalendar: {
    title: 'Für dieses Konto gibt es hier keinen Kalender',
    what: 'Der Kalender eines Gastes liegt bei der eigenen Organisation. Ziehen Sie stattdessen einen exportierten Kalender (.ics) nach unten.',
  },
  failedTitle: 'Ihre Woche konnte nicht gelesen werden',
  empty: {
    title: 'Keine Besprechungen in Ihrem Kalender',
    what: 'Ihr Kalender wurde vollständig gelesen und enthält in diesen Wochen keine Besprechung. Nach Ihrer nächsten Besprechung mit anderen zeigt Debrief hier, ob eine Entscheidung festgehalten wurde.',
    files: 'Sie können auch eine Kalenderdatei (.ics) und Transkripte (.vtt) ansehen.',
  },
  emptyWeek: {
    title: 'Keine Besprechungen in diesen 7 Tagen',
    latest: (day) => `Weiter zu: ${day}`,
  },
  noFlags: {
    title: 'In diesen Tagen gibt es nichts nachzubereiten',
    what: 'Soweit es sich lesen ließ, blieb keine aufwendige Besprechung ohne festgehaltene Entscheidung.',
  },
  flags: 'Viel Aufwand, keine Entscheidung festgehalten',
  flagWhy: {
    load: {
      median: (load, usual) => `${load} (sonst üblich: ${usual}).`,
      default: (load, start) => `${load} (Startwert: ${start}).`,
      alone: (load) => `${load}.`,
    },
    found: 'Keine Entscheidung herausgehört.',
    foundNear: (count, text) => `Keine Entscheidung herausgehört; ${text} ${plural(count, 'Stelle', 'Stellen')} nahe dran.`,
    answered: 'Sie haben gesagt, dass nichts entschieden wurde.',
  },
  debrief: 'Nachbereiten',
  goOn: 'Entwurf fortsetzen',
  /** Begins with what the button shows, so that it can be called by voice. */
  actionOn: (action, subject) => `${action}: ${subject}`,
  next: (when) => `Nächster Termin: ${when}`,
  questions: 'Wurde etwas entschieden?',
  questionsLead: 'Zu diesen Besprechungen war nichts lesbar. Ein Tippen genügt.',
  yes: 'Ja',
  no: 'Nein',
  notMeantTo: 'Es sollte nichts entschieden werden',
  questionOf: (subject) => `Wurde in „${subject}“ etwas entschieden?`,
  done: {
    title: 'Für diese Woche erledigt',
    what: 'Jede markierte Besprechung ist nachbereitet, jede Frage beantwortet.',
    moreFlags: (count, text) =>
      `Unten ${plural(count, 'ist', 'sind')} ${text} weitere ${plural(count, 'Besprechung', 'Besprechungen')} markiert. Drei in der Woche genügen; nehmen Sie sich nur dann mehr vor, wenn Sie möchten.`,
  },
  all: 'Alle Besprechungen',
  today: 'Heute',
  yesterday: 'Gestern',
  hasDraft: 'Entwurf gespeichert',
  load: (load, text) => `${text} ${plural(load, 'Personenstunde', 'Personenstunden')}`,
  people: (people, count) => `${count} ${plural(people, 'Person', 'Personen')}`,
};
