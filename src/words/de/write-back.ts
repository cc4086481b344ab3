import type { Texts } from '../catalogue.ts';
import type { done as enDone, outbox as enOutbox, place as enPlace, preview as enPreview, targets as enTargets } from '../en/write-back.ts';
import { plural } from '../plural.ts';

export const preview: Texts<typeof enPreview> = {
  title: 'Das wird geschrieben',
  titleCopy: 'Das sind die Notizen',
  who: (people) => `Unter Ihrem Namen, für alle im Besprechungschat: ${people}.`,
  notThere: 'Alles andere, was Sie eingegeben haben, bleibt bei Ihnen.',
  label: 'Die Notizen',
  product: 'Debrief',
  write: (places) => `Schreiben: ${places}`,
  writeNowhere: 'Schreiben',
  writing: 'Wird übergeben',
  notAllowed: 'Das wurde nicht erlaubt.',
  notQueued: 'Nichts wurde geschrieben',
  consent: 'Teams fragt vielleicht nach Ihrer Erlaubnis, dort zu schreiben.',
  copyRich: 'Formatiert kopieren',
  copyMarkdown: 'Als Markdown kopieren',
  copied: 'Kopiert',
  copyCounts: 'Was Sie kopieren, gilt als festgehalten und bleibt auf diesem Gerät. Sie können es zurücknehmen.',
  notKept: 'Kopiert, aber nicht als festgehalten gespeichert',
  copyRefused: 'Der Browser hat das Kopieren nicht erlaubt. Markieren Sie den Text und kopieren Sie ihn von Hand.',
};

/** The places a person can choose to write to. */
export const targets: Texts<typeof enTargets> = {
  title: 'Wohin schreiben',
  chat: 'Besprechungschat',
  next: (day) => `Einladung der nächsten Besprechung am ${day}`,
  same: (day) => `Einladung dieser Besprechung am ${day}`,
  /** What stands below each choice. */
  chatWhat: 'Eine Karte unter Ihrem Namen. Nur Sie können sie ändern oder zurückziehen.',
  inviteWhat: 'Offene Zusagen und Fragen, die zu entscheiden sind, oben in der Einladung, wo sie vor der Besprechung gelesen werden.',
  onenote: 'Eine Seite in Ihrem OneNote',
  onenoteWhat: 'In einem Abschnitt namens Debrief. Wer Zugang zu diesem Notizbuch hat, kann sie lesen.',
  sameWhat: 'Diese Besprechung ist vorbei. Die Eingeladenen erhalten wahrscheinlich eine Mail.',
  standsThere: 'Ihre Notizen stehen dort schon; wählen Sie diesen Ort, um sie zu erneuern.',
  nothing: 'Es gibt nichts, was in eine Einladung gehört: Weder eine Zusage noch eine offene Frage wird geteilt.',
  others: 'Andere Orte',
  none: 'Wählen Sie mindestens einen Ort, oder kopieren Sie die Notizen.',
  lookFirst: 'Sehen Sie zuerst die Einladung an, oder lassen Sie sie weg.',
  block: 'Was in der Einladung stehen wird',
  who: (people) => `Alle Eingeladenen lesen es: ${people}. Outlook benachrichtigt sie vielleicht per Mail über die Änderung.`,
  standing: 'Was jetzt dort steht',
  standsNone: 'In dieser Einladung steht noch nichts von Debrief. Der Rest bleibt, wie er ist.',
  looking: 'Die Einladung wird angesehen',
  notSeen: 'Die Einladung konnte nicht angesehen werden',
  asking: 'Wartet auf Ihre Erlaubnis',
  past: {
    title: 'Zu einer vergangenen Besprechung schreiben?',
    what: (count, people) => `Damit ${plural(count, 'erhält', 'erhalten')} wahrscheinlich ${people} ${plural(count, 'Person', 'Personen')} eine Mail zu einer vergangenen Besprechung.`,
    yes: 'Trotzdem schreiben',
  },
};

/** Places, as they stand behind a colon: German would bend them inside a sentence. */
export const place: Texts<typeof enPlace> = {
  chat: 'Besprechungschat',
  onenote: 'Ihr OneNote',
  copy: 'Debrief auf diesem Gerät',
  invitation: 'Einladung',
  invitationOf: (day) => `Einladung vom ${day}`,
};

