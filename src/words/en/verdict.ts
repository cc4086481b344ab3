import { plural } from '../plural.ts';

/** The verdicts, and every line that can stand in an explanation. */
export const verdict = {
  name: {
    'not-judged': 'Not judged',
    decided: 'Decided',
    light: 'Light',
    'possible-decision': 'Possible decision',
    'no-decision-recorded': 'Busy, no decision recorded',
    'cannot-tell': 'Cannot tell',
    deferred: 'Deferred',
    waiting: 'Not judged yet',
    debriefed: 'Debriefed',
  },
  notJudged: {
    'not-ended': 'It has not ended yet.',
    'too-few-people': 'Fewer than two people were expected.',
    'all-day': 'It lasts all day.',
    private: 'It is marked private.',
    cancelled: 'It was cancelled.',
    'not-shown-as-busy': 'Your calendar does not show it as busy.',
    purpose: 'You said that it was not meant to decide anything.',
    'guessed-inform': 'More than 25 people were invited, so it was probably meant to inform. This is a guess.',
  },
  /** The same in a word or two, beside the badge. */
  because: {
    'not-ended': 'Not ended',
    'too-few-people': 'Fewer than two people',
    'all-day': 'All day',
    private: 'Private',
    cancelled: 'Cancelled',
    'not-shown-as-busy': 'Not shown as busy',
    purpose: 'Not meant to decide',
    'guessed-inform': 'Probably meant to inform',
  },
  decided: {
    recorded: 'Your record of this meeting holds a decision.',
    deferred: 'Your record says until when, or because of what.',
    answered: 'You said so.',
    found: 'A clear decision was found in what was said.',
  },
  light: 'The load was low, so nothing more was asked of this meeting.',
  possible: 'Something that was said may be a decision. You know better: was anything decided?',
  flag: {
    found: 'The load was high, and nothing that was read sounds like a decision.',
    answered: 'You said that nothing was decided.',
  },
  cannotTell: 'Nothing could be read that would show whether a decision was recorded.',
} as const;

export const explanation = {
  verdict: (name: string, why: string) => `${name}. ${why}`,
  people: {
    invite: (people: number, count: string) => `${count} ${plural(people, 'person', 'people')} who did not decline, from the invite.`,
    attendance: (people: number, count: string) => `${count} ${plural(people, 'person', 'people')} attended, from the attendance report.`,
  },
  hours: {
    invite: (duration: string) => `${duration} long, as scheduled.`,
    attendance: (duration: string) => `${duration} long, from the attendance report.`,
  },
  load: {
    median: (load: string, usual: string, meets: boolean, count: string) =>
      `${load}: ${meets ? 'at or above' : 'below'} your usual of ${usual}, the median of ${count} judged meetings in the last 8 weeks.`,
    default: (load: string, usual: string, meets: boolean, judged: number, count: string) =>
      `${load}: ${meets ? 'at or above' : 'below'} ${usual}, the starting value until 8 of your meetings are judged (${count} so far${judged === 0 ? ', so this is a first guess' : ''}).`,
  },
  purpose: {
    said: (purpose: string) => `Purpose: ${purpose}, as you said.`,
    guessed: (purpose: string) => `Purpose: ${purpose}. This is a guess from the number of people.`,
    unset: 'Purpose: nobody has said it yet.',
  },
  answer: {
    purpose: (purpose: string) => `You said that this meeting was meant to ${purpose}.`,
    decided: (what: string) => `You said that this was decided: “${what}”.`,
    decidedPlain: 'You said that something was decided.',
    'not-decided': 'You said that nothing was decided.',
  },
  record: {
    none: 'Your record of this meeting holds no decision.',
    some: (decisions: number, decided: string, deferred: number, put: string) =>
      `Your record of this meeting holds ${decided} ${plural(decisions, 'decision', 'decisions')} and ${put} ${plural(deferred, 'deferral', 'deferrals')}.`,
  },
  strongest: (score: string, low: string, high: string) =>
    `The strongest sign of a decision scores ${score}. From ${low} it is possible, from ${high} it counts as decided.`,
  nothing: (low: string) => `Nothing that was read scores ${low} or more, from where it would be a possible decision.`,
  finding: (kind: string, at: string | undefined, score: string | undefined) => `${kind}${at ? ` at ${at}` : ''}${score ? `, score ${score}` : ''}`,
  wouldClear: {
    'record-decision': 'Record what was decided.',
    'record-deferral': 'Record that it was deferred, until when or because of what.',
    'say-purpose': 'Say that it was not meant to decide anything.',
    'say-decided': 'Say what was decided, if it was.',
  },
} as const;

export const purpose = {
  decide: 'decide',
  plan: 'plan',
  inform: 'inform',
  connect: 'connect',
  learn: 'learn',
  unset: 'not set',
} as const;

export const findings = {
  /** Whatever its score: which ones are possible decisions say the thresholds beside them. */
  decision: 'Sign of a decision',
  commitment: 'Someone took something on',
  deferral: 'Put off',
  'open-question': 'Question left open',
  dissent: 'Objection not answered',
} as const;

export const coverage = {
  source: {
    record: 'Your record',
    insights: 'Copilot insights',
    transcript: 'Transcript',
    notes: 'Meeting notes',
    chat: 'Meeting chat',
    invite: 'Invite',
    attendance: 'Attendance report',
  },
  read: 'read completely',
  readWith: (gaps: string) => `read; ${gaps}`,
  part: 'read in part',
  partWith: (gaps: string) => `read in part; ${gaps}`,
  absent: 'there is none',
  'not-permitted': 'no permission to read it',
  'not-yet-available': 'not available yet',
  failed: (why: string) => `could not be read: ${why}`,
  line: (source: string, state: string) => `${source}: ${state}.`,
  gaps: {
    'no-names': 'it has no names of speakers',
    'some-names': 'some names of speakers are missing',
    'no-times': 'it has no times',
    'parts-skipped': 'some parts could not be read',
    'out-of-order': 'its times are out of order',
    'negative-times': 'some of its times are negative',
    other: 'a part of the search in it failed',
  },
} as const;
