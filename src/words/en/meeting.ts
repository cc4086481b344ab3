/** What is said of a meeting in the week's list too; its page has more (meeting-page.ts). */
export const meeting = {
  /** The last of a list of names, which says "and" itself. */
  more: (count: string) => `${count} more`,
  source: (speaker: string, at: string | undefined) => (at ? `${at}, ${speaker}` : speaker),
  noSpeaker: 'Someone',
  contest: {
    title: 'Not right? Say so',
    lead: 'Your word counts more than anything that was found. You can take it back.',
    inform: 'This was meant to inform',
    decide: 'This was meant to decide',
    weDid: 'We did decide…',
    nothing: 'Nothing was decided',
    what: 'What was decided?',
    whatHint: 'A few words are enough.',
    said: 'What you said',
    undo: 'Take it back',
    undone: 'Taken back. The meeting is judged by what was found.',
    failed: 'This could not be kept.',
  },
} as const;