export const done: Texts<typeof enDone> = {
  heading: 'Ihre Nachbereitung',
  title: {
    nothing: () => 'Für diese Besprechung ist nichts geschrieben',
    writing: (places) => `Wird geschrieben: ${places}`,
    written: (places) => `Geschrieben: ${places}`,
    'not-written': (places) => `Nicht geschrieben: ${places}`,
    'not-changed': () => 'Änderung nicht geschrieben, Ihr früherer Text steht noch dort',
    'taking-back': () => 'Wird zurückgenommen',
    'taken-back': () => 'Zurückgenommen',
    'not-taken-back': () => 'Ließ sich nicht zurücknehmen',
  },
  what: {
    nothing: 'Zu dieser Besprechung steht nirgends etwas von Ihnen.',
    writing: 'Debrief behält es, bis es angekommen ist. Sie können diese Seite verlassen.',
    written: 'Es steht dort unter Ihrem Namen. Nur Sie können es von hier aus ändern oder zurückziehen.',
    copied: 'Es gilt als festgehalten. Wo Sie es einfügen, liegt bei Ihnen; nichts davon wurde gesendet.',
    'taking-back': 'Bis das erledigt ist, steht es noch dort. Sie können diese Seite verlassen.',
    'not-taken-back': 'Was Sie geschrieben haben, steht noch dort.',
    gone: (places) => `Ihre Notizen stehen hier nicht mehr: ${places}.`,
    backAgain: (places) => `Hier steht wieder, was Sie vorher geschrieben haben: ${places}.`,
    elsewhere: (places) => `Angekommen ist es hier: ${places}.`,
    nowhere: 'Bisher ist es nirgends angekommen.',
    why: 'Darunter steht, warum, und was Sie tun können.',
    draft: 'Was Sie eingegeben haben, bleibt als Entwurf auf diesem Gerät; nur Sie sehen ihn.',
  },
  undoWaits: 'Möglich, sobald angekommen ist, was unterwegs ist.',
  toWeek: 'Zurück zu meiner Woche',
};

export const outbox: Texts<typeof enOutbox> = {
  title: 'Ausgehende Notizen',
  write: (subject, place) => `Notizen zu „${subject}“, Ziel: ${place}`,
  withdraw: (subject, place) => `Notizen zu „${subject}“ werden entfernt: ${place}`,
  pending: 'Als Nächstes an der Reihe.',
  sending: 'Unterwegs.',
  waiting: (why) => `Wartet: ${why}.`,
  nextTryIn: (time) => `Debrief versucht es in ${time} erneut.`,
  nextTryAt: (at, time) => `Debrief versucht es um ${at} erneut (in ${time}).`,
  nextTryNow: 'Wird jetzt versucht.',
  retryNow: 'Jetzt versuchen',
  refused: (what) => `${what}: nicht durchgekommen.`,
  retry: 'Erneut versuchen',
  dismiss: 'Ausblenden',
  dismissWhat: 'Ausblenden entfernt es von hier. Ihr Entwurf bleibt.',
  unreadable: 'Eine aufbewahrte Notiz ließ sich nicht mehr lesen. Hier steht ihr Rohtext; kopieren Sie, was Sie brauchen, bevor Sie sie ausblenden.',
  raw: 'Rohtext',
  conflict: {
    invite: 'Jemand hat die Einladung seit Ihrer Vorschau geändert',
    inviteWhat: 'Nichts wurde überschrieben. Was Sie auch wählen: Geändert wird nur der Teil, den Debrief dort eingesetzt hat.',
    onenote: 'Die Notizen auf dieser Seite wurden in OneNote geändert',
    chat: 'Diese Karte wurde an anderer Stelle geändert',
    chatWhat: 'Nichts wurde überschrieben. Wählen Sie, welche bleibt.',
    theirs: 'Was jetzt dort steht',
    mine: 'Was Sie schreiben wollten',
    unknown: 'Es konnte nicht gelesen werden. Öffnen Sie es in Teams, Outlook oder OneNote, um es zu sehen.',
    lookAgain: 'Erneut ansehen',
    allTheSame: 'Trotzdem fortfahren',
    leaveIt: 'So lassen, wie es ist',
    keepMine: 'Meine behalten',
    keepTheirs: 'Andere behalten',
  },
};
