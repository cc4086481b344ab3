import { describe, expect, it } from 'vitest';
import { changeOf, EMPTY_LINE, isRecorded, reworded, type LogLine } from '#views/meeting/log-line.ts';
import { aMeeting, person } from '../../../support/meetings.ts';
import { aSharedRecord, BEN as BY_BEN, decided, ME, said } from '../../../support/shared-records.ts';

const [ADA, BEN] = [person('Ada Brandt'), person('Ben Okafor')];
const change = (given: Partial<LogLine>) => changeOf({ ...EMPTY_LINE, ...given }, [ADA, BEN]);

describe('a line of the log', () => {
  it('that says nothing changes nothing', () => {
    expect(change({ text: '  ' })).toBeUndefined();
  });

  it('records a decision with what was said about it, and nothing empty', () => {
    expect(change({ text: ' We take Nordwind ', question: 'Which supplier?', dissent: 'Too dear' }))
      .toEqual({ does: 'decide', decision: { question: 'Which supplier?', outcome: { kind: 'decided', text: 'We take Nordwind' }, dissent: 'Too dear' } });
  });

  it('records that something was put off, why and until when', () => {
    expect(change({ text: 'No prices yet', deferred: true, until: '2026-12-01', reason: 'left from before' }))
      .toEqual({ does: 'decide', decision: { outcome: { kind: 'deferred', because: 'No prices yet', until: '2026-12-01' } } });
  });

  it('records a commitment of the writer’s own where no other owner is chosen', () => {
    expect(change({ kind: 'commitment', text: 'Call them', due: '2026-13-40' })).toEqual({ does: 'commit', commitment: { cue: '', action: 'Call them', owner: ADA } });
  });

  it('asks another owner, who has not accepted yet', () => {
    expect(change({ kind: 'commitment', text: 'Call them', owner: BEN.address, cue: 'I am back' }))
      .toEqual({ does: 'commit', commitment: { cue: 'I am back', action: 'Call them', owner: BEN, asked: true } });
  });

  it('records a question that stays open', () => {
    expect(change({ kind: 'question', text: 'Who pays?', decider: 'Ben', until: '2026-12-01' }))
      .toEqual({ does: 'leave open', question: { question: 'Who pays?', inTheWay: [], decider: 'Ben', by: '2026-12-01' } });
  });
});

describe('other words', () => {
  it('keep all else of a decision, and of one that was put off', () => {
    expect([
      reworded({ outcome: { kind: 'decided', text: 'a' }, reason: 'r' }, 'b'),
      reworded({ outcome: { kind: 'deferred', because: 'a' } }, 'b'),
    ]).toEqual([{ outcome: { kind: 'decided', text: 'b' }, reason: 'r' }, { outcome: { kind: 'deferred', because: 'b' } }]);
  });
});

describe('what stands in the record already', () => {
  const call = (owner = ADA) => ({ cue: '', action: 'Call them', owner });
  const isTwice = (given: Partial<LogLine>, by = ME) => {
    const line = change({ text: ' call  THEM', ...given });
    const shared = aSharedRecord(aMeeting(), {
      decisions: [said(decided('Call them'), by)], openQuestions: [said({ question: 'Call them', inTheWay: [] }, by)], commitments: [said({ ...call(), ...(by === ME ? {} : { asked: true }) }, by)],
    });
    return line && isRecorded(line, shared);
  };
  it.each([[{}], [{ kind: 'commitment' }], [{ kind: 'question' }]] as const)('is known by its words: %j', (given) => {
    expect([isTwice(given), isTwice({ ...given, text: 'Write to them' })]).toEqual([true, false]);
  });

  it('is another’s where two say the same, and where one takes on what was asked of them', () => {
    expect([isTwice({}, BY_BEN), isTwice({ kind: 'commitment' }, BY_BEN), isTwice({ kind: 'question' }, BY_BEN)]).toEqual([false, false, false]);
  });

  it('is another commitment where it has another owner', () => {
    expect(isTwice({ kind: 'commitment', owner: BEN.address })).toBe(false);
  });

  it('is a commitment that its owner has made, for whoever would ask them for it', () => {
    const shared = aSharedRecord(aMeeting(), { commitments: [said(call(BEN), BY_BEN)] });
    const asked = change({ kind: 'commitment', text: 'Call them', owner: BEN.address });
    expect(asked && isRecorded(asked, shared)).toBe(true);
  });
});
