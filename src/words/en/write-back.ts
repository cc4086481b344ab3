export const preview = {
  title: 'This is what will be written',
  titleCopy: 'These are the notes',
  who: (people: string) => `Under your name, for everyone in the meeting chat: ${people}.`,
  notThere: 'Everything else you typed stays with you.',
  label: 'The notes',
  product: 'Debrief',
  write: (places: string) => `Write to ${places}`,
  writeNowhere: 'Write',
  writing: 'Handing it over',
  notAllowed: 'You did not allow it.',
  notQueued: 'Nothing was written',
  consent: 'Teams may ask for your permission to post in the meeting chat. That happens now, and only now.',
  copyRich: 'Copy as rich text',
  copyMarkdown: 'Copy as Markdown',
  copied: 'Copied',
  copyRefused: 'The browser did not allow copying. Select the text and copy it by hand.',
} as const;

/** The places a person can choose to write to. */
export const targets = {
  title: 'Where to write',
  chat: 'Meeting chat',
  next: (day: string) => `Invitation of the next meeting on ${day}`,
  same: (day: string) => `Invitation of this meeting on ${day}`,
  /** What stands below each choice. */
  chatWhat: 'One card under your name. Only you can change or withdraw it.',
  inviteWhat: 'Open commitments and questions to decide, at the top of the invitation, where people read them before they meet.',
  sameWhat: 'This meeting is over. Its guests will probably be mailed.',
  standsThere: 'Your notes stand there already; choose it to bring them up to date.',
  nothing: 'There is nothing to carry into an invitation: no commitment and no open question is shared.',
  others: 'Other places',
  none: 'Choose at least one place, or copy the notes.',
  lookFirst: 'Look at the invitation first, or leave it out.',
  block: 'What will stand in the invitation',
  who: (people: string) => `Everyone who is invited reads it: ${people}. Outlook may mail the guests about the change.`,
  standing: 'What stands there now',
  standsNone: 'Nothing of Debrief stands in this invitation yet. The rest of it is left as it is.',
  looking: 'Looking at the invitation',
  notSeen: 'The invitation could not be looked at',
  asking: 'Waiting for your permission',
  past: {
    title: 'Write to a meeting that is over?',
    what: (count: number, people: string) => `This will probably mail ${people} ${count === 1 ? 'person' : 'people'} about a past meeting.`,
    yes: 'Write to it all the same',
  },
} as const;

/** Places, as part of a sentence. */
export const place = {
  chat: 'the meeting chat',
  invitation: 'the invitation',
  invitationOf: (day: string) => `the invitation of ${day}`,
} as const;

export const done = {
  heading: 'Your debrief',
  title: {
    nothing: () => 'Nothing is written for this meeting',
    writing: (places: string) => `Writing to ${places}`,
    written: (places: string) => `Written to ${places}`,
    'not-written': (places: string) => `Not written to ${places}`,
    'not-changed': () => 'Change not written, what you wrote earlier still stands',
    'taking-back': () => 'Taking back',
    'taken-back': () => 'Taken back',
    'not-taken-back': () => 'Could not take back',
  },
  what: {
    nothing: 'A draft that you typed is kept until you discard it.',
    writing: 'Debrief keeps it until it has arrived. You can leave this page.',
    written: 'It stands there under your name. Only you can change or withdraw it from here.',
    'taking-back': 'It stands there until this is done. You can leave this page.',
    'not-taken-back': 'What you wrote still stands there.',
  },
  undoWaits: 'Possible once what is on its way has arrived.',
  toWeek: 'Back to my week',
} as const;

export const outbox = {
  title: 'Outgoing notes',
  write: (subject: string, place: string) => `Notes for ${subject}, to ${place}`,
  withdraw: (subject: string, place: string) => `Taking the notes for ${subject} out of ${place}`,
  pending: 'Next in line.',
  sending: 'On its way.',
  waiting: (why: string) => `Waiting: ${why}.`,
  nextTry: (inTime: string) => `Next try in ${inTime}`,
  nextTryNow: 'Trying now',
  retryNow: 'Try now',
  refused: (what: string) => `${what}: did not go through.`,
  retry: 'Try again',
  dismiss: 'Dismiss',
  dismissWhat: 'Dismissing removes it from here. Your draft stays.',
  unreadable: 'A kept note could not be read back. Its raw text is here; copy what you need before you dismiss it.',
  raw: 'Raw text',
  conflict: {
    invite: 'Somebody changed the invitation since your preview',
    inviteWhat: 'Nothing was overwritten. Whatever you choose, only the part that Debrief put there is touched.',
    chat: 'This card was changed somewhere else',
    chatWhat: 'Nothing was overwritten. Choose which one stays.',
    theirs: 'What stands there now',
    mine: 'What you wanted to write',
    unknown: 'It could not be read. Open it in Teams or Outlook to see it.',
    lookAgain: 'Look again',
    allTheSame: 'Go on all the same',
    leaveIt: 'Leave it as it is',
    keepMine: 'Keep mine',
    keepTheirs: 'Keep theirs',
  },
} as const;
