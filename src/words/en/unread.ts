import { plural } from '../plural.ts';

/** What could not be read of a meeting, what that costs, and what opens it. */
export const unread = {
  title: (count: number) => `What Debrief could not read (${String(count)} ${plural(count, 'source', 'sources')})`,
  why: (state: string) => `${state.charAt(0).toUpperCase()}${state.slice(1)}.`,
  /** It was allowed a moment ago. */
  reading: 'It is being read.',
  costs: {
    record: 'So your own notes do not count here.',
    insights: 'So what Copilot noted does not count here.',
    transcript: 'So Debrief does not know what was said.',
    notes: 'So decisions in the notes are not seen.',
    chat: 'So a decision in the chat is not seen.',
    invite: 'So what the meeting was for is not known.',
    attendance: 'So time and people count as invited.',
  },
  /** What opens it, where neither the person's yes nor a text to an administrator does. */
  opens: {
    role: 'The organizer sees it in Debrief.',
    'not-invited': 'An invitation to the whole series opens it.',
    guest: 'People of that organisation see it in Debrief.',
    channel: 'No permission changes that.',
    licence: 'A Copilot licence on your account opens it.',
    licenceOrChannel: 'A Copilot licence on your account opens it, unless the meeting is in a channel.',
    off: 'Your organisation has set this for Debrief.',
  },
  file: 'A transcript file (.vtt) works, too: drop it on My week.',
  access: {
    button: 'Transcripts for apps',
    what: 'Teams keeps transcripts from every app until an administrator switches this on for the organisation. It is off by default, whatever else was allowed.',
    text: 'Hello,\n\nDebrief reads the transcripts of my own meetings to see whether a decision was recorded. Teams keeps transcripts from all apps until this is switched on (Teams PowerShell, as a Teams administrator):\n\nSet-CsTeamsMeetingConfiguration -EnableGraphTranscriptAccess $true\n\nSpeakers’ names are a second switch, -EnableAttributedTranscripts. Debrief works without it.\nMicrosoft’s page: https://learn.microsoft.com/microsoftteams/meeting-transcript-api-access\n\nThank you',
  },
  unclear: {
    title: 'Which meeting does this belong to?',
    what: 'Its time does not tell which meeting of this series it belongs to. It counts for none of them until you say so.',
    which: (source: string, when: string) => `${source}, ${when}`,
    meeting: (subject: string, when: string) => `${subject}, ${when}`,
    none: 'None of them',
    /** Once all is placed. */
    placedTitle: 'What you placed',
    here: (what: string) => `You said that this belongs here: ${what}.`,
    nowhere: (what: string) => `You said that this belongs to none of these meetings: ${what}.`,
    change: 'Change',
    placed: (what: string, where: string | undefined) => (where === undefined ? `${what}: counts for none of them.` : `${what}: counts for ${where}.`),
  },
} as const;
