import type { Texts } from '../catalogue.ts';
import type { need as en } from '../en/need.ts';

export const need: Texts<typeof en> = {
  signIn: {
    title: 'Melden Sie sich an, um Ihre Woche zu sehen',
    what: 'Debrief liest Ihren Kalender aus Microsoft 365. Es hat keinen eigenen Server: Was es liest, bleibt auf diesem Gerät.',
    action: 'Anmelden',
  },
  consent: {
    'my-week': {
      title: 'Debrief möchte Ihren Kalender lesen',
      why: 'Es sucht nach Besprechungen mit viel Aufwand, in denen keine Entscheidung festgehalten wurde. Mit dieser Berechtigung ändert es nie etwas in Ihrem Kalender.',
    },
    transcripts: {
      title: 'Lesen von Transkripten erlauben',
      why: 'Mit dem Transkript erkennt Debrief, ob eine Entscheidung festgehalten wurde, und zeigt die Worte, nach denen es sich richtet.',
    },
    insights: {
      title: 'Lesen von Copilot-Notizen erlauben',
      why: 'Wo Copilot mitgeschrieben hat, sucht Debrief darin nach Entscheidungen und danach, was jemand übernommen hat.',
    },
    attendance: {
      title: 'Lesen von Anwesenheitsberichten erlauben',
      why: 'Bei Besprechungen, die Sie organisieren, zählt Debrief dann, wer da war und wie lange es wirklich gedauert hat, statt nach der Einladung zu gehen.',
    },
    'chat-evidence': {
      title: 'Lesen von Besprechungschats erlauben',
      why: 'Eine Entscheidung, die im Chat steht, hebt eine Markierung auf. Die Texte bleiben im Arbeitsspeicher; gespeichert wird nur ein kurzes Zitat eines Hinweises.',
    },
    'notes-link': {
      title: 'Lesen der Besprechungsnotizen erlauben',
      why: 'Debrief liest nur die eine Seite, deren Link Sie angegeben haben, und sucht darin nach Entscheidungen. Es ändert dort nichts.',
    },
    'chat-card': {
      title: 'Debrief möchte in den Besprechungschat schreiben',
      why: 'Es stellt eine Karte mit Ihren Notizen unter Ihrem Namen ein und kann diese Karte ändern oder zurückziehen. Es schreibt nie etwas, das Sie nicht vorher gesehen haben.',
    },
    'invite': {
      title: 'Debrief möchte eine Ihrer Einladungen ändern',
      why: 'Es setzt einen Abschnitt mit offenen Zusagen und Fragen in die Einladung einer Besprechung, die Sie organisieren, und kann diesen Abschnitt ändern oder entfernen. Der Rest der Einladung bleibt, wie er ist.',
    },
    'onenote': {
      title: 'Debrief möchte in Ihr OneNote schreiben',
      why: 'Es legt für jede Besprechung, deren Notizen Sie dorthin senden, eine Seite in einem eigenen Abschnitt an und kann diese Seite ändern oder entfernen. Andere Abschnitte sieht es nicht an.',
    },
    'own-copy': {
      title: 'Entwürfe und Zusagen auf allen Ihren Geräten',
      why: 'Debrief legt sie als Dateien in einem eigenen Ordner in Ihrem OneDrive ab. Sonst kann es dort nichts lesen oder ändern, und niemand außer Ihnen sieht diesen Ordner.',
    },
    'tasks': {
      title: 'Debrief möchte in Ihr To Do schreiben',
      why: 'Es führt dort eine Liste namens Debrief mit einer Aufgabe für jede Zusage, die Sie angenommen haben. Ihre anderen Listen bleiben unberührt.',
    },
    'weekly-block': {
      title: 'Debrief möchte 15 Minuten in Ihren Kalender eintragen',
      why: 'Es legt einen privaten Wochentermin an, der Debrief öffnet, und kann diesen Termin verschieben oder entfernen. Sonst ändert es damit nichts.',
    },
    'nudge': {
      title: 'Debrief möchte eine Benachrichtigung in Teams senden',
      why: 'Es erinnert eine Person in Ihrem Namen an eine Zusage, die sie angenommen hat, höchstens einmal in der Woche.',
    },
    'working-hours': {
      title: 'Debrief möchte Ihre Arbeitszeit lesen',
      why: 'Es sagt, welche Ihrer Besprechungen außerhalb davon liegen. Es ändert nichts.',
    },
    'team-list': {
      title: 'Debrief möchte die Liste Ihres Teams nutzen',
      why: 'Es trägt dort ein, was Sie als Ergebnis einer Besprechung gewählt haben, und die Zahlen von Serien, die Sie veröffentlichen, nie Ihre eigenen Worte, und liest die Übersicht für Führungskräfte. Debrief zeigt keine Namen; wer Zugriff auf die Website hat, kann sie nachsehen.',
    },
  },
  scopes: 'Microsoft 365 fragt Sie nach genau diesen Berechtigungen:',
  allow: 'Erlauben',
  without: {
    'my-week': 'Ohne sie: Ziehen Sie einen exportierten Kalender (.ics) hierher.',
    transcripts: 'Ohne sie: Ziehen Sie eine Transkriptdatei (.vtt) hierher, oder antworten Sie mit einem Tippen.',
    insights: 'Ohne sie: das Transkript oder ein Tippen.',
    attendance: 'Ohne sie: Zeit und Personen zählen wie eingeladen.',
    'chat-evidence': 'Ohne sie: Sagen Sie mit einem Tippen, was entschieden wurde.',
    'notes-link': 'Ohne sie: Fügen Sie die Notizen ein.',
    'chat-card': 'Ohne sie: Kopieren Sie die Notizen und fügen Sie sie selbst ein.',
    'invite': 'Ohne sie: Kopieren Sie die Notizen und fügen Sie sie selbst in die Einladung ein.',
    'onenote': 'Ohne sie: Kopieren Sie die Notizen und fügen Sie sie selbst in OneNote ein.',
    'own-copy': 'Ohne sie: Alles bleibt nur auf diesem Gerät.',
    'tasks': 'Ohne sie: Ihre Zusagen stehen hier in Debrief.',
    'weekly-block': 'Ohne sie: Tragen Sie selbst 15 Minuten mit dem Link zu Debrief in Ihren Kalender ein.',
    'nudge': 'Ohne sie: Alle Zuständigen haben ihre eigene Erinnerung in To Do.',
    'working-hours': 'Ohne sie: Über die Arbeitszeit wird nichts gesagt.',
    'team-list': 'Ohne sie: Ein Ergebnis wird unter Ihrem Namen im Chat geteilt oder gar nicht.',
  },
  admin: {
    title: 'Das muss die Administration erlauben',
    what: 'In Ihrer Organisation ist das der normale Weg. Senden Sie diesen Text an Ihre Administration; mehr brauchen Sie nicht zu tun.',
    label: 'Text zum Senden',
    copy: 'Text kopieren',
    copyLink: 'Nur den Link kopieren',
    text: (feature, scopes, link, all) =>
      `Hallo,\n\nich möchte Debrief nutzen, ein Add-In für Microsoft Teams und Outlook. ${feature}\n\nEs braucht diese delegierten Berechtigungen von Microsoft Graph: ${scopes}.\n\n${link === undefined ? 'Sie lassen sich im Microsoft Entra Admin Center erteilen, unter Unternehmensanwendungen, Debrief, Berechtigungen.' : `Sie lassen sich auf dieser Seite von Microsoft für die ganze Organisation erteilen:\n${link}\n\nDie Seite fragt nach allem, was Debrief hier tun kann, denn laut Microsoft kann eine neue Zustimmung für alle eine frühere zurücknehmen:\n${all}\n\nWas nicht gewünscht ist, lässt sich in der Richtliniendatei von Debrief abschalten: Dann wird niemand danach gefragt.`}\n\nDebrief hat keinen Server: Es läuft in meinem Browser und handelt nur in meinem Namen.\n\nVielen Dank`,
    again: 'Erneut prüfen',
  },
  forAll: {
    'my-week': 'der eigene Kalender einer Person, um Besprechungen zu finden, in denen keine Entscheidung festgehalten ist',
    transcripts: 'Transkripte als Beleg',
    insights: 'Copilot-Notizen als Beleg',
    attendance: 'wer da war, aus Anwesenheitsberichten',
    'chat-evidence': 'der Besprechungschat als Beleg',
    'notes-link': 'Besprechungsnotizen, deren Link eine Person angibt',
    'chat-card': 'die eigene Karte einer Person im Besprechungschat',
    'invite': 'ein Abschnitt in Einladungen zu eigenen Besprechungen',
    'onenote': 'eine Seite im eigenen OneNote einer Person',
    'own-copy': 'Entwürfe und Zusagen in einem Ordner im eigenen OneDrive einer Person',
    'tasks': 'Zusagen im eigenen To Do einer Person',
    'weekly-block': 'ein privater Wochentermin im eigenen Kalender einer Person',
    'nudge': 'Erinnerung der Zuständigen an ihre Zusage in Teams',
    'working-hours': 'die eigene Arbeitszeit einer Person',
    'team-list': 'die Listen des Teams auf einer Website, die die Administration freigibt',
  },
  refused: 'Die Berechtigung wurde nicht erteilt. Nichts wurde gesendet.',
  /** The person closed or refused the dialog. */
  declined: {
    'my-week': 'Das wurde nicht erlaubt. Nichts wurde gelesen.',
    transcripts: 'Das wurde nicht erlaubt. Kein Transkript wurde gelesen.',
    insights: 'Das wurde nicht erlaubt. Keine Copilot-Notizen wurden gelesen.',
    attendance: 'Das wurde nicht erlaubt. Kein Bericht wurde gelesen.',
    'chat-evidence': 'Das wurde nicht erlaubt. Kein Chat wurde gelesen.',
    'notes-link': 'Das wurde nicht erlaubt. Die Notizen wurden nicht gelesen.',
    'chat-card': 'Das wurde nicht erlaubt. Nichts wurde geschrieben.',
    'invite': 'Das wurde nicht erlaubt. Die Einladung blieb unverändert.',
    'onenote': 'Das wurde nicht erlaubt. OneNote blieb unverändert.',
    'own-copy': 'Das wurde nicht erlaubt. Alles bleibt auf diesem Gerät.',
    'tasks': 'Das wurde nicht erlaubt. Keine Aufgabe wurde angelegt.',
    'weekly-block': 'Das wurde nicht erlaubt. Ihr Kalender blieb unverändert.',
    'nudge': 'Das wurde nicht erlaubt. Niemand wurde erinnert.',
    'working-hours': 'Das wurde nicht erlaubt. Nichts wurde gelesen.',
    'team-list': 'Das wurde nicht erlaubt. Nichts wurde in die Liste eingetragen.',
  },
  /** Where files stand in for the calendar: an offer, not a want. */
  offer: {
    what: 'Das sind die Besprechungen aus Ihren eigenen Dateien.',
    connect: 'Kalender verbinden',
  },
  missing: {
    transcripts: {
      person: 'Transkripte wurden nicht gelesen: Ihre Zustimmung fehlt.',
      admin: 'Transkripte wurden nicht gelesen: Die Administration muss das erlauben.',
    },
    'my-week': {
      person: 'Ihr Kalender wurde nicht gelesen: Ihre Zustimmung fehlt.',
      admin: 'Ihr Kalender wurde nicht gelesen: Die Administration muss das erlauben.',
    },
    insights: {
      person: 'Copilot-Notizen wurden nicht gelesen: Ihre Zustimmung fehlt.',
      admin: 'Copilot-Notizen wurden nicht gelesen: Die Administration muss das erlauben.',
    },
    attendance: {
      person: 'Anwesenheitsberichte wurden nicht gelesen: Ihre Zustimmung fehlt.',
      admin: 'Anwesenheitsberichte wurden nicht gelesen: Die Administration muss das erlauben.',
    },
    'chat-evidence': {
      person: 'Besprechungschats wurden nicht gelesen: Ihre Zustimmung fehlt.',
      admin: 'Besprechungschats wurden nicht gelesen: Die Administration muss das erlauben.',
    },
    'notes-link': {
      person: 'Die Besprechungsnotizen wurden nicht gelesen: Ihre Zustimmung fehlt.',
      admin: 'Die Besprechungsnotizen wurden nicht gelesen: Die Administration muss das erlauben.',
    },
    'chat-card': {
      person: 'Der Besprechungschat lässt sich nicht nutzen: Ihre Zustimmung fehlt.',
      admin: 'Der Besprechungschat lässt sich nicht nutzen: Die Administration muss das erlauben.',
    },
    invite: {
      person: 'Einladungen lassen sich nicht ändern: Ihre Zustimmung fehlt.',
      admin: 'Einladungen lassen sich nicht ändern: Die Administration muss das erlauben.',
    },
    'onenote': {
      person: 'OneNote lässt sich nicht nutzen: Ihre Zustimmung fehlt.',
      admin: 'OneNote lässt sich nicht nutzen: Die Administration muss das erlauben.',
    },
    'own-copy': {
      person: 'Alles bleibt nur auf diesem Gerät: Ihre Zustimmung fehlt.',
      admin: 'Alles bleibt nur auf diesem Gerät: Mehr muss die Administration erlauben.',
    },
    'tasks': {
      person: 'Ihre Zusagen stehen nicht in To Do: Ihre Zustimmung fehlt.',
      admin: 'Ihre Zusagen stehen nicht in To Do: Die Administration muss das erlauben.',
    },
    'weekly-block': {
      person: 'Der Wochentermin kann nicht in Ihrem Kalender stehen: Ihre Zustimmung fehlt.',
      admin: 'Der Wochentermin kann nicht in Ihrem Kalender stehen: Die Administration muss das erlauben.',
    },
    'nudge': {
      person: 'In Teams kann niemand erinnert werden: Ihre Zustimmung fehlt.',
      admin: 'In Teams kann niemand erinnert werden: Die Administration muss das erlauben.',
    },
    'working-hours': {
      person: 'Die Arbeitszeit wurde nicht gelesen: Ihre Zustimmung fehlt.',
      admin: 'Die Arbeitszeit wurde nicht gelesen: Die Administration muss das erlauben.',
    },
    'team-list': {
      person: 'Die Liste Ihres Teams lässt sich nicht nutzen: Ihre Zustimmung fehlt.',
      admin: 'Die Liste Ihres Teams lässt sich nicht nutzen: Die Administration muss das erlauben.',
    },
  },
  showText: 'Text zum Senden zeigen',
  /** After a refusal: the page that asks may have been one on which only an administrator can agree. */
  adminWanted: 'Es wurde die Administration verlangt',
  hideText: 'Text ausblenden',
};
