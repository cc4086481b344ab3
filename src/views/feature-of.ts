import type { OutboxEntry } from '#flows/outbox-entry.ts';
import type { Feature } from '#ports/consent.ts';

/** Whose permission a write to a place needs. */
export const FEATURE_OF: { readonly [to in OutboxEntry['target']['to']]: Feature } = { chat: 'chat-card', invite: 'invite' };
