export const need = {
  signIn: {
    title: 'Sign in to see your week',
    what: 'Debrief reads your calendar from Microsoft 365. It has no server of its own: what it reads stays on this device.',
    action: 'Sign in',
  },
  consent: {
    'my-week': {
      title: 'Debrief needs to read your calendar',
      why: 'It looks for meetings that were busy and left no decision recorded. It never changes your calendar with this permission.',
    },
    transcripts: {
      title: 'Allow reading transcripts',
      why: 'With the transcript Debrief can see whether a decision was recorded, and shows the words it goes by.',
    },
    insights: {
      title: 'Allow reading Copilot insights',
      why: 'Where Copilot took notes, Debrief looks in them for decisions and for what somebody took on.',
    },
    attendance: {
      title: 'Allow reading attendance reports',
      why: 'Of meetings that you organize, Debrief then counts who came and how long it really took, instead of who was invited.',
    },
    'chat-evidence': {
      title: 'Allow reading meeting chats',
      why: 'A decision that was written in the chat clears a flag. The texts stay in memory; only a short quote of a sign is kept.',
    },
    'notes-link': {
      title: 'Allow reading the meeting notes',
      why: 'Debrief reads the one page whose link you gave, and looks in it for decisions. It changes nothing there.',
    },
    'chat-card': {
      title: 'Debrief needs to write to the meeting chat',
      why: 'It posts one card with your notes under your name, and can change or withdraw that card. It never writes anything that you did not see first.',
    },
    'invite': {
      title: 'Debrief needs to change an invitation of yours',
      why: 'It puts one block with open commitments and questions into the invitation of a meeting that you organize, and can change or remove that block. It leaves the rest of the invitation as it is.',
    },
    'onenote': {
      title: 'Debrief needs to write to your OneNote',
      why: 'It makes one page for each meeting whose notes you send there, in a section of its own, and can change or remove that page. It looks at no other section.',
    },
    'own-copy': {
      title: 'Keep your drafts and commitments on all your devices',
      why: 'Debrief keeps them as files in a folder of its own in your OneDrive. It can read and change nothing else there, and nobody but you sees that folder.',
    },
    'tasks': {
      title: 'Debrief needs to write to your To Do',
      why: 'It keeps a list named Debrief there, with one task for each commitment that you accepted. Your other lists are left alone.',
    },
    'weekly-block': {
      title: 'Debrief needs to add 15 minutes to your calendar',
      why: 'It makes one private weekly block that opens Debrief, and can move or remove that block. It changes nothing else with it.',
    },
    'nudge': {
      title: 'Debrief needs to send a notice in Teams',
      why: 'It reminds a person of a commitment that they accepted, at most once a week, in your name.',
    },
    'working-hours': {
      title: 'Debrief needs to see your working hours',
      why: 'It tells which of your meetings lie outside them. It changes nothing.',
    },
    'team-list': {
      title: 'Debrief needs the list of your team',
      why: 'It writes what you chose as the outcome of a meeting and the numbers of series that you publish, never your own words, and reads the leaders’ summary. Debrief shows no names; people with access to the site can look them up.',
    },
  },
  scopes: 'Microsoft 365 will ask you for exactly these permissions:',
  allow: 'Allow',
  without: {
    'my-week': 'Without it: drop an exported calendar (.ics) here.',
    transcripts: 'Without it: drop a transcript file (.vtt), or answer with one tap.',
    insights: 'Without it: the transcript, or one tap.',
    attendance: 'Without it: time and people are counted as invited.',
    'chat-evidence': 'Without it: say what was decided with one tap.',
    'notes-link': 'Without it: paste the notes.',
    'chat-card': 'Without it: copy the notes and paste them yourself.',
    'invite': 'Without it: copy the notes and paste them into the invitation yourself.',
    'onenote': 'Without it: copy the notes and paste them into OneNote yourself.',
    'own-copy': 'Without it: everything is kept on this device only.',
    'tasks': 'Without it: your commitments are listed here in Debrief.',
    'weekly-block': 'Without it: put 15 minutes into your calendar yourself, with the link to Debrief.',
    'nudge': 'Without it: each owner has their own To Do reminder.',
    'working-hours': 'Without it: nothing is said about them.',
    'team-list': 'Without it: an outcome is shared in the chat under your name, or not at all.',
  },
  admin: {
    title: 'An administrator has to allow this',
    what: 'In your organisation this is the normal way. Send this text to your administrator; nothing else is needed from you.',
    label: 'Text to send',
    copy: 'Copy the text',
    copyLink: 'Copy only the link',
    text: (feature: string, scopes: string, link: string | undefined, all: string) =>
      `Hello,\n\nI would like to use Debrief, an add-in for Microsoft Teams and Outlook. ${feature}\n\nIt needs these delegated permissions of Microsoft Graph: ${scopes}.\n\n${link === undefined ? 'They can be granted in the Microsoft Entra admin center, under Enterprise applications, Debrief, Permissions.' : `They can be granted on this page of Microsoft's, for the whole organisation:\n${link}\n\nThe page asks for everything that Debrief can do here, because Microsoft says that a new consent for everybody may take back an earlier one:\n${all}\n\nWhat is not wanted can be switched off in Debrief’s policy file: then nobody is asked for it.`}\n\nDebrief has no server: it runs in my browser and acts only as me.\n\nThank you`,
    again: 'Check again',
  },
  /** What each is for, as an administrator is told. */
  forAll: {
    'my-week': 'a person’s own calendar, to find meetings with no decision recorded',
    transcripts: 'transcripts, as evidence',
    insights: 'Copilot’s notes, as evidence',
    attendance: 'who was there, from attendance reports',
    'chat-evidence': 'the meeting’s chat, as evidence',
    'notes-link': 'meeting notes by a link that a person gives',
    'chat-card': 'a person’s own card in the meeting’s chat',
    'invite': 'a block in invitations of one’s own meetings',
    'onenote': 'a page in a person’s own OneNote',
    'own-copy': 'drafts and commitments in a folder of a person’s own OneDrive',
    'tasks': 'commitments in a person’s own To Do',
    'weekly-block': 'a private weekly block in a person’s own calendar',
    'nudge': 'reminding a commitment’s owner in Teams',
    'working-hours': 'a person’s own working hours',
    'team-list': 'the team’s lists on a site that an administrator grants',
  },
  refused: 'The permission was not given. Nothing was sent.',
  /** The person closed or refused the dialog. */
  declined: {
    'my-week': 'You did not allow it. Nothing was read.',
    transcripts: 'You did not allow it. No transcript was read.',
    insights: 'You did not allow it. No insight was read.',
    attendance: 'You did not allow it. No report was read.',
    'chat-evidence': 'You did not allow it. No chat was read.',
    'notes-link': 'You did not allow it. The notes were not read.',
    'chat-card': 'You did not allow it. Nothing was written.',
    'invite': 'You did not allow it. The invitation was not touched.',
    'onenote': 'You did not allow it. OneNote was not touched.',
    'own-copy': 'You did not allow it. Everything stays on this device.',
    'tasks': 'You did not allow it. No task was written.',
    'weekly-block': 'You did not allow it. Your calendar was not touched.',
    'nudge': 'You did not allow it. Nobody was reminded.',
    'working-hours': 'You did not allow it. Nothing was read.',
    'team-list': 'You did not allow it. Nothing was written to the list.',
  },
  /** Where files stand in for the calendar: an offer, not a want. */
  offer: {
    what: 'These are the meetings of your own files.',
    connect: 'Connect your calendar',
  },
  missing: {
    transcripts: {
      person: 'Transcripts were not read: your permission is missing.',
      admin: 'Transcripts were not read: an administrator has to allow it.',
    },
    'my-week': {
      person: 'Your calendar was not read: your permission is missing.',
      admin: 'Your calendar was not read: an administrator has to allow it.',
    },
    insights: {
      person: 'Copilot insights were not read: your permission is missing.',
      admin: 'Copilot insights were not read: an administrator has to allow it.',
    },
    attendance: {
      person: 'Attendance reports were not read: your permission is missing.',
      admin: 'Attendance reports were not read: an administrator has to allow it.',
    },
    'chat-evidence': {
      person: 'Meeting chats were not read: your permission is missing.',
      admin: 'Meeting chats were not read: an administrator has to allow it.',
    },
    'notes-link': {
      person: 'The meeting notes were not read: your permission is missing.',
      admin: 'The meeting notes were not read: an administrator has to allow it.',
    },
    'chat-card': {
      person: 'The meeting chat cannot be used: your permission is missing.',
      admin: 'The meeting chat cannot be used: an administrator has to allow it.',
    },
    invite: {
      person: 'Invitations cannot be changed: your permission is missing.',
      admin: 'Invitations cannot be changed: an administrator has to allow it.',
    },
    'onenote': {
      person: 'OneNote cannot be used: your permission is missing.',
      admin: 'OneNote cannot be used: an administrator has to allow it.',
    },
    'own-copy': {
      person: 'Everything is kept on this device only: your permission is missing.',
      admin: 'Everything is kept on this device only: an administrator has to allow more.',
    },
    'tasks': {
      person: 'Your commitments are not in To Do: your permission is missing.',
      admin: 'Your commitments are not in To Do: an administrator has to allow it.',
    },
    'weekly-block': {
      person: 'The weekly block cannot be kept in your calendar: your permission is missing.',
      admin: 'The weekly block cannot be kept in your calendar: an administrator has to allow it.',
    },
    'nudge': {
      person: 'Nobody can be reminded in Teams: your permission is missing.',
      admin: 'Nobody can be reminded in Teams: an administrator has to allow it.',
    },
    'working-hours': {
      person: 'Working hours were not read: your permission is missing.',
      admin: 'Working hours were not read: an administrator has to allow it.',
    },
    'team-list': {
      person: 'The list of your team cannot be used: your permission is missing.',
      admin: 'The list of your team cannot be used: an administrator has to allow it.',
    },
  },
  showText: 'Show the text to send',
  /** After a refusal: the page that asks may have been one on which only an administrator can agree. */
  adminWanted: 'It asked for an administrator',
  hideText: 'Hide the text',
} as const;
