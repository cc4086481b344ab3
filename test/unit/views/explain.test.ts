import { describe, expect, it } from 'vitest';
import { ms } from '#base/time.ts';
import type { Finding } from '#domain/finding.ts';
import { personHours, type Because, type Contest, type Verdict } from '#domain/verdict.ts';
import { formatIn } from '#ui/format.ts';
import { explain } from '#views/explain.ts';
import { english } from '#words/catalogue.ts';

const format = formatIn('en-GB', 'Europe/Berlin');
const say = (line: Because): string => explain(line, english.words, format);

const finding = (kind: Finding['kind'], at: number | null = 724_000): Finding => ({
  kind, detector: 'test', strength: 0.62, because: [], against: [],
  quotes: [{ utterance: 0, speaker: 'Ada Brandt', at: at === null ? null : ms(at), text: 'We take the second offer.' }],
});

describe('a verdict is told with its name and its reason', () => {
  const approved: readonly (readonly [Verdict, string])[] = [
    [{ kind: 'decided', how: 'recorded' }, 'Decided. Your record of this meeting holds a decision.'],
    [{ kind: 'decided', how: 'deferred' }, 'Deferred. Your record says until when, or because of what.'],
    [{ kind: 'decided', how: 'answered' }, 'Decided. You said so.'],
    [{ kind: 'decided', how: 'recorded-by-others' }, 'Decided. Somebody else recorded a decision in the meeting’s chat.'],
    [{ kind: 'decided', how: 'deferred-by-others' }, 'Deferred. Somebody else recorded in the meeting’s chat until when, or because of what.'],
    [{ kind: 'decided', how: 'found' }, 'Decided. A clear decision was found in what was said or written.'],
    [{ kind: 'light' }, 'Light. The load was low, so nothing more was asked of this meeting.'],
    [{ kind: 'possible-decision' }, 'Possible decision. Something that was said may be a decision. You know better: was anything decided?'],
    [{ kind: 'no-decision-recorded', how: 'found' }, 'Busy, no decision recorded. The load was high, and nothing that was read sounds like a decision.'],
    [{ kind: 'no-decision-recorded', how: 'answered' }, 'Busy, no decision recorded. You said that nothing was decided.'],
    [{ kind: 'cannot-tell' }, 'Cannot tell. Nothing could be read that would show whether a decision was recorded.'],
    [{ kind: 'not-judged', why: 'not-ended' }, 'Not judged. It has not ended yet.'],
    [{ kind: 'not-judged', why: 'too-few-people' }, 'Not judged. Fewer than two people were expected.'],
    [{ kind: 'not-judged', why: 'all-day' }, 'Not judged. It lasts all day.'],
    [{ kind: 'not-judged', why: 'private' }, 'Not judged. It is marked private.'],
    [{ kind: 'not-judged', why: 'cancelled' }, 'Not judged. It was cancelled.'],
    [{ kind: 'not-judged', why: 'not-shown-as-busy' }, 'Not judged. Your calendar does not show it as busy.'],
    [{ kind: 'not-judged', why: 'purpose' }, 'Not judged. You said that it was not meant to decide anything.'],
    [{ kind: 'not-judged', why: 'guessed-inform' }, 'Not judged. So many people were invited that it was probably meant to inform. This is a guess.'],
  ];
  it.each(approved)('%o', (verdict, sentence) => expect(say({ is: 'verdict', verdict })).toBe(sentence));
});

