import type { Texts } from '../catalogue.ts';
import type { apart as enApart, settings as enSettings } from '../en/settings.ts';
import { plural } from '../plural.ts';

export const settings: Texts<typeof enSettings> = {
  title: 'Einstellungen',
  site: {
    set: 'Ihre Organisation hat diese Website für alle festgelegt. Hier können Sie eine andere verwenden.',
    useSet: 'Website Ihrer Organisation verwenden',
    usesSet: 'Die Website Ihrer Organisation wird wieder verwendet.',
  },
  language: {
    title: 'Sprache',
    label: 'Debrief anzeigen auf',
    asHost: 'Wie in Teams oder im Browser',
    lead: 'Die Auswahl wird auf diesem Gerät gespeichert. Was jemand schreibt, bleibt so, wie es geschrieben wurde. Ihre Karten und Notizen erhalten Überschriften in dieser Sprache; Debrief liest die in jeder.',
    failed: 'Diese Sprache konnte nicht geladen werden. Prüfen Sie Ihre Verbindung.',
  },
  keeps: {
    title: 'Was dieses Gerät behält',
    lead: 'Debrief hat keinen Server. Was es behält, liegt in diesem Browser, für jedes Konto getrennt, und dort, wo Sie es unten wählen.',
    what: {
      calendar: 'Ihren Kalender, wie er zuletzt gelesen wurde, für 8 Wochen, und Ihre Arbeitszeit, wenn Debrief sie sehen darf.',
      findings: (weeks, weeksText) =>
        (weeks === 0 ? 'Nichts von dem, was in Transkripten gefunden wurde.' : `Was in Transkripten gefunden wurde, mit Zitaten von höchstens 200 Zeichen, für ${weeksText} ${plural(weeks, 'Woche', 'Wochen')}.`),
      words: 'Ihre Antworten zu Besprechungen, Ihre Entwürfe und was Sie zu Besprechungen geschrieben haben, bis Sie es löschen.',
      outgoing: 'Notizen, die unterwegs und noch nicht angekommen sind, mit dem Text der Einladung, in die sie gehen.',
    },
    never: 'Transkripte und die Texte des Chats werden nie gespeichert: Sie bleiben im Arbeitsspeicher, solange sie gelesen werden.',
    counts: (drafts, draftsText, unsent, unsentText) =>
      `Jetzt: ${draftsText} ${plural(drafts, 'Entwurf', 'Entwürfe')} und ${unsentText} nicht gesendete ${plural(unsent, 'Notiz', 'Notizen')}.`,
  },
  permissions: {
    title: 'Was Debrief darf',
    lead: 'Nach jeder Berechtigung wird erst gefragt, wenn Sie sie brauchen. Microsoft 365 behält sie; dort lässt sie sich zurücknehmen.',
    names: {
      'my-week': 'Ihren Kalender lesen',
      transcripts: 'Transkripte lesen',
      insights: 'Copilot-Notizen lesen',
      attendance: 'Anwesenheitsberichte Ihrer eigenen Besprechungen lesen',
      'chat-evidence': 'Besprechungschats nach Entscheidungen durchsehen',
      'notes-link': 'Besprechungsnotizen lesen, deren Link Sie angeben',
      'chat-card': 'Ihre eigene Karte im Besprechungschat einstellen und ändern',
      'invite': 'Einladungen zu Besprechungen ändern, die Sie organisieren',
      'onenote': 'Eine Seite je Besprechung in Ihrem OneNote führen',
      'own-copy': 'Ihre Entwürfe und Zusagen in Ihrem OneDrive ablegen',
      'tasks': 'Ihre Zusagen in To Do führen',
      'weekly-block': 'Einen privaten Wochentermin in Ihrem Kalender führen',
      'nudge': 'Personen an das erinnern, was sie angenommen haben',
      'working-hours': 'Ihre Arbeitszeit sehen',
      'team-list': 'Die Liste Ihres Teams nutzen',
    },
    state: {
      used: 'Erlaubt',
      person: 'Nicht erlaubt',
      admin: 'Die Administration muss das erlauben',
      unknown: 'Wird gefragt, wenn es zum ersten Mal gebraucht wird',
      off: 'Von Ihrer Organisation ausgeschaltet',
    },
    scopes: (scopes) => `Berechtigungen: ${scopes}.`,
  },
  clear: {
    title: 'Dieses Gerät leeren',
    what: 'Vergisst alles oben Genannte, für dieses Konto in diesem Browser. Was in Chats und Einladungen steht, bleibt dort.',
    action: 'Dieses Gerät leeren',
    ask: 'Dieses Gerät leeren?',
    goes: (drafts, draftsText, unsent, unsentText) =>
      `Gelöscht werden ${draftsText} ${plural(drafts, 'Entwurf', 'Entwürfe')} und ${unsentText} nicht gesendete ${plural(unsent, 'Notiz', 'Notizen')}, dazu alle Antworten und alles Gelesene. Das lässt sich nicht zurücknehmen.`,
    confirm: 'Alles löschen',
    failed: 'Dieses Gerät wurde nicht geleert',
    done: 'Dieses Gerät ist geleert.',
  },
  signOut: {
    title: 'Abmelden',
    what: 'Vergisst Ihr Konto und alles, was dieses Gerät dafür behält.',
    action: 'Abmelden',
    ask: 'Abmelden?',
    confirm: 'Abmelden und löschen',
    failed: 'Sie wurden nicht abgemeldet',
    done: 'Sie sind abgemeldet.',
  },
  read: 'Sobald Ihre Woche gelesen ist, zeigt diese Seite mehr.',
};

/** Words about meetings that are not in the calendar any more. */
export const apart: Texts<typeof enApart> = {
  title: 'Besprechungen, die nicht mehr in Ihrem Kalender stehen',
  lead: 'Sie wurden verschoben, gelöscht oder Teil einer Serie. Was Sie dazu eingegeben und geschrieben haben, ist noch hier.',
  noDate: 'Tag nicht bekannt',
  draft: 'Ihr Entwurf',
  noWords: 'In diesem Entwurf stehen keine Wörter.',
  written: (places, when) => `Geschrieben: ${places}, ${when}`,
  copyDraft: 'Entwurf kopieren',
  copyOf: (action, subject) => `${action}: ${subject}`,
  discard: 'Entwurf verwerfen',
  discarded: 'Der Entwurf ist verworfen.',
  bringBack: 'Zurückholen',
  failed: 'Das konnte nicht ausgeführt werden',
};
