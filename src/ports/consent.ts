import type { Result } from '#base/result.ts';
import type { Me } from '#domain/person.ts';
import type { Failure } from './failure.ts';

/** What Debrief can do with a person's Microsoft 365; each is asked for at the moment of use (docs/rules.md, "Consent"). */
export type Feature = 'my-week' | 'transcripts' | 'insights' | 'attendance' | 'chat-evidence' | 'notes-link' | 'chat-card' | 'invite' | 'onenote' | 'own-copy' | 'tasks' | 'weekly-block' | 'nudge' | 'team-list' | 'working-hours';

/** Delegated Graph scopes per feature. Source: Microsoft's permissions reference. */
export const FEATURE_SCOPES: { readonly [feature in Feature]: readonly string[] } = {
  'my-week': ['User.Read', 'Calendars.Read'],
  'transcripts': ['OnlineMeetings.Read', 'OnlineMeetingTranscript.Read.All'],
  'insights': ['OnlineMeetings.Read', 'OnlineMeetingAiInsight.Read.All'],
  'attendance': ['OnlineMeetings.Read', 'OnlineMeetingArtifact.Read.All'],
  'chat-evidence': ['OnlineMeetings.Read', 'Chat.Read'],
  // Which scope reads a page that somebody else shared is not certain: see the decisions in adapters/graph.
  'notes-link': ['Files.Read.All'],
  'chat-card': ['OnlineMeetings.Read', 'Chat.ReadWrite'],
  'invite': ['Calendars.ReadWrite'],
  // Making a page needs less (Notes.Create); finding it again and changing it does not do with that.
  'onenote': ['Notes.ReadWrite'],
  'own-copy': ['Files.ReadWrite.AppFolder'],
  'tasks': ['Tasks.ReadWrite'],
  'weekly-block': ['Calendars.ReadWrite'],
  'nudge': ['TeamsActivity.Send'],
  'team-list': ['Sites.Selected'],
  'working-hours': ['MailboxSettings.Read'],
};

/** Scopes that are of no use before an administrator has granted them, or the site that they reach. */
export const ADMIN_SCOPES: readonly string[] = ['OnlineMeetingTranscript.Read.All', 'OnlineMeetingAiInsight.Read.All', 'Sites.Selected'];

/** The code of a `rejected` sign-in where the program around the page cannot sign anyone in: elsewhere it works. */
export const NO_SIGN_IN_HERE = 'no_sign_in_here';

export interface Account {
  /** Who is signed in, asked without showing anything. Fails with `signInNeeded` or `consentNeeded`. */
  me(signal?: AbortSignal): Promise<Result<Me, Failure>>;
  /** Asks the person for a feature's scopes; may show the host's dialog, so only after a click. */
  ask(feature: Feature): Promise<Result<void, Failure>>;
  /** Forgets who was signed in. */
  forget(): Promise<void>;
}
