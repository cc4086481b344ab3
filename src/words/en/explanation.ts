import { plural } from '../plural.ts';
import { notKnown } from './languages.ts';

/** Every line that can stand in an explanation. */
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
    median: (load: string, usual: string, meets: boolean, count: string, besideScheduled: boolean) =>
      `${load}: ${meets ? 'at or above' : 'below'} your usual of ${usual}, the median of ${count} judged meetings in the last 8 weeks${besideScheduled ? ', as they were scheduled' : ''}.`,
    default: (load: string, usual: string, meets: boolean, judged: number, count: string) =>
      `${load}: ${meets ? 'at or above' : 'below'} ${usual}, the starting value until 8 of your meetings are judged (${count} so far${judged === 0 ? ', so this is a first guess' : ''}).`,
  },
  purpose: {
    said: (purpose: string) => `Purpose: ${purpose}, as you said.`,
    set: (purpose: string) => `Purpose: ${purpose}, as the invitation says in Debrief’s block.`,
    guessed: (purpose: string, above: string | undefined) =>
      `Purpose: ${purpose}. This is a guess${above ? `: more than ${above} people were invited` : ' from the number of people'}.`,
    fromWords: (purpose: string, said: string) => `Purpose: ${purpose}. This is a guess from the invitation: “${said}”.`,
    unset: 'Purpose: nobody has said it yet.',
  },
  record: {
    none: 'Your record of this meeting holds no decision.',
    some: (decisions: number, decided: string, deferred: number, put: string) =>
      `Your record of this meeting holds ${decided} ${plural(decisions, 'decision', 'decisions')} and ${put} ${plural(deferred, 'deferral', 'deferrals')}.`,
  },
  byOthers: { decision: 'Somebody else recorded a decision.', deferral: 'Somebody else recorded that it was put off.' },
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
  wouldOpen: {
    grant: (source: string) => `${source}: a permission would open it.`,
    organizer: (source: string) => `${source}: the organizer can read it.`,
    invitation: (source: string) => `${source}: an invitation to the whole series opens it.`,
    'their-people': (source: string) => `${source}: people of that organisation can read it.`,
    organisation: (source: string) => `${source}: your organisation has it switched off.`,
    licence: (source: string) => `${source}: it comes with a licence that is missing here.`,
    time: (source: string) => `${source}: it may still come.`,
    'another-try': (source: string) => `${source}: another try may read it.`,
    pick: (source: string) => `${source}: say to which meeting it belongs.`,
    file: (source: string) => `${source}: give it as a file.`,
  },
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
  readEmpty: (gaps: string) => `read completely; ${gaps}`,
  part: 'read in part',
  partWith: (gaps: string) => `read in part; ${gaps}`,
  absent: 'there is none',
  'not-permitted': 'no permission to read it',
  'not-yet-available': 'not available yet',
  notBefore: (time: string) => `not available yet; it is worth another look from ${time}`,
  closed: {
    person: 'your permission is missing',
    admin: 'an administrator has to allow it',
    role: 'only the organizer and co-organizers can read it',
    'not-invited': 'it is open only to people who are invited to the whole series',
    guest: 'it is not open to guests',
    channel: 'Microsoft 365 makes none for meetings in channels',
    channelElsewhere: 'in channels it takes other permissions, which Debrief does not ask for',
    organisation: 'your organisation has it switched off',
    licence: 'it needs a Microsoft 365 Copilot licence',
    licenceOrChannel: 'it needs a Microsoft 365 Copilot licence, or the meeting is in a channel and has none',
  },
  failed: (why: string) => `could not be read: ${why}`,
  line: (source: string, state: string) => `${source}: ${state}.`,
  gaps: {
    'no-names': 'it has no names of speakers',
    'some-names': 'some names of speakers are missing',
    'no-times': 'it has no times',
    'parts-skipped': 'some parts could not be read',
    'out-of-order': 'its times are out of order',
    'negative-times': 'some of its times are negative',
    short: 'it spans only a small part of the meeting',
    docx: 'it came as a Word file, which is read as well as it can be',
    unassigned: 'of a part of it you have to say which meeting it belongs to',
    'part-missing': 'a part of it is missing',
    'page-limit': 'there is more of it than was read',
    'no-notes': 'it has no notes, only actions',
    empty: 'there is nothing in it',
    ...notKnown,
    other: 'a part of the search in it failed',
  },
} as const;
