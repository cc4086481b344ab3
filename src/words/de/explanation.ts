import type { Texts } from '../catalogue.ts';
import type { coverage as enCoverage, explanation as enExplanation, findings as enFindings } from '../en/explanation.ts';
import { plural } from '../plural.ts';
import { notKnown } from './languages.ts';

/** Every line that can stand in an explanation. */
export const explanation: Texts<typeof enExplanation> = {
  verdict: (name, why) => `${name}. ${why}`,
  people: {
    invite: (people, count) => `${count} ${plural(people, 'Person hat', 'Personen haben')} laut Einladung nicht abgesagt.`,
    attendance: (people, count) => `${count} ${plural(people, 'Person war', 'Personen waren')} laut Anwesenheitsbericht da.`,
  },
  hours: {
    invite: (duration) => `Dauer: ${duration}, wie geplant.`,
    attendance: (duration) => `Dauer: ${duration}, laut Anwesenheitsbericht.`,
  },
  load: {
    median: (load, usual, meets, count, besideScheduled) =>
      `${load}, ${meets ? 'mindestens so viel wie' : 'weniger als'} bei Ihnen üblich: ${usual}, der Median von ${count} eingeschätzten Besprechungen der letzten 8 Wochen${besideScheduled ? ', so wie sie geplant waren' : ''}.`,
    default: (load, usual, meets, judged, count) =>
      `${load}: ${meets ? 'mindestens' : 'weniger als'} ${usual}, der Startwert, bis 8 Ihrer Besprechungen eingeschätzt sind (bisher ${count}${judged === 0 ? ', daher ist das eine erste Vermutung' : ''}).`,
  },
  purpose: {
    said: (purpose) => `Zweck: ${purpose}, wie Sie gesagt haben.`,
    set: (purpose) => `Zweck: ${purpose}, wie es in der Einladung im Block von Debrief steht.`,
    guessed: (purpose, above) =>
      `Zweck: ${purpose}. Das ist eine Vermutung${above ? `: Mehr als ${above} Personen waren eingeladen` : ' nach der Zahl der Personen'}.`,
    fromWords: (purpose, said) => `Zweck: ${purpose}. Das ist eine Vermutung nach der Einladung: „${said}“.`,
    unset: 'Zweck: Den hat noch niemand genannt.',
  },
  record: {
    none: 'Ihr Protokoll dieser Besprechung enthält keine Entscheidung.',
    some: (decisions, decided, deferred, put) =>
      `Ihr Protokoll dieser Besprechung enthält ${decided} ${plural(decisions, 'Entscheidung', 'Entscheidungen')} und ${put} ${plural(deferred, 'Vertagung', 'Vertagungen')}.`,
  },
  byOthers: { decision: 'Jemand anderes hat eine Entscheidung festgehalten.', deferral: 'Jemand anderes hat festgehalten, dass vertagt wurde.' },
  strongest: (score, low, high) =>
    `Der deutlichste Hinweis auf eine Entscheidung hat den Wert ${score}. Ab ${low} ist sie möglich, ab ${high} gilt sie als getroffen.`,
  nothing: (low) => `Nichts Gelesenes erreicht den Wert ${low}, ab dem es eine mögliche Entscheidung wäre.`,
  finding: (kind, at, score) => `${kind}${at ? `, ${at}` : ''}${score ? `, Wert ${score}` : ''}`,
  wouldClear: {
    'record-decision': 'Festhalten, was entschieden wurde.',
    'record-deferral': 'Festhalten, dass vertagt wurde, und bis wann oder weshalb.',
    'say-purpose': 'Sagen, dass hier nichts entschieden werden sollte.',
    'say-decided': 'Sagen, was entschieden wurde, falls es so war.',
  },
  wouldOpen: {
    grant: (source) => `${source}: Eine Berechtigung würde den Zugang öffnen.`,
    organizer: (source) => `${source}: Wer die Besprechung organisiert, kann das lesen.`,
    invitation: (source) => `${source}: Eine Einladung zur ganzen Serie öffnet den Zugang.`,
    'their-people': (source) => `${source}: Personen aus jener Organisation können das lesen.`,
    organisation: (source) => `${source}: Ihre Organisation hat das ausgeschaltet.`,
    licence: (source) => `${source}: Das gehört zu einer Lizenz, die hier fehlt.`,
    time: (source) => `${source}: Das kann noch kommen.`,
    'another-try': (source) => `${source}: Ein weiterer Versuch kann gelingen.`,
    pick: (source) => `${source}: Sagen Sie, zu welcher Besprechung es gehört.`,
    file: (source) => `${source}: Geben Sie es als Datei.`,
  },
};

