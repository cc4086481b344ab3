/** One question for each kind of near miss. It stands above what somebody said and asks about the matter, never about that person. */
export const coaching = {
  deferral: 'What would have to be true for this to be decided next time?',
  'open-question': 'Who can answer this, and what do they need for it?',
  dissent: 'What would have to change for everyone to agree, or to disagree and go along?',
} as const;
