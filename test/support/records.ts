import fc from 'fast-check';
import { instant, toIso, type LocalDate } from '#base/time.ts';
import type { Commitment } from '#domain/commitment.ts';
import type { MeetingId } from '#domain/meeting.ts';
import { address, type Person } from '#domain/person.ts';
import type { AgendaQuestion, CheckIn, CloseCheck, Decision, MeetingRecord, OpenQuestion, ReflectionField, Understood } from '#domain/record.ts';
import { shownLine } from '#notes/shown-words.ts';

export const ANNA: Person = { name: 'Anna Berg', address: address('anna.berg@contoso.example') };

/** A small, whole record; a test states only what matters to it. */
export const aRecord = (change: Partial<MeetingRecord> = {}): MeetingRecord => ({
  version: 1,
  meeting: '040000008200e00074c5b7101a82e008' as MeetingId,
  subject: 'Supplier review',
  start: instant(Date.UTC(2026, 10, 23, 9, 0)),
  end: instant(Date.UTC(2026, 10, 23, 10, 0)),
  author: ANNA,
  decisions: [],
  openQuestions: [],
  commitments: [],
  ...change,
});

/** One record with every field that there was before the agenda, the check-ins, the close check and what came with them. */
export const OLDER_RECORD: MeetingRecord = aRecord({
  purpose: 'decide',
  intent: 'Fewer suppliers by spring',
  successCondition: 'One supplier is named\nand everyone knows why',
  decisions: [
    { question: 'Which supplier?', outcome: { kind: 'decided', text: 'We take Nordwind.' }, decider: 'Anna', reason: 'Shorter delivery' },
    { outcome: { kind: 'deferred', because: 'The price list is missing', until: '2026-12-01' as LocalDate } },
  ],
  openQuestions: [
    { question: 'Who tells the old supplier?', inTheWay: ['Nobody felt responsible', '"let us park that"'], decider: 'Ben', by: '2026-11-30' as LocalDate },
  ],
  commitments: [
    { cue: 'the price list arrives', action: 'compare the three offers', owner: ANNA, due: '2026-11-27' as LocalDate, obstacle: 'It comes late', fallback: 'I ask Ben to call' },
  ],
});

/** One record that uses every field once. */
export const FULL_RECORD: MeetingRecord = {
  ...OLDER_RECORD,
  agenda: [{ question: 'Which supplier do we take?', decider: 'Anna', minutes: 20 }, { question: 'Who else has to know?' }],
  checkIns: [
    { action: 'ask for the price list', owner: ANNA, is: 'kept' },
    { action: 'visit Südwind', owner: { name: 'Ben Ode', address: address('ben@contoso.example') }, is: 'changed', note: 'We called them instead' },
  ],
  decisions: OLDER_RECORD.decisions.map((d, i) => (i === 0 ? { ...d, dissent: 'The price is fixed for a year only' } : d)),
  commitments: [
    ...OLDER_RECORD.commitments,
    { cue: 'the contract is signed', action: 'tell the old supplier', owner: { name: 'Ben Ode', address: address('ben@contoso.example') }, asked: true },
  ],
  closeCheck: { stated: true, ownerAndDate: true, dissentAsked: false, reasonKept: true, line: 'Prices come first next time' },
  understood: { is: 'decision', what: 'Nordwind delivers from May' },
  reflection: [
    { asked: 'What did we intend?', answer: 'To name one supplier' },
    { asked: 'What happened?', answer: 'An hour with four people.\nThe offers came late.' },
  ],
};

