/**
 * The least delegated scope of each operation the tenant answers; one of the list is enough.
 * Source: Microsoft Graph permissions reference. App folder: https://learn.microsoft.com/graph/onedrive-sharepoint-appfolder
 */
export const OPERATION_SCOPES = {
  'GET /me': ['User.Read', 'User.ReadBasic.All'],
  'GET /users/{id}': ['User.ReadBasic.All'],
  'GET /me/mailboxSettings': ['MailboxSettings.Read'],
  'GET /me/calendarView': ['Calendars.ReadBasic'],
  'GET /me/calendarView/delta': ['Calendars.ReadBasic'],
  'GET /me/events/{id}': ['Calendars.ReadBasic'],
  'PATCH /me/events/{id}': ['Calendars.ReadWrite'],
  'GET /me/events': ['Calendars.ReadBasic'],
  'POST /me/events': ['Calendars.ReadWrite'],
  'DELETE /me/events/{id}': ['Calendars.ReadWrite'],
  'GET /me/onlineMeetings': ['OnlineMeetings.Read'],
  'GET /me/onlineMeetings/{id}': ['OnlineMeetings.Read'],
  'GET /me/onlineMeetings/{id}/transcripts': ['OnlineMeetingTranscript.Read.All'],
  'GET /me/onlineMeetings/{id}/transcripts/{id}': ['OnlineMeetingTranscript.Read.All'],
  'GET /me/onlineMeetings/{id}/transcripts/{id}/content': ['OnlineMeetingTranscript.Read.All'],
  'GET /me/onlineMeetings/{id}/transcripts/{id}/metadataContent': ['OnlineMeetingTranscript.Read.All'],
  'GET /me/onlineMeetings/{onlineMeeting-id}/attendanceReports': ['OnlineMeetingArtifact.Read.All'],
  'GET /me/onlineMeetings/{onlineMeeting-id}/attendanceReports/{meetingAttendanceReport-id}': ['OnlineMeetingArtifact.Read.All'],
  'GET /me/onlineMeetings/{onlineMeeting-id}/attendanceReports/{meetingAttendanceReport-id}/attendanceRecords': ['OnlineMeetingArtifact.Read.All'],
  'GET /copilot/users/{aiUser-id}/onlineMeetings/{aiOnlineMeeting-id}/aiInsights': ['OnlineMeetingAiInsight.Read.All'],
  'GET /copilot/users/{aiUser-id}/onlineMeetings/{aiOnlineMeeting-id}/aiInsights/{callAiInsight-id}': ['OnlineMeetingAiInsight.Read.All'],
  // Not settled: the page of /shares names Files.ReadWrite, whose words are of one's own files.
  'GET shared item': ['Files.Read.All', 'Files.ReadWrite.All'],
  'GET /chats/{id}': ['Chat.ReadBasic'],
  'GET /chats/{id}/members': ['Chat.ReadBasic', 'ChatMember.Read'],
  'GET /chats/{id}/messages': ['Chat.Read'],
  'POST /chats/{id}/messages': ['ChatMessage.Send', 'Chat.ReadWrite'],
  'GET /chats/{id}/messages/{id}': ['Chat.Read'],
  'PATCH /chats/{id}/messages/{id}': ['Chat.ReadWrite'],
  'POST /me/chats/{id}/messages/{id}/softDelete': ['Chat.ReadWrite'],
  'POST /chats/{chat-id}/sendActivityNotification': ['TeamsActivity.Send'],
  'GET /me/todo/lists': ['Tasks.Read'],
  'POST /me/todo/lists': ['Tasks.ReadWrite'],
  'GET /me/todo/lists/{todoTaskList-id}/tasks': ['Tasks.Read'],
  'POST /me/todo/lists/{todoTaskList-id}/tasks': ['Tasks.ReadWrite'],
  'GET /me/todo/lists/{todoTaskList-id}/tasks/{todoTask-id}': ['Tasks.Read'],
  'PATCH /me/todo/lists/{todoTaskList-id}/tasks/{todoTask-id}': ['Tasks.ReadWrite'],
  'DELETE /me/todo/lists/{todoTaskList-id}/tasks/{todoTask-id}': ['Tasks.ReadWrite'],
  'GET /me/onenote/notebooks': ['Notes.Create', 'Notes.Read'],
  'POST /me/onenote/notebooks': ['Notes.Create', 'Notes.ReadWrite'],
  'POST /me/onenote/notebooks/{notebook-id}/sections': ['Notes.Create', 'Notes.ReadWrite'],
  'GET /me/onenote/sections': ['Notes.Create', 'Notes.Read'],
  'GET /me/onenote/sections/{onenoteSection-id}/pages': ['Notes.Read'],
  'POST /me/onenote/sections/{onenoteSection-id}/pages': ['Notes.Create', 'Notes.ReadWrite'],
  'GET /me/onenote/pages/{onenotePage-id}/content': ['Notes.Read'],
  'PATCH /me/onenote/pages/{onenotePage-id}/content': ['Notes.ReadWrite'],
  'DELETE /me/onenote/pages/{onenotePage-id}': ['Notes.ReadWrite'],
  'GET /sites/{hostname}:/{server-relative-path}': ['Sites.Selected'],
  'GET /sites/{site-id}/lists': ['Sites.Selected'],
  'POST /sites/{site-id}/lists': ['Sites.Selected'],
  'GET /sites/{site-id}/lists/{list-id}/columns': ['Sites.Selected'],
  'POST /sites/{site-id}/lists/{list-id}/columns': ['Sites.Selected'],
  'GET /sites/{site-id}/lists/{list-id}/items': ['Sites.Selected'],
  'POST /sites/{site-id}/lists/{list-id}/items': ['Sites.Selected'],
  'PATCH /sites/{site-id}/lists/{list-id}/items/{listItem-id}/fields': ['Sites.Selected'],
  'DELETE /sites/{site-id}/lists/{list-id}/items/{listItem-id}': ['Sites.Selected'],
  'GET app folder': ['Files.ReadWrite.AppFolder', 'Files.Read'],
  'PUT app folder': ['Files.ReadWrite.AppFolder', 'Files.ReadWrite'],
  'DELETE app folder': ['Files.ReadWrite.AppFolder', 'Files.ReadWrite'],
} as const satisfies { readonly [operation: string]: readonly string[] };

