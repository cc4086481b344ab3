import { plural } from '../plural.ts';

/** Meeting notes that a person gives. */
export const givenNotes = {
  title: 'Meeting notes',
  what: 'A decision in the notes clears a flag. They are read on this device and go nowhere. What was found in them stays on this device, with quotes of at most 200 characters, for at most 8 weeks.',
  paste: 'Paste the notes',
  use: 'Use these notes',
  file: 'Choose a file',
  link: 'Or the link of the notes page (Loop)',
  read: 'Read the page',
  pasted: 'What you pasted',
  used: (lines: number, count: string) => `${count} ${plural(lines, 'line is', 'lines are')} used.`,
  usedBefore: 'What was found in notes that you gave earlier is used.',
  hadBlock: 'The notes that Debrief wrote are left out: they count as your record.',
  takeBack: 'Do not use them',
  piece: (name: string, lines: number, count: string) => `“${name}” (${count} ${plural(lines, 'line', 'lines')})`,
  notALink: 'This is no link of a page in OneDrive, SharePoint or Loop. Paste the notes instead.',
  drop: 'A file that you drop on this page is used, too.',
  closed: 'The page is not open to you, or the link leads nowhere. Paste the notes instead.',
  refused: {
    'too-large': (what: string) => `${what}: too long to be notes of a meeting. Paste the part that matters.`,
    empty: (what: string) => `${what}: there are no words in it.`,
    'only-block': (what: string) => `${what}: it holds nothing but notes that Debrief wrote, which count already.`,
    'unknown-kind': (what: string) => `${what}: only text (.txt, .md) and pages (.html) are read as notes. Transcripts and calendars go to My week.`,
    'not-readable': (what: string) => `${what}: this device could not open it.`,
  },
} as const;
