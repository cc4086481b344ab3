// The two lines between which our block in an invitation is found. In a file that needs nothing, because Outlook's own runtime for
// events reads with it (says-purpose.ts). As in labels.ts: a new wording is added, never put in place.

export const INVITE_TITLE = 'Before you meet';

/** Begins the small print that ends the block. */
export const INVITE_REFERENCE = 'Put here by Debrief';