export type Operation = keyof typeof OPERATION_SCOPES;

/** Scopes that no person can grant. Source: `requiresAdminConsent` in Microsoft's published permissions. */
const ADMIN_ONLY: ReadonlySet<string> = new Set([
  'OnlineMeetingTranscript.Read.All',
  'OnlineMeetingAiInsight.Read.All',
  'ChatMember.Read',
  'ChatMember.ReadWrite',
  'User.Read.All',
  'User.ReadWrite.All',
  'Group.Read.All',
  'Group.ReadWrite.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
  'Sites.FullControl.All',
]);

export const needsAdmin = (scope: string): boolean => ADMIN_ONLY.has(scope);

/** Scopes of sign-in itself; they need no consent in the sandbox and stand in no access token. */
export const SIGN_IN_SCOPES: readonly string[] = ['openid', 'profile', 'email', 'offline_access'];

/** Everything the tenant's operations can ask for: what a ready-made token for trying things out carries. */
export const ALL_SCOPES: readonly string[] = [
  'User.Read', 'User.ReadBasic.All', 'Calendars.ReadWrite', 'OnlineMeetings.Read', 'OnlineMeetingTranscript.Read.All', 'Chat.ReadWrite', 'ChatMessage.Send', 'Files.ReadWrite.AppFolder',
  'Tasks.ReadWrite', 'Sites.Selected', 'TeamsActivity.Send', 'Notes.ReadWrite', 'OnlineMeetingArtifact.Read.All', 'OnlineMeetingAiInsight.Read.All', 'Files.Read.All', 'MailboxSettings.Read',
];

const LEVELS = ['ReadBasic', 'Read', 'ReadWrite'];

/** ReadWrite carries Read carries ReadBasic, within the same family and reach. */
export function covers(granted: string, needed: string): boolean {
  if (granted === needed) return true;
  const [a, b] = [granted, needed].map((scope) => /^(\w+)\.(ReadBasic|ReadWrite|Read)((?:\.\w+)?)$/.exec(scope));
  if (!a || !b || a[1] !== b[1] || a[3] !== b[3]) return false;
  return LEVELS.indexOf(a[2] ?? '') >= LEVELS.indexOf(b[2] ?? '');
}

/** Plain names: a scope may come with Graph's address before it. `.default` stands for whatever is granted. */
export function plainScopes(text: string | readonly string[]): string[] {
  const list = typeof text === 'string' ? text.split(/\s+/) : text;
  return [...new Set(list.map((scope) => scope.replace(/^https:\/\/graph\.microsoft\.com\//, '')).filter((scope) => scope !== '' && scope !== '.default'))];
}
