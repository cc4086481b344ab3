import { plural } from '../plural.ts';

export const settings = {
  title: 'Settings',
  site: {
    set: 'Your organisation has set this site for everybody. You can use another one here.',
    useSet: 'Use the site of your organisation',
    usesSet: 'The site of your organisation is used again.',
  },
  language: {
    title: 'Language',
    label: 'Debrief is read in',
    asHost: 'As in Teams or the browser',
    lead: 'Kept on this device. What people write stays as they wrote it. Cards and notes that you write get headings in this language; Debrief reads those of all people.',
    failed: 'This language could not be fetched. Check your connection.',
  },
  keeps: {
    title: 'What this device keeps',
    lead: 'Debrief has no server. What it keeps lies in this browser, apart for each account, and where you choose below.',
    what: {
      calendar: 'Your calendar as it was last read, for 8 weeks, and your working hours if Debrief may see them.',
      findings: (weeks: number, weeksText: string) =>
        (weeks === 0 ? 'Nothing of what was found in transcripts.' : `What was found in transcripts, with quotes of at most 200 characters, for ${weeksText} ${plural(weeks, 'week', 'weeks')}.`),
      words: 'What you answered about meetings, your drafts, and what you wrote to meetings, until you clear them.',
      outgoing: 'Notes that are on their way and have not arrived, with the text of the invitation they go into.',
    },
    never: 'Transcripts and the chat’s texts are never kept: they stay in memory while they are read.',
    counts: (drafts: number, draftsText: string, unsent: number, unsentText: string) =>
      `Now: ${draftsText} ${plural(drafts, 'draft', 'drafts')} and ${unsentText} unsent ${plural(unsent, 'note', 'notes')}.`,
  },
  permissions: {
    title: 'What Debrief may do',
    lead: 'Each is asked for only when you need it. Microsoft 365 keeps the permission; it can be taken back there.',
    names: {
      'my-week': 'Read your calendar',
      transcripts: 'Read transcripts',
      insights: 'Read Copilot insights',
      attendance: 'Read attendance reports of meetings that you organize',
      'chat-evidence': 'Read meeting chats for decisions',
      'notes-link': 'Read meeting notes whose link you give',
      'chat-card': 'Post and change your own card in the meeting chat',
      'invite': 'Change invitations of meetings that you organize',
      'onenote': 'Keep a page for a meeting in your OneNote',
      'own-copy': 'Keep your drafts and commitments in your OneDrive',
      'tasks': 'Keep your commitments in To Do',
      'weekly-block': 'Keep a private weekly block in your calendar',
      'nudge': 'Remind people of what they accepted',
      'working-hours': 'See your working hours',
      'team-list': 'Use the list of your team',
    },
    state: {
      used: 'Allowed',
      person: 'Not allowed',
      admin: 'An administrator has to allow it',
      unknown: 'Asked for when it is first needed',
      off: 'Switched off by your organisation',
    },
    scopes: (scopes: string) => `Permissions: ${scopes}.`,
  },
  clear: {
    title: 'Clear this device',
    what: 'Forgets everything that is listed above, for this account in this browser. What stands in chats and invitations stays there.',
    action: 'Clear this device',
    ask: 'Clear this device?',
    goes: (drafts: number, draftsText: string, unsent: number, unsentText: string) =>
      `This deletes ${draftsText} ${plural(drafts, 'draft', 'drafts')} and ${unsentText} ${plural(unsent, 'note', 'notes')} that ${plural(unsent, 'has', 'have')} not been sent, with all answers and everything that was read. It cannot be taken back.`,
    confirm: 'Delete all of it',
    failed: 'This device was not cleared',
    done: 'This device is cleared.',
  },
  signOut: {
    title: 'Sign out',
    what: 'Forgets your account, and everything that this device keeps for it.',
    action: 'Sign out',
    ask: 'Sign out?',
    confirm: 'Sign out and delete',
    failed: 'You were not signed out',
    done: 'You are signed out.',
  },
  read: 'As soon as your week was read, this page says more.',
} as const;

/** Words about meetings that are not in the calendar any more. */
export const apart = {
  title: 'Meetings that left your calendar',
  lead: 'They were moved, deleted or made part of a series. What you typed and wrote about them is still here.',
  noDate: 'Day not known',
  draft: 'Your draft',
  noWords: 'This draft has no words in it.',
  written: (places: string, when: string) => `Written to ${places}, ${when}`,
  copyDraft: 'Copy the draft',
  copyOf: (action: string, subject: string) => `${action}: ${subject}`,
  discard: 'Discard the draft',
  discarded: 'The draft is discarded.',
  bringBack: 'Bring it back',
  failed: 'This could not be done',
} as const;
