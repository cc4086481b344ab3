import { readInvite } from '#analysis/invite/read-invite.ts';
import type { InviteFacts } from '#domain/written-evidence.ts';
import { purposeSet } from '#notes/purpose-set.ts';

/** What an invitation, as plain text, says about itself in people's words, and what was set for its meeting with Debrief. */
export function readInvitation(subject: string, text: string): InviteFacts {
  const set = purposeSet(text);
  return { ...readInvite({ subject, text }), ...(set ? { set } : {}) };
}
