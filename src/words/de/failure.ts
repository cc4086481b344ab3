import type { Texts } from '../catalogue.ts';
import type {
  failure as enFailure, failureShort as enFailureShort, failureTitle as enFailureTitle, help as enHelp, noSignInHere as enNoSignInHere, signInBar as enSignInBar,
} from '../en/failure.ts';

/** What went wrong, and what the person can do. One sentence for each kind of failure. */
export const failure: Texts<typeof enFailure> = {
  offline: 'Es besteht keine Verbindung. Debrief versucht es erneut, sobald sie wieder da ist.',
  throttled: (until) => `Microsoft 365 bittet, bis ${until} zu warten. Dann versucht Debrief es erneut; Sie müssen nichts tun.`,
  unavailable: (until) =>
    until ? `Microsoft 365 ist nicht erreichbar. Debrief wartet bis ${until} und versucht es dann erneut.` : 'Microsoft 365 ist im Moment nicht erreichbar. Versuchen Sie es in ein paar Minuten erneut.',
  locked: (until) =>
    until ? `Jemand anderes ändert das gerade. Debrief wartet bis ${until} und versucht es dann erneut.` : 'Jemand anderes ändert das gerade. Versuchen Sie es in einer Minute erneut.',
  signInNeeded: 'Sie sind abgemeldet. Melden Sie sich wieder an, um fortzufahren.',
  consentNeeded: {
    person: (scopes) => `Ihre Zustimmung fehlt (${scopes}). Erlauben Sie es, um fortzufahren.`,
    admin: (scopes) => `Das muss zuerst die Administration erlauben (${scopes}). Senden Sie ihr die Anfrage.`,
  },
  forbidden: 'Ihr Konto darf das hier nicht. Fragen Sie die Person, die die Besprechung organisiert, oder Ihre Administration.',
  gone: 'Es ist nicht mehr da. Es wurde gelöscht oder verschoben; aktualisieren Sie die Ansicht, um zu sehen, was jetzt dort steht.',
  conflict: 'Es wurde inzwischen an anderer Stelle geändert. Nichts wurde überschrieben; aktualisieren Sie die Ansicht und entscheiden Sie dann.',
  deltaExpired: 'Die Liste der Änderungen ist zu alt. Debrief liest alles noch einmal.',
  rejected: (code) => `Microsoft 365 hat das abgelehnt (${code}). Kopieren Sie Ihren Text, und senden Sie den Code an den Support, falls es wieder vorkommt.`,
  badAnswer: (where) => `Eine Antwort von Microsoft 365 war nicht verständlich (${where}). Versuchen Sie es erneut; wenn es so bleibt, senden Sie diese Zeile an den Support.`,
  storageFull: 'Auf diesem Gerät ist kein Platz mehr für Debrief. Schaffen Sie etwas Platz; kopieren Sie bis dahin, was Sie eingeben.',
  cancelled: 'Wie gewünscht angehalten. Was bisher gelesen wurde, bleibt.',
  noChat: 'Diese Besprechung hat keinen Chat, in den geschrieben werden kann. Kopieren Sie die Notizen und fügen Sie sie dort ein, wo man sie liest.',
};

/** The same as a heading. */
export const failureTitle: Texts<typeof enFailureTitle> = {
  offline: 'Keine Verbindung',
  throttled: 'Microsoft 365 bittet zu warten',
  unavailable: 'Microsoft 365 ist nicht erreichbar',
  locked: 'Jemand anderes ändert das gerade',
  signInNeeded: 'Ihre Anmeldung ist abgelaufen',
  consentNeeded: 'Eine Berechtigung fehlt',
  forbidden: 'Ihr Konto darf das nicht',
  gone: 'Es ist nicht mehr da',
  conflict: 'Es wurde an anderer Stelle geändert',
  deltaExpired: 'Alles wird neu gelesen',
  rejected: 'Microsoft 365 hat das abgelehnt',
  badAnswer: 'Die Antwort war nicht verständlich',
  storageFull: 'Kein Platz mehr auf diesem Gerät',
  cancelled: 'Angehalten',
  noChat: 'Es gibt keinen Chat',
};

/** The buttons beside a failure. */
export const help: Texts<typeof enHelp> = {
  'try-again': 'Erneut versuchen',
  'look-again': 'Erneut ansehen',
  'sign-in': 'Anmelden',
  allow: 'Erlauben',
  'check-again': 'Erneut prüfen',
  'copy-detail': 'Angaben kopieren',
  'copy-words': 'Text kopieren',
  'copy-raw': 'Rohtext kopieren',
  left: (time) => `Noch ${time}`,
  now: 'Wird jetzt versucht.',
};

/** Stands over every page when the sign-in ends while a person works. */
export const signInBar: Texts<typeof enSignInBar> = {
  title: 'Ihre Anmeldung ist abgelaufen',
  what: 'Sie können weiterschreiben: Was Sie eingeben, bleibt auf diesem Gerät. Melden Sie sich an, um wieder zu lesen und zu schreiben.',
  declined: 'Sie sind weiterhin abgemeldet. Nichts ist verloren.',
  back: 'Sie sind wieder angemeldet.',
};

/** Where the program around Debrief gives it no sign-in: an old Teams, or a phone that only seems to. */
export const noSignInHere: Texts<typeof enNoSignInHere> = {
  title: 'Debrief kann Sie hier nicht anmelden',
  what: 'Diese Version von Teams oder Outlook bietet Debrief keine Anmeldung. Öffnen Sie Debrief im Browser und melden Sie sich dort an. Dateien, die Sie hierher ziehen, werden auch ohne Anmeldung gelesen.',
  open: 'Im Browser öffnen',
};

/** The same, as a few words inside a sentence. */
export const failureShort: Texts<typeof enFailureShort> = {
  offline: 'keine Verbindung',
  throttled: 'Microsoft 365 bittet zu warten',
  unavailable: 'Microsoft 365 ist nicht erreichbar',
  locked: 'jemand anderes ändert es gerade',
  signInNeeded: 'Sie sind abgemeldet',
  consentNeeded: 'eine Berechtigung fehlt',
  forbidden: 'Ihr Konto darf es nicht lesen',
  gone: 'es ist nicht mehr da',
  conflict: 'es wurde an anderer Stelle geändert',
  deltaExpired: 'die Liste der Änderungen ist zu alt',
  rejected: 'Microsoft 365 hat es abgelehnt',
  badAnswer: 'die Antwort war nicht verständlich',
  storageFull: 'auf diesem Gerät ist kein Platz mehr',
  cancelled: 'es wurde angehalten',
  noChat: 'die Besprechung hat keinen Chat',
  other: 'eine unerwartete Antwort',
};
