import type { OutboxEntry } from '#flows/outbox-entry.ts';
import type { Feature } from '#ports/consent.ts';

/** Whose permission a write to a place needs. A copy stands on this device and needs none: nothing ever asks for it. */
export const FEATURE_OF: { readonly [to in OutboxEntry['target']['to']]: Feature } = { chat: 'chat-card', invite: 'invite', onenote: 'onenote', copy: 'own-copy' };
