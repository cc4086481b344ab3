import type { OutsideWords } from '../catalogue.ts';

/** The page of Outlook's pane, opened anywhere else. */
export const outside: OutsideWords = {
  title: 'Debrief',
  what: 'Diese Seite gehört in Outlook neben einen Termin. Öffnen Sie dort einen Termin und wählen Sie Debrief.',
  unfetched: 'Wenn Sie gerade neben einem Termin sind, hat Outlook nicht geantwortet, oder sein Skript konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und öffnen Sie Debrief neu.',
};
