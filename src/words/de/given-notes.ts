import type { Texts } from '../catalogue.ts';
import type { givenNotes as en } from '../en/given-notes.ts';
import { plural } from '../plural.ts';

/** Meeting notes that a person gives. */
export const givenNotes: Texts<typeof en> = {
  title: 'Besprechungsnotizen',
  what: 'Eine Entscheidung in den Notizen hebt eine Markierung auf. Sie werden auf diesem Gerät gelesen und nirgendwohin gesendet. Was darin gefunden wurde, bleibt auf diesem Gerät, mit Zitaten von höchstens 200 Zeichen, für höchstens 8 Wochen.',
  paste: 'Notizen einfügen',
  use: 'Diese Notizen verwenden',
  file: 'Datei wählen',
  link: 'Oder der Link der Notizseite (Loop)',
  read: 'Seite lesen',
  pasted: 'Was Sie eingefügt haben',
  used: (lines, count) => `${count} ${plural(lines, 'Zeile wird', 'Zeilen werden')} verwendet.`,
  usedBefore: 'Verwendet wird, was in Ihren früher gegebenen Notizen gefunden wurde.',
  hadBlock: 'Die von Debrief geschriebenen Notizen bleiben außen vor: Sie zählen als Ihr Protokoll.',
  takeBack: 'Nicht verwenden',
  piece: (name, lines, count) => `„${name}“ (${count} ${plural(lines, 'Zeile', 'Zeilen')})`,
  notALink: 'Das ist kein Link zu einer Seite in OneDrive, SharePoint oder Loop. Fügen Sie stattdessen die Notizen ein.',
  drop: 'Auch eine Datei, die Sie auf diese Seite ziehen, wird verwendet.',
  closed: 'Die Seite ist für Sie nicht offen, oder der Link führt ins Leere. Fügen Sie stattdessen die Notizen ein.',
  refused: {
    'too-large': (what) => `${what}: zu lang für Notizen einer Besprechung. Fügen Sie den Teil ein, auf den es ankommt.`,
    empty: (what) => `${what}: Es stehen keine Wörter darin.`,
    'only-block': (what) => `${what}: Es enthält nur Notizen, die Debrief geschrieben hat, und die zählen schon.`,
    'unknown-kind': (what) => `${what}: Als Notizen werden nur Texte (.txt, .md) und Seiten (.html) gelesen. Transkripte und Kalender gehören auf „Meine Woche“.`,
    'not-readable': (what) => `${what}: Dieses Gerät konnte es nicht öffnen.`,
  },
};