/** Pieces that a careless format would take for its own grammar. */
export const AWKWARD: readonly string[] = [
  'Debrief', 'Decisions', 'Still open', 'Commitments', 'Decision 1', 'Open question 2:', 'Question: who?', 'Decided: yes', 'Reference: x / y / z',
  'Entscheidungen', 'Zusage 1', 'Frage: wer?', 'Entschieden: ja', 'Wann', 'Wenn: x', 'Ich werde', 'nichts', 'Nichts.', 'Debrief-Verweis: x', '\nDebrief-Verweis: x', '- **Entschieden:** nein', '## Entscheidungen', 'In Debrief öffnen', '26. November 2026', ' bis ', 'angefragt',
  'القرارات', 'التزام 1', 'السؤال: من', 'تقرر: نعم', 'عندما', 'سوف: x', 'لا شيء', 'مرجع Debrief: x', '\nمرجع Debrief: x', '- **تقرر:** لا', 'فتح في Debrief', '26 نوفمبر 2026', ' إلى ', '٢٠ د', 'نُفِّذ', '\u064e', '\u0640', '\u0654',
  'Agenda', 'Last time', 'Close check', 'Check-in 1', 'Agenda question 2', 'To settle: who?', 'Promised', 'Since then: dropped', 'kept', 'nothing', 'Nothing.', 'something else, in words that are not shown', 'Understood as decided: nothing', 'Reflection', 'Reflecting on: x', 'Answer given', 'Answer given: y', 'Standing: asked, not accepted yet', 'asked', 'Decision stated: no', 'yes', 'no', '20 min', 'In one line',
  'Reference', '- **Decided:** no', '## Debrief', '### Decisions', '**bold**', '_em_', '__b__', 'snake_case_', '`code`', '~~gone~~', '[a](https://a.example)',
  '![i](x)', '<b>', '</td></tr></table>', '<br>', '<script>alert(1)</script>', '&lt;', '&amp;nbsp;', '&#39;', '&', '|', '| x', '||', '\\', '\\\\', '\\*', '\\|',
  '- x', '+ x', '* x', '1. x', '2) x', '# x', '> x', '---', '===', '```', '{{DATE(2026-11-22T00:00:00Z, SHORT)}}', '{{', '"', "'", '(', ')', '(a@b)', ' (x)', '/', ' / ',
  '2026-11-22', '2026-11-22T09:00Z', '😀', '👩‍👩‍👧', 'שלום', 'مرحبا', '\u202eabc', '\u2067x\u2069', '\u200fx', '\u200b', '\u200d', '\ufeff', '\u00ad', '\u2028', '\u00a0', '  ', '\t', '\n', '\n\n', '\r\n', '\n\n\n', '\u0000', '\u0007', '\ud800',
  'https://contoso.example/a_b?c=d&e=f#g', 'https://contoso.example/~me/(x)', 'a:', ':', 'When', 'I will', 'By: Friday', 'In the way: it', '• x', '\n• ', '◦• x', '\n◦', '•', '◦', 'Debrief reference: x', '\nDebrief reference: x', 'Anna ()', '26 November 2026', ' to ', ' UTC', 'no-break\u00a0space', '-->', '<!--', ']]>', '$&', '$1', '%3C', '&euro;',
  'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fcontoso.example%2Fx&data=05%7C02&reserved=0',
];

/** Any words: all of Unicode, and the awkward pieces among them. */
export const words = (): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.array(fc.oneof(fc.constantFrom(...AWKWARD), fc.constantFrom(' ', '\n', ''), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 5 }).map((all) => all.join('')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
    { weight: 1, arbitrary: fc.string({ maxLength: 30 }) },
  );

const dates = (): fc.Arbitrary<LocalDate> =>
  fc.integer({ min: 0, max: 40_000 }).map((n) => toIso(instant(n * 86_400_000)).slice(0, 10) as LocalDate);

const instants = fc.oneof(
  fc.integer({ min: 0, max: 4_000_000_000_000 }),
  fc.integer({ min: 0, max: 60_000_000 }).map((n) => n * 60_000),
).map(instant);

const people = (): fc.Arbitrary<Person> =>
  fc.record({ name: words(), address: fc.oneof(fc.emailAddress(), words()).map(address) });

/** Every key of the value is there, or the key is missing: never `undefined`. */
const some = <T extends object>(all: { [K in keyof T]: fc.Arbitrary<T[K]> }, required: readonly (keyof T)[]): fc.Arbitrary<T> =>
  fc.record<T, keyof T>(all, { requiredKeys: [...required] });

