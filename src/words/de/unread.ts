import type { Texts } from '../catalogue.ts';
import type { unread as en } from '../en/unread.ts';
import { plural } from '../plural.ts';

/** What could not be read of a meeting, what that costs, and what opens it. */
export const unread: Texts<typeof en> = {
  title: (count) => `Was Debrief nicht lesen konnte (${String(count)} ${plural(count, 'Quelle', 'Quellen')})`,
  why: (state) => `${state.charAt(0).toUpperCase()}${state.slice(1)}.`,
  /** It was allowed a moment ago. */
  reading: 'Wird gerade gelesen.',
  costs: {
    record: 'Ihre eigenen Notizen zählen hier also nicht.',
    insights: 'Was Copilot notiert hat, zählt hier also nicht.',
    transcript: 'Debrief weiß also nicht, was gesagt wurde.',
    notes: 'Entscheidungen in den Notizen werden also nicht gesehen.',
    chat: 'Eine Entscheidung im Chat wird also nicht gesehen.',
    invite: 'Wozu die Besprechung da war, ist also nicht bekannt.',
    attendance: 'Zeit und Personen zählen also wie eingeladen.',
  },
  /** What opens it, where neither the person's yes nor a text to an administrator does. */
  opens: {
    role: 'Wer die Besprechung organisiert, sieht es in Debrief.',
    'not-invited': 'Eine Einladung zur ganzen Serie öffnet den Zugang.',
    guest: 'Personen aus jener Organisation sehen es in Debrief.',
    channel: 'Daran ändert keine Berechtigung etwas.',
    licence: 'Eine Copilot-Lizenz für Ihr Konto öffnet den Zugang.',
    licenceOrChannel: 'Eine Copilot-Lizenz für Ihr Konto öffnet den Zugang, außer die Besprechung ist in einem Kanal.',
    off: 'Ihre Organisation hat das für Debrief so eingestellt.',
  },
  file: 'Eine Transkriptdatei (.vtt) geht auch: Ziehen Sie sie auf „Meine Woche“.',
  access: {
    button: 'Transkripte für Apps',
    what: 'Teams gibt Transkripte an keine App heraus, bis die Administration das für die Organisation einschaltet. Anfangs ist es ausgeschaltet, ganz gleich, was sonst erlaubt wurde.',
    text: 'Hallo,\n\nDebrief liest die Transkripte meiner eigenen Besprechungen, um zu erkennen, ob eine Entscheidung festgehalten wurde. Teams gibt Transkripte an keine App heraus, bis dies eingeschaltet ist (Teams PowerShell, mit der Rolle Teams-Administrator):\n\nSet-CsTeamsMeetingConfiguration -EnableGraphTranscriptAccess $true\n\nDie Namen der Sprechenden sind ein zweiter Schalter, -EnableAttributedTranscripts. Debrief kommt ohne ihn aus.\nDie Seite von Microsoft dazu: https://learn.microsoft.com/microsoftteams/meeting-transcript-api-access\n\nVielen Dank',
  },
  unclear: {
    title: 'Zu welcher Besprechung gehört das?',
    what: 'Aus der Zeit geht nicht hervor, zu welcher Besprechung dieser Serie es gehört. Bis Sie es sagen, zählt es für keine.',
    which: (source, when) => `${source}, ${when}`,
    meeting: (subject, when) => `${subject}, ${when}`,
    none: 'Zu keiner davon',
    /** Once all is placed. */
    placedTitle: 'Was Sie zugeordnet haben',
    here: (what) => `Sie haben gesagt, dass dies hierher gehört: ${what}.`,
    nowhere: (what) => `Sie haben gesagt, dass dies zu keiner dieser Besprechungen gehört: ${what}.`,
    change: 'Ändern',
    placed: (what, where) => (where === undefined ? `${what}: zählt für keine davon.` : `${what}: zählt für ${where}.`),
  },
};
