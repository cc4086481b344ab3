import type { Subscribable } from '#base/subscribable.ts';
import type { Me } from '#domain/person.ts';

export type HostTheme = 'light' | 'dark' | 'contrast';

/** Where in the host the page stands. A browser page is `personal`, one beside an appointment in Outlook `pane`. */
export type Place = 'personal' | 'meeting-tab' | 'panel' | 'config' | 'dialog' | 'pane';

/** What the host says went wrong, in the words that hosts know (teams-js `app.ExpectedFailureReason`, `app.FailedReason`). */
export type NotStarted = 'permission' | 'not-found' | 'throttled' | 'offline' | 'timeout' | 'other';

/** The program that Debrief runs inside: Teams, Outlook, or a plain browser. What a host cannot do is absent or says so. */
export interface Host {
  readonly place: Place;
  readonly theme: Subscribable<HostTheme>;
  readonly locale: string;
  /** The account the host knows, to sign in without asking. */
  readonly loginHint?: string;
  /** Whose page it is, as the host says: what this device keeps for them can be shown before a token is at hand. */
  readonly person?: Me;
  /** The chat of the meeting or series that the page stands in. */
  readonly chatId?: string;
  /** Which part of the page a deep link asked for. */
  readonly subPage?: string;
  /** False while nobody can see the page: hidden, suspended, or kept by the host for later. */
  readonly visible: Subscribable<boolean>;
  /** Tells the host that its loading picture can go. */
  ready(): void;
  /** Tells the host that Debrief could not start. */
  failed(reason: string, kind?: NotStarted): void;
  /** Opens a link the host's way: a meeting, a chat, a web page. False if the host refused. */
  openLink(url: string): Promise<boolean>;
  /**
   * Shows a page of ours in a dialog that only this person sees; resolves when it is closed. Absent where hosts have none.
   * `path` is relative to the page.
   */
  openDialog?(dialog: { readonly path: string; readonly title: string }): Promise<void>;
  /** Inside a dialog: closes it. */
  closeDialog?(): void;
  /** Shows the host's "copy link" for a part of this page. Absent where the host has none. */
  shareLink?(link: { readonly subPage: string; readonly label: string }): void;
  /** On the page that adds Debrief to a meeting: what is added when the person saves. Absent elsewhere. */
  configure?(tab: { readonly url: string; readonly name: string }): void;
}

export interface Clipboard {
  /** Copies both forms; false if the browser refused. */
  copy(content: { readonly html: string; readonly text: string }): Promise<boolean>;
}
