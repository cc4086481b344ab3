import type { Subscribable } from '#base/subscribable.ts';

export type HostTheme = 'light' | 'dark' | 'contrast';

/** The program that Debrief runs inside: Teams, Outlook, or a plain browser. */
export interface Host {
  readonly theme: Subscribable<HostTheme>;
  readonly locale: string;
  /** The account the host knows, to sign in without asking. */
  readonly loginHint?: string;
  /** Tells the host that its loading picture can go. */
  ready(): void;
  /** Tells the host that Debrief could not start. */
  failed(reason: string): void;
}

export interface Clipboard {
  /** Copies both forms; false if the browser refused. */
  copy(content: { readonly html: string; readonly text: string }): Promise<boolean>;
}
