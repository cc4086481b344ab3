import { describe, expect, test } from 'vitest';
import { instant } from '#base/time.ts';
import type { Commitment } from '#domain/commitment.ts';
import { foldRecords, type SeenRecord } from '#domain/fold-records.ts';
import type { Me } from '#domain/person.ts';
import type { Decision, MeetingRecord } from '#domain/record.ts';
import { aMeeting, aRecord, person } from '../../support/meetings.ts';

const MEETING = aMeeting();
const ME: Me = { ...person('Ada Brandt'), id: 'ada-id', tenant: 't' };
const about = { me: ME, meeting: MEETING, organizerId: 'ada-id' };

/** What one sender wrote; `as` is the name inside. */
const from = (name: string, time: number, given: Partial<MeetingRecord>, as = name): SeenRecord => ({
  author: { id: `${name.split(' ')[0]?.toLowerCase()}-id`, name }, createdAt: instant(time), changedAt: instant(time + 1),
  record: aRecord(MEETING, { author: person(as), openQuestions: [], ...given }),
});
const decided = (text: string): Decision => ({ outcome: { kind: 'decided', text } });
const promise = (owner: string, action: string, asked?: true): Commitment => ({ cue: '', action, owner: person(owner), ...(asked ? { asked } : {}) });
const told = (seen: readonly SeenRecord[]) => {
  const { decisions, commitments } = foldRecords(seen, about);
  return { decisions: decisions.map((d) => `${d.by.name}: ${d.what.outcome.kind === 'decided' ? d.what.outcome.text : ''}`), commitments: commitments.map((c) => `${c.by.name}: ${c.what.owner.name} ${c.what.action}${c.what.asked ? ' (asked)' : ''}`) };
};

describe('records of several authors', () => {
  test('stand in the order of their authors’ first cards, and keep their places when more comes', () => {
    const [ben, cleo] = [from('Ben Okafor', 10, { decisions: [decided('one')] }), from('Cleo Marin', 20, { decisions: [decided('two')] })];
    const later = { ...ben, changedAt: instant(90), record: { ...ben.record, decisions: [decided('one'), decided('three')] } };
    expect([told([cleo, ben]).decisions, told([later, cleo]).decisions]).toEqual([['Ben Okafor: one', 'Cleo Marin: two'], ['Ben Okafor: one', 'Ben Okafor: three', 'Cleo Marin: two']]);
  });

  test('belong to who sent them, whatever name and address stand inside', () => {
    const forged = from('Ben Okafor', 10, { decisions: [decided('ours')], commitments: [promise('Ada Brandt', 'pay')] }, 'Ada Brandt');
    expect(told([forged])).toEqual({ decisions: ['Ben Okafor: ours'], commitments: ['Ben Okafor: Ada Brandt pay (asked)'] });
  });

  test('under one key each speak for themselves', () => {
    const [ben, cleo] = [from('Ben Okafor', 10, { decisions: [decided('his')] }), from('Cleo Marin', 20, { decisions: [decided('hers')], commitments: [promise('Ben Okafor', 'carry it')] }, 'Ben Okafor')];
    expect(told([ben, cleo])).toEqual({ decisions: ['Ben Okafor: his', 'Cleo Marin: hers'], commitments: ['Cleo Marin: Ben Okafor carry it (asked)'] });
  });

  test('of an author who is no known attendee are taken at their word about their own address, once', () => {
    const guest = { ...from('Gus Guest', 10, { commitments: [promise('Gus Guest', 'send the film')] }) };
    const other = { ...from('Otto Other', 20, { commitments: [promise('Gus Guest', 'pay for it')] }, 'Gus Guest') };
    expect(told([guest, other]).commitments).toEqual(['Gus Guest: Gus Guest send the film', 'Otto Other: Gus Guest pay for it (asked)']);
  });

  test('say a decision that one author wrote twice once, and the same of another author again', () => {
    const twice = from('Ben Okafor', 10, { decisions: [decided('We ship'), decided('other'), decided(' we  SHIP ')] });
    const { decisions } = foldRecords([twice, from('Cleo Marin', 20, { decisions: [decided('We ship')] })], about);
    expect(decisions.map(({ by, at }) => [by.name, at])).toEqual([['Ben Okafor', 0], ['Ben Okafor', 1], ['Cleo Marin', 0]]);
  });

  test('tell intent and agenda of the organizer where they gave one, else of whoever wrote first', () => {
    const ben = from('Ben Okafor', 10, { intent: 'his', successCondition: 'done', agenda: [{ question: 'first?' }] });
    const ada = from('Ada Brandt', 30, { intent: 'hers', agenda: [{ question: 'Which one?' }, { question: 'And when?' }] });
    const folded = foldRecords([ben, ada], about);
    expect([folded.intent?.what, folded.successCondition?.by.name, folded.agenda.map((a) => a.what.question)]).toEqual(['hers', 'Ben Okafor', ['Which one?', 'And when?']]);
  });
});

describe('a commitment', () => {
  test('that was asked of somebody disappears once they took it on, and stays asked until then', () => {
    const ada = from('Ada Brandt', 10, { commitments: [promise('Ben Okafor', 'Compare offers', true), promise('Cleo Marin', 'Call them', true)] });
    const ben = from('Ben Okafor', 20, { commitments: [promise('Ben Okafor', 'compare offers')] });
    expect(told([ada, ben]).commitments).toEqual(['Ada Brandt: Cleo Marin Call them (asked)', 'Ben Okafor: Ben Okafor compare offers']);
  });

  test('of somebody else is asked, whatever its writer says', () => {
    expect(told([from('Ada Brandt', 10, { commitments: [promise('Ben Okafor', 'pay')] })]).commitments).toEqual(['Ada Brandt: Ben Okafor pay (asked)']);
  });
});

test('what became of a promise its owner tells, nobody else', () => {
  const checkIns = [{ action: 'pay', owner: person('Ben Okafor'), is: 'dropped' as const }];
  expect(foldRecords([from('Cleo Marin', 10, { checkIns }), from('Ben Okafor', 20, { checkIns })], about).checkIns.map((c) => c.by.name)).toEqual(['Ben Okafor']);
});
