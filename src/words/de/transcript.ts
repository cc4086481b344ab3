import type { Texts } from '../catalogue.ts';
import type { transcript as en } from '../en/transcript.ts';
import { plural } from '../plural.ts';

/** The page that shows what was said. */
export const transcript: Texts<typeof en> = {
  title: 'Transkript',
  of: (subject, when) => `${subject}, ${when}`,
  memoryOnly: 'Wird jedes Mal neu gelesen. Auf diesem Gerät bleiben davon nur die Zitate zu dem, was gefunden wurde.',
  open: 'Transkript lesen',
  show: 'Im Transkript zeigen',
  /** Begins with what the link shows, so that it can be called by voice. */
  showQuote: (show, source) => `${show}: ${source}`,
  loading: 'Das Transkript wird gelesen',
  ready: (lines, count) => `Transkript gelesen: ${count} ${plural(lines, 'Zeile', 'Zeilen')}`,
  retry: 'Erneut lesen',
  absent: {
    title: 'Von dieser Besprechung gibt es kein Transkript',
    what: 'Teams schreibt nur dann eines, wenn jemand es während der Besprechung startet: „Mehr“, dann „Aufzeichnen und transkribieren“. Für eine Serie lässt es sich einmal in den Besprechungsoptionen einschalten.',
    own: 'Wenn Sie eine .vtt-Datei dieser Besprechung haben, ziehen Sie sie auf „Meine Woche“.',
  },
  notPermitted: {
    title: 'Debrief darf dieses Transkript nicht lesen',
    what: 'Dafür braucht es eine Berechtigung, die nur die Administration erteilen kann, und bei einer weitergeleiteten Besprechung dürfen es nur Eingeladene lesen.',
    own: 'Sie können das Transkript in Teams als .vtt-Datei herunterladen und auf „Meine Woche“ ziehen: Das braucht keine Berechtigung.',
  },
  notKept: {
    title: 'Dieses Transkript kam aus Ihrer Datei',
    what: 'Debrief hat es gelesen und speichert es nicht. Ziehen Sie die Datei noch einmal auf „Meine Woche“, um sie hier zu lesen; was darin gefunden wurde, gilt weiter.',
  },
  notYet: {
    title: 'Das Transkript ist noch nicht fertig',
    what: 'Teams stellt es einige Zeit nach dem Ende der Besprechung bereit: meist nach Minuten, manchmal nach Stunden.',
  },
  empty: {
    title: 'Dieses Transkript enthält nichts Lesbares',
    what: 'Die Datei ist da, enthält aber keine gesprochene Zeile.',
  },
  failed: 'Das Transkript konnte nicht gelesen werden',
  cancelled: 'Sie haben das Lesen des Transkripts angehalten.',
  list: 'Was gesagt wurde',
  noSpeaker: 'Kein Name',
  /** The time of day, and the same place as quotes name it. */
  when: (clock, place) => `${clock} (${place})`,
  inBrackets: 'Zeiten in Klammern sind Stellen der Aufzeichnung.',
  /** A place in the recording, which could be taken for a time of day where both occur. */
  ofRecording: (place) => `${place} der Aufzeichnung`,
  nextRecording: 'Hier beginnt eine weitere Aufzeichnung',
  said: (when, speaker, text) => `${when ? `${when}, ` : ''}${speaker}: ${text}`,
  quoted: 'Als Beleg zitiert',
  search: {
    label: 'Im Transkript suchen',
    next: 'Nächste Stelle',
    previous: 'Vorherige Stelle',
    none: 'Nicht gefunden',
    count: (places, count) => `${count} ${plural(places, 'Stelle', 'Stellen')}`,
    place: (at, of) => `${at} von ${of}`,
  },
  timeline: {
    title: 'Was gefunden wurde, im Zeitverlauf',
    order: 'Was gefunden wurde, in der Reihenfolge des Gesprächs',
    mark: (kind, when, text) => `${kind}${when ? `, ${when}` : ''}: „${text}“`,
    legend: (kind, count) => `${kind} (${count})`,
  },
  gaps: {
    'no-names': 'Namen der Sprechenden fehlen: Vielleicht hat Ihre Organisation sie ausgeschaltet.',
    'some-names': 'Einige Namen der Sprechenden fehlen.',
    'no-times': 'Zeitangaben fehlen, daher richten sich die Stellen nach der Reihenfolge.',
    'out-of-order': 'Die Zeilen waren nicht in der Reihenfolge; sie werden nach der Zeit gezeigt.',
    'negative-times': 'Das Gespräch begann vor der Aufzeichnung; Zeiten davor haben ein Minus.',
    skipped: (parts, count) => `${count} ${plural(parts, 'Teil der Datei konnte', 'Teile der Datei konnten')} nicht gelesen werden.`,
    line: (line, text) => `Zeile ${line}: ${text}`,
    more: (count) => `und ${count} weitere`,
  },
};
