import { plural } from '../plural.ts';

/** What pieces of the week say that few first looks show: they come with all words (surfaces/personal-tab/rare-parts.tsx). */
export const rare = {
  checkInTitle: 'What became of it?',
  moreCheckIns: (count: number, text: string) => `${text} more ${plural(count, 'stands', 'stand')} in Commitments`,
  again: 'Ask about this series again',
  hushedTitle: (text: string) => `Series that nothing is asked about: ${text}`,
  earlierSeries: 'A series that is in none of the weeks that were read',
  notNow: (time: string) => `Microsoft 365 is busy or has a fault. Debrief tries again in ${time}; nothing needs to be done.`,
  goesOn: 'Going on now.',
  judging: (done: string, of: string, left: string | undefined) => `Looking at your meetings: ${done} of ${of}${left ? `, ${left}` : ''}`,
  left: (time: string) => `about ${time} left`,
  almostDone: 'almost done',
} as const;