const outcomes = (): fc.Arbitrary<Decision['outcome']> =>
  fc.oneof(
    fc.record({ kind: fc.constant('decided' as const), text: words() }),
    fc.record({ kind: fc.constant('deferred' as const), because: words() }),
    fc.record({ kind: fc.constant('deferred' as const), because: words(), until: dates() }),
  );

const decisions = (): fc.Arbitrary<Decision> =>
  some<Required<Decision>>({ question: words(), outcome: outcomes(), decider: words(), reason: words(), dissent: words() }, ['outcome']);

const agendaQuestions = (): fc.Arbitrary<AgendaQuestion> =>
  some<Required<AgendaQuestion>>({ question: words(), decider: words(), minutes: fc.oneof(fc.integer({ min: 1, max: 600 }), fc.maxSafeNat().map((n) => Math.max(1, n))) }, ['question']);

const checkIns = (): fc.Arbitrary<CheckIn> =>
  some<Required<CheckIn>>({ action: words(), owner: people(), is: fc.constantFrom('kept', 'changed', 'dropped'), note: words() }, ['action', 'owner', 'is']);

const closeChecks = (): fc.Arbitrary<CloseCheck> =>
  some<Required<CloseCheck>>(
    { stated: fc.boolean(), ownerAndDate: fc.boolean(), dissentAsked: fc.boolean(), reasonKept: fc.boolean(), line: words() },
    ['stated', 'ownerAndDate', 'dissentAsked', 'reasonKept'],
  );

const understood = (): fc.Arbitrary<Understood> =>
  fc.oneof(fc.record({ is: fc.constant('decision' as const), what: words() }), fc.constantFrom<Understood>({ is: 'nothing' }, { is: 'something-else' }));

const reflectionFields = (): fc.Arbitrary<ReflectionField> => fc.record({ asked: words(), answer: words() });

const openQuestions = (): fc.Arbitrary<OpenQuestion> =>
  some<Required<OpenQuestion>>({ question: words(), inTheWay: fc.array(words(), { maxLength: 3 }), decider: words(), by: dates() }, ['question', 'inTheWay']);

const commitments = (): fc.Arbitrary<Commitment> =>
  some<Required<Commitment>>({ cue: words(), action: words(), owner: people(), due: dates(), obstacle: words(), fallback: words(), asked: fc.constant(true as const) }, ['cue', 'action', 'owner']);

/** Any record that the type allows whose meeting has an id; many owners are the author, or bear the author's name. */
export const records = (): fc.Arbitrary<MeetingRecord> =>
  fc.tuple(anyRecords(), fc.constantFrom('as they are', 'author', 'same name')).map(([record, owners]) => {
    const owned = <T extends { readonly owner: Person }>(entry: T): T =>
      owners === 'as they are' ? entry : { ...entry, owner: owners === 'author' ? record.author : { ...entry.owner, name: record.author.name } };
    return { ...record, commitments: record.commitments.map(owned), ...(record.checkIns && { checkIns: record.checkIns.map(owned) }) };
  });

const anyRecords = (): fc.Arbitrary<MeetingRecord> =>
  some<Required<MeetingRecord>>(
    {
      version: fc.constant(1 as const),
      meeting: fc.oneof(fc.stringMatching(/^[0-9A-F]{20,112}$/), words().filter((id) => shownLine(id) !== '')).map((id) => id as MeetingId),
      subject: words(),
      start: instants,
      end: instants,
      author: people(),
      purpose: fc.constantFrom('decide', 'plan', 'inform', 'connect', 'learn', 'unset'),
      intent: words(),
      successCondition: words(),
      agenda: fc.array(agendaQuestions(), { maxLength: 2 }),
      checkIns: fc.array(checkIns(), { maxLength: 2 }),
      decisions: fc.array(decisions(), { maxLength: 2 }),
      openQuestions: fc.array(openQuestions(), { maxLength: 2 }),
      commitments: fc.array(commitments(), { maxLength: 2 }),
      closeCheck: closeChecks(),
      understood: understood(),
      reflection: fc.array(reflectionFields(), { maxLength: 3 }),
    },
    ['version', 'meeting', 'subject', 'start', 'end', 'author', 'decisions', 'openQuestions', 'commitments'],
  );
