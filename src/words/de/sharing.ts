import type { Texts } from '../catalogue.ts';
import type { sharing as en } from '../en/sharing.ts';

export const sharing: Texts<typeof en> = {
  off: 'Ihre Organisation hat das ausgeschaltet.',
  /** Who will see an answer, before it is typed. */
  sees: {
    onlyYou: 'Nur Sie sehen das.',
    chat: 'Alle im Chat dieser Besprechung werden das sehen, unter Ihrem Namen.',
    copy: 'Das kommt in die Notizen, die Sie kopieren können.',
    choice: 'Alle im Chat dieser Besprechung werden sehen, was Sie gewählt haben, unter Ihrem Namen.',
    list: 'Oder ohne Ihren Namen:',
    listWhat: 'Nur Ihre Auswahl kommt in die Liste Ihres Teams, nie Ihre eigenen Worte. Wer die Besprechung organisiert, sieht ab drei weiteren Antworten, wie sie sich verteilen.',
    tell: 'In die Liste, ohne meinen Namen',
    change: 'Neue Auswahl in die Liste',
    takeBack: 'Zurücknehmen',
    told: (choice) => `In der Liste steht Ihre Auswahl: ${choice}.`,
    sending: 'Unterwegs in die Liste',
    tookBack: 'Ihre Auswahl wird aus der Liste entfernt.',
    chooseFirst: 'Wählen Sie zuerst eine Antwort.',
    notTold: 'Die Liste wurde nicht geändert',
    notRead: 'Was andere festgehalten haben, steht noch nicht zur Wahl',
    notReadWhy: 'Debrief darf den Chat dieser Besprechung nicht lesen. Sie können auch so antworten.',
    reading: 'Gelesen wird, was andere festgehalten haben',
  },
  agreement: {
    lead: 'So, wie es jede Person verstanden hat. Verschiedene Antworten sind bei der nächsten Besprechung eine Minute wert.',
    named: (name, choice) => `${name}: ${choice}`,
    you: 'Sie',
    differ: (count, of) => `${count} verschiedene Antworten von ${of} Personen.`,
    same: (of) => `${of} Personen haben gleich geantwortet.`,
    one: 'Bisher hat eine Person geantwortet.',
    none: 'Noch hat niemand geantwortet. Teilnehmende können von der Karte im Chat aus antworten.',
    notAllowed: 'Die Antworten stehen auf der Karte von Debrief im Chat. Dafür braucht es die Berechtigung, dort zu schreiben (Chat.ReadWrite), eine andere als zum Lesen des Chats. Gefragt wird, wenn Sie sie sehen möchten.',
    underNames: 'Im Chat gegeben, mit Namen',
    withoutNames: 'Aus der Liste Ihres Teams, ohne Namen',
    first: 'Antworten ansehen',
    read: 'Erneut ansehen',
    failed: 'Die Antworten konnten nicht gelesen werden',
    share: (percent) => `${percent} % gaben die häufigste Antwort.`,
  },
  record: {
    understood: 'Was als entschieden verstanden wurde',
    reflection: 'Reflexionen',
  },
};
