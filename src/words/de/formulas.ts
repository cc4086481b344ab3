import type { Texts } from '../catalogue.ts';
import type { formulas as enFormulas } from '../en/formulas.ts';

/** How each number of the summary is worked out, and where that comes from. */
const told = (formula: string, source: string) => `${formula}. Quelle: ${source}.`;
const verdict = 'Produktbeschreibung, „Die Einschätzung“';
const leaders = 'Produktbeschreibung, „Übersicht für Führungskräfte“';
const idea = 'Produktbeschreibung, „Die Idee dahinter“';
const check = 'Produktbeschreibung, „Vorlagen“ (Abschluss-Check)';
const progress = 'Produktbeschreibung, „Zusagen“; Nachfragen nach dem Stand: Harkin et al. 2016, 138 Studien, d = 0,40';

export const formulas: Texts<typeof enFormulas> = {
  'judged-meetings': told('Eingeschätzte Besprechungen', 'gezählt'),
  'person-hours': told('Σ Stunden × Personen der eingeschätzten Besprechungen', 'gezählt'),
  'learn-hours': told('Σ Stunden × Personen der Besprechungen zum Lernen', 'gezählt'),
  coverage: told('Eingeschätzte Besprechungen, zu denen eine tragende Quelle vollständig gelesen wurde / eingeschätzte Besprechungen', verdict),
  'verdict-decided': told('Besprechungen mit Entscheidung / eingeschätzte Besprechungen', verdict),
  'verdict-light': told('Besprechungen mit wenig Aufwand / eingeschätzte Besprechungen', verdict),
  'verdict-possible': told('Besprechungen mit einer möglichen Entscheidung / eingeschätzte Besprechungen', verdict),
  'verdict-cannot-tell': told('Besprechungen, zu denen sich nichts sagen lässt / eingeschätzte Besprechungen', verdict),
  'flag-rate': told('Markierte Besprechungen / eingeschätzte Besprechungen, zu denen sich etwas sagen lässt', verdict),
  'load-in-flags': told('Personenstunden der markierten Besprechungen / Personenstunden der eingeschätzten Besprechungen, zu denen sich etwas sagen lässt', leaders),
  'decisions-per-hour': told('Entscheidungen / Stunden der eingeschätzten Besprechungen, zu denen sich etwas sagen lässt', `${idea}; Ertrag, eines von vier Merkmalen guten Entscheidens (Rogers & Blenko 2006)`),
  'days-to-decision': told('Σ Tage von der ersten Nennung bis zur Entscheidung / Entscheidungen, deren Frage schon früher vorkam', `${idea}; Tempo (Rogers & Blenko 2006)`),
  'occurrences-to-decision': told('Σ Termine von der ersten Nennung bis zur Entscheidung / Entscheidungen, deren Frage schon früher vorkam', idea),
  reopened: told('Entscheidungen, die wieder aufkamen / Entscheidungen', leaders),
  'clear-ownership': told('Entscheidungen und Zusagen mit genau einer zuständigen Person und einem Datum / alle Entscheidungen und Zusagen', leaders),
  'decision-load': told('Σ Entscheidungen × Personen / (Personenstunden / 8), aus eingeschätzten Besprechungen, zu denen sich etwas sagen lässt', leaders),
  'sign-stated': told('Eingeschätzte Besprechungen, in denen die Entscheidung ausgesprochen wurde / eingeschätzte Besprechungen, deren Abschluss bekannt ist', check),
  'sign-owner-and-date': told('Eingeschätzte Besprechungen, in denen sie eine zuständige Person und ein Datum hatte / eingeschätzte Besprechungen, deren Abschluss bekannt ist', check),
  'sign-dissent': told('Eingeschätzte Besprechungen, in denen nach Einwänden gefragt wurde / eingeschätzte Besprechungen, deren Abschluss bekannt ist', check),
  'sign-reason': told('Eingeschätzte Besprechungen, in denen der Grund festgehalten wurde / eingeschätzte Besprechungen, deren Abschluss bekannt ist', check),
  'reflection-within-48h': told('Markierte Besprechungen, die innerhalb von 48 Stunden von denen nachbereitet wurden, die eingeladen hatten / markierte Besprechungen ohne jene, die nur andere nachbereitet haben', idea),
  'outcome-agreement': told('Σ Anteil der häufigsten Antwort / Besprechungen mit genügend Antworten', 'Produktbeschreibung, „Vorlagen“ (Einigkeit über das Ergebnis)'),
  'commitments-kept': told('eingehalten / (eingehalten + geändert + aufgegeben)', progress),
  'commitments-changed': told('geändert / (eingehalten + geändert + aufgegeben)', progress),
  'commitments-dropped': told('aufgegeben / (eingehalten + geändert + aufgegeben)', progress),
  'questions-rolled-over': told('Offene Fragen, die mindestens zweimal mitgenommen wurden / eingeschätzte Besprechungen', leaders),
  'commitments-rolled-over': told('Zusagen, die mindestens zweimal mitgenommen wurden / eingeschätzte Besprechungen', leaders),
  'short-notice': told('Eingeschätzte Besprechungen, zu denen weniger als 24 Stunden vorher eingeladen wurde / eingeschätzte Besprechungen, deren Vorlauf bekannt ist', `${leaders}; Viva Insights, Kennzahlen zu Gewohnheiten`),
  rescheduled: told('Eingeschätzte Besprechungen, deren Beginn verschoben wurde / eingeschätzte Besprechungen, bei denen das bekannt ist', leaders),
  'outside-hours': told('Eingeschätzte Besprechungen außerhalb der Arbeitszeit / eingeschätzte Besprechungen, bei denen die Arbeitszeit der einladenden Person lesbar war', leaders),
};