export const findings: Texts<typeof enFindings> = {
  /** Whatever its score: which ones are possible decisions say the thresholds beside them. */
  decision: 'Hinweis auf eine Entscheidung',
  commitment: 'Jemand hat etwas übernommen',
  deferral: 'Vertagt',
  'open-question': 'Frage blieb offen',
  dissent: 'Einwand blieb unbeantwortet',
};

export const coverage: Texts<typeof enCoverage> = {
  source: {
    record: 'Ihr Protokoll',
    insights: 'Copilot-Notizen',
    transcript: 'Transkript',
    notes: 'Besprechungsnotizen',
    chat: 'Besprechungschat',
    invite: 'Einladung',
    attendance: 'Anwesenheitsbericht',
  },
  read: 'vollständig gelesen',
  readWith: (gaps) => `gelesen; ${gaps}`,
  readEmpty: (gaps) => `vollständig gelesen; ${gaps}`,
  part: 'teilweise gelesen',
  partWith: (gaps) => `teilweise gelesen; ${gaps}`,
  absent: 'nicht vorhanden',
  'not-permitted': 'keine Berechtigung zum Lesen',
  'not-yet-available': 'noch nicht verfügbar',
  notBefore: (time) => `noch nicht verfügbar; ab ${time} lohnt ein neuer Blick`,
  closed: {
    person: 'Ihre Zustimmung fehlt',
    admin: 'die Administration muss das erlauben',
    role: 'nur lesbar für Personen, die die Besprechung organisieren oder mitorganisieren',
    'not-invited': 'nur offen für Personen, die zur ganzen Serie eingeladen sind',
    guest: 'für Gäste nicht offen',
    channel: 'für Besprechungen in Kanälen legt Microsoft 365 nichts davon an',
    channelElsewhere: 'in Kanälen braucht es andere Berechtigungen, um die Debrief nicht bittet',
    organisation: 'Ihre Organisation hat das ausgeschaltet',
    licence: 'nötig ist eine Lizenz für Microsoft 365 Copilot',
    licenceOrChannel: 'nötig ist eine Lizenz für Microsoft 365 Copilot, oder die Besprechung ist in einem Kanal und hat keine',
  },
  failed: (why) => `nicht lesbar: ${why}`,
  line: (source, state) => `${source}: ${state}.`,
  gaps: {
    'no-names': 'Namen der Sprechenden fehlen',
    'some-names': 'einige Namen der Sprechenden fehlen',
    'no-times': 'Zeitangaben fehlen',
    'parts-skipped': 'einige Teile waren nicht lesbar',
    'out-of-order': 'die Zeiten sind nicht in der Reihenfolge',
    'negative-times': 'einige Zeiten sind negativ',
    short: 'es umfasst nur einen kleinen Teil der Besprechung',
    docx: 'es kam als Word-Datei und wird gelesen, so gut es geht',
    unassigned: 'von einem Teil müssen Sie sagen, zu welcher Besprechung er gehört',
    'part-missing': 'ein Teil fehlt',
    'page-limit': 'es gibt mehr, als gelesen wurde',
    'no-notes': 'es enthält keine Notizen, nur Aufgaben',
    empty: 'es steht nichts darin',
    ...notKnown,
    other: 'ein Teil der Suche darin ist fehlgeschlagen',
  },
};
