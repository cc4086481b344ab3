import type { Texts } from '../catalogue.ts';
import type { broken as enBroken, shell as enShell } from '../en/shell.ts';

/** What stands around every page. */
export const shell: Texts<typeof enShell> = {
  product: 'Debrief',
  backToWeek: 'Zurück zu meiner Woche',
  cancel: 'Abbrechen',
  undo: 'Rückgängig',
  tryAgain: 'Erneut versuchen',
  dismiss: 'Ausblenden',
  save: 'Speichern',
  refresh: 'Aktualisieren',
  settings: 'Einstellungen',
  quoted: (text) => `„${text}“`,
  beside: (one, next) => `${one} · ${next}`,
  comma: (one, next) => `${one}, ${next}`,
  colon: (label, value) => `${label}: ${value}`,
  noSubject: 'Besprechung ohne Betreff',
  asOf: (when) => `Stand: ${when}`,
  opening: 'Wird geöffnet …',
  unopened: 'Diese Seite ließ sich nicht öffnen',
  unfetched: 'Ein Teil von Debrief konnte nicht geladen werden. Bitte prüfen Sie Ihre Verbindung.',
  notFound: {
    title: 'Diese Besprechung liegt nicht in den gelesenen Wochen',
    what: 'Vielleicht wurde sie verschoben oder abgesagt, oder sie liegt mehr als 8 Wochen zurück.',
  },
};

export const broken: Texts<typeof enBroken> = {
  title: 'Debrief ist hier stehen geblieben',
  what: 'Etwas ist schiefgegangen, das nicht schiefgehen sollte. Was Sie eingegeben haben, bleibt auf diesem Gerät.',
  reload: 'Neu laden',
  detail: 'Angaben für den Support',
  copy: 'Angaben kopieren',
};
