/** The verdicts, and what a person said instead. */
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
    'purpose-set': 'Its invitation says in Debrief’s block that nothing was to be decided.',
    'guessed-purpose': 'Its invitation reads as if nothing was to be decided. This is a guess.',
    'guessed-inform': 'So many people were invited that it was probably meant to inform. This is a guess.',
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
    'purpose-set': 'Not meant to decide',
    'guessed-purpose': 'Probably not meant to decide',
    'guessed-inform': 'Probably meant to inform',
  },
  decided: {
    recorded: 'Your record of this meeting holds a decision.',
    deferred: 'Your record says until when, or because of what.',
    answered: 'You said so.',
    'recorded-by-others': 'Somebody else recorded a decision in the meeting’s chat.',
    'deferred-by-others': 'Somebody else recorded in the meeting’s chat until when, or because of what.',
    found: 'A clear decision was found in what was said or written.',
  },
  light: 'The load was low, so nothing more was asked of this meeting.',
  possible: 'Something that was said may be a decision. You know better: was anything decided?',
  flag: {
    found: 'The load was high, and nothing that was read sounds like a decision.',
    answered: 'You said that nothing was decided.',
  },
  cannotTell: 'Nothing could be read that would show whether a decision was recorded.',
  /** What the person said. */
  answer: {
    purpose: (purpose: string) => `You said that this meeting was meant to ${purpose}.`,
    decided: (what: string) => `You said that this was decided: “${what}”.`,
    decidedPlain: 'You said that something was decided.',
    'not-decided': 'You said that nothing was decided.',
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
