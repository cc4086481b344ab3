import { plural } from '../plural.ts';

/** What could not be read of a meeting, what that costs, and what opens it. */
export const unread = {
  title: (count: number) => `What Debrief could not read (${String(count)} ${plural(count, 'source', 'sources')})`,
  why: (state: string) => `${state.charAt(0).toUpperCase()}${state.slice(1)}.`,
  costs: {
    record: 'So your own notes do not count here.',
    insights: 'So what Copilot noted does not count here.',
    transcript: 'So Debrief does not know what was said.',
    notes: 'So decisions in the notes are not seen.',
    chat: 'So a decision in the chat is not seen.',
    invite: 'So what the meeting was for is not known.',
    attendance: 'So time and people count as invited.',
  },
  access: {
    what: 'Teams keeps transcripts from every app until an administrator switches this on for the organisation. It is off by default, whatever else was allowed.',
    text: 'Hello,\n\nDebrief reads the transcripts of my own meetings to see whether a decision was recorded. Teams keeps transcripts from all apps until this is switched on (Teams PowerShell, as a Teams administrator):\n\nSet-CsTeamsMeetingConfiguration -EnableGraphTranscriptAccess $true\n\nSpeakers’ names are a second switch, -EnableAttributedTranscripts. Debrief works without it.\nMicrosoft’s page: https://learn.microsoft.com/microsoftteams/meeting-transcript-api-access\n\nThank you',
  },
  unclear: {
    title: 'Which meeting does this belong to?',
    what: 'It lies between two meetings of this series. It counts for none of them until you say so.',
    which: (source: string, when: string) => `${source}, ${when}`,
    choose: 'Choose a meeting',
    meeting: (subject: string, when: string) => `${subject}, ${when}`,
    none: 'None of them',
  },
} as const;