describe('each line of an explanation is a whole sentence', () => {
  const contests: readonly (readonly [Contest, string])[] = [
    [{ says: 'purpose', purpose: 'inform' }, 'You said that this meeting was meant to inform.'],
    [{ says: 'decided', what: ' the second offer ' }, 'You said that this was decided: “the second offer”.'],
    [{ says: 'decided', what: ' ' }, 'You said that something was decided.'],
    [{ says: 'not-decided' }, 'You said that nothing was decided.'],
  ];
  const load = { is: 'load', value: personHours(6), threshold: personHours(3.25), judged: 23 } as const;
  const approved: readonly (readonly [Because, string])[] = [
    [{ is: 'people', count: 1, from: 'invite' }, '1 person who did not decline, from the invite.'],
    [{ is: 'people', count: 5, from: 'attendance' }, '5 people attended, from the attendance report.'],
    [{ is: 'hours', value: 1.5, from: 'invite' }, '1 hr 30 mins long, as scheduled.'],
    [{ is: 'hours', value: 0.75, from: 'attendance' }, '45 mins long, from the attendance report.'],
    [{ ...load, basis: 'median', meets: true }, '6 person-hours: at or above your usual of 3.3, the median of 23 judged meetings in the last 8 weeks.'],
    [{ ...load, basis: 'median', meets: false, value: personHours(1) }, '1 person-hour: below your usual of 3.3, the median of 23 judged meetings in the last 8 weeks.'],
    [{ ...load, basis: 'default', meets: true, judged: 3, threshold: personHours(2) }, '6 person-hours: at or above 2, the starting value until 8 of your meetings are judged (3 so far).'],
    [{ ...load, basis: 'default', meets: false, judged: 0, threshold: personHours(2), value: personHours(1.5) }, '1.5 person-hours: below 2, the starting value until 8 of your meetings are judged (0 so far, so this is a first guess).'],
    [{ is: 'purpose', purpose: 'decide', guessed: false }, 'Purpose: decide, as you said.'],
    [{ is: 'purpose', purpose: 'inform', guessed: true, above: 25 }, 'Purpose: inform. This is a guess: more than 25 people were invited.'],
    [{ is: 'purpose', purpose: 'inform', guessed: true }, 'Purpose: inform. This is a guess from the number of people.'],
    [{ is: 'purpose', purpose: 'unset', guessed: false }, 'Purpose: nobody has said it yet.'],
    ...contests.map(([contest, sentence]) => [{ is: 'answer', contest }, sentence] as const),
    [{ is: 'record', decisions: 0, deferred: 0 }, 'Your record of this meeting holds no decision.'],
    [{ is: 'record', decisions: 1, deferred: 2 }, 'Your record of this meeting holds 1 decision and 2 deferrals.'],
    [{ is: 'strongest', strength: 0.5, low: 0.4, high: 0.8 }, 'The strongest sign of a decision scores 0.50. From 0.40 it is possible, from 0.80 it counts as decided.'],
    [{ is: 'nothing-found', low: 0.4 }, 'Nothing that was read scores 0.40 or more, from where it would be a possible decision.'],
    [{ is: 'finding', finding: finding('decision') }, 'Sign of a decision at 12:04 of the recording, score 0.62'],
    [{ is: 'finding', finding: finding('commitment', null) }, 'Someone took something on, score 0.62'],
    [{ is: 'finding', finding: finding('deferral') }, 'Put off at 12:04 of the recording'],
    [{ is: 'finding', finding: finding('open-question') }, 'Question left open at 12:04 of the recording'],
    [{ is: 'finding', finding: finding('dissent', -12_000) }, 'Objection not answered at -0:12 of the recording'],
    [{ is: 'would-clear', way: 'record-decision' }, 'Record what was decided.'],
    [{ is: 'would-clear', way: 'record-deferral' }, 'Record that it was deferred, until when or because of what.'],
    [{ is: 'would-clear', way: 'say-purpose' }, 'Say that it was not meant to decide anything.'],
    [{ is: 'would-clear', way: 'say-decided' }, 'Say what was decided, if it was.'],
  ];
  it.each(approved)('%o', (line, sentence) => expect(say(line)).toBe(sentence));
});

describe('each state of a source says what could be read', () => {
  const approved: readonly (readonly [Extract<Because, { is: 'source' }>['coverage'], string])[] = [
    [{ state: 'read', complete: true, gaps: [] }, 'Transcript: read completely.'],
    [{ state: 'read', complete: false, gaps: [] }, 'Transcript: read in part.'],
    [{ state: 'read', complete: true, gaps: ['no-names'] }, 'Transcript: read; it has no names of speakers.'],
    [{ state: 'read', complete: false, gaps: ['some-names', 'parts-skipped', 'failed:a', 'failed:b'] }, 'Transcript: read in part; some names of speakers are missing, some parts could not be read and a part of the search in it failed.'],
    [{ state: 'read', complete: true, gaps: ['empty'] }, 'Transcript: read completely; there is nothing in it.'],
    [{ state: 'absent' }, 'Transcript: there is none.'],
    [{ state: 'not-permitted' }, 'Transcript: no permission to read it.'],
    [{ state: 'not-permitted', closed: { by: 'licence' } }, 'Transcript: it needs a Microsoft 365 Copilot licence.'],
    [{ state: 'not-permitted', closed: { by: 'channel', elsewhere: true } }, 'Transcript: in channels it takes other permissions, which Debrief does not ask for.'],
    [{ state: 'not-permitted', closed: { by: 'licence', orChannel: true } }, 'Transcript: it needs a Microsoft 365 Copilot licence, or the meeting is in a channel and has none.'],
    [{ state: 'not-yet-available' }, 'Transcript: not available yet.'],
    [{ state: 'failed', why: 'offline' }, 'Transcript: could not be read: no connection.'],
    [{ state: 'failed', why: 'of an older version' }, 'Transcript: could not be read: an unexpected answer.'],
  ];
  it.each(approved)('%o', (coverage, sentence) => expect(say({ is: 'source', source: 'transcript', coverage })).toBe(sentence));
});
