/** What a permission lets Debrief do, in the words a person reads before agreeing. Names: Microsoft Graph permissions reference. */
const WORDS: { readonly [scope: string]: string } = {
  'User.Read': 'See who you are',
  'Calendars.Read': 'Read your calendar',
  'Calendars.ReadWrite': 'Read and change your calendar',
  'Chat.Read': 'Read your chats',
  'Chat.ReadBasic': 'See which chats you are in',
  'Chat.ReadWrite': 'Read your chats and write in them as you',
  'Files.Read.All': 'Read the files that you can open',
  'Files.ReadWrite.AppFolder': 'Keep files in its own folder of your OneDrive',
  'MailboxSettings.Read': 'See your working hours',
  'OnlineMeetingArtifact.Read.All': 'Read who attended your meetings',
  'OnlineMeetings.Read': 'Find your online meetings',
  'OnlineMeetingTranscript.Read.All': 'Read the transcripts of your meetings',
  'OnlineMeetingAiInsight.Read.All': 'Read the notes that Copilot took in your meetings',
  'Sites.Selected': 'Use the sites that your administrator picked',
  'Notes.ReadWrite': 'Read, share and change your OneNote notebooks',
  'Tasks.ReadWrite': 'Read and change your To Do tasks',
  'TeamsActivity.Send': 'Send you notices in Teams',
};

/** Sign-in itself; nobody is asked about these. */
const SILENT_SCOPES = ['openid', 'profile', 'email', 'offline_access'];

export interface ScopeLine {
  readonly scope: string;
  readonly words: string;
}

/** One line per permission, in the order asked. A scope is named with or without the service in front. */
export function scopeLines(scopes: readonly string[]): readonly ScopeLine[] {
  return scopes
    .map((scope) => scope.replace(/^https:\/\/graph\.microsoft\.com\//, ''))
    .filter((scope) => !SILENT_SCOPES.includes(scope))
    .map((scope) => ({ scope, words: WORDS[scope] ?? 'Use a part of Microsoft 365 that has no description here' }));
}
