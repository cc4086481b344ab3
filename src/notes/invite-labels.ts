import { known, labelKey } from './label-of.ts';
import { ALL_LABELS, LABEL } from './labels.ts';
import { en } from './labels/en.ts';

// The words by which our block in an invitation is found again, in every language. As in labels.ts: a new wording is added, never put in place.

const ENGLISH = en.invite;

/** What the meeting is for; as in a notes block. */
export const AIM_LABEL = { purpose: LABEL.purpose, intent: LABEL.intent, success: LABEL.success } as const;

export const INVITE_LABEL = {
  question: LABEL.question, decider: LABEL.decider, owner: ENGLISH.owner, action: ENGLISH.action, standing: LABEL.standing, by: LABEL.by,
} as const;

const SHARED = ['purpose', 'intent', 'success', 'question', 'decider', 'standing', 'by'] as const;

const LABELS = known(({ label, invite }) => [
  ...SHARED.map((name) => [label[name], LABEL[name]] as const), [invite.owner, ENGLISH.owner], [invite.action, ENGLISH.action],
]);

/** The name of our label in the code, for a text that people would read as that label in any language. */
export const inviteLabelOf = (line: string): string | undefined => LABELS.get(labelKey(line));

/** Whether a table that begins with this line is one of ours. */
export const isInviteLabel = (line: string): boolean => inviteLabelOf(line) !== undefined;

const HEADINGS = known(({ invite: { questions, commitments } }) => [questions, commitments].map(([heading]) => [heading, true] as const));
const ENTRIES = known(({ invite: { questions, commitments } }) => [questions, commitments].map(([, entry]) => [entry, true] as const));
const TITLES = known(({ invite }) => [[invite.title, true]]);
const REFERENCES = known(({ invite }) => [[invite.reference, true]]);

export const isInviteTitle = (line: string): boolean => TITLES.has(labelKey(line));

/** Whether people would read the line as the heading of what is to decide, or of what was promised. */
export const isInviteSection = (line: string): boolean => HEADINGS.has(labelKey(line));

/** Whether it is the title of one question or promise among more. */
export const isInviteEntry = (line: string): boolean => ENTRIES.has(labelKey(line.replace(/ \d+ ?:?$/, '')));

/** Whether people would read the line as one of the headings of the block, its title aside. */
export const isInviteHeading = (line: string): boolean => isInviteSection(line) || isInviteEntry(line);

/** What the small print that ends the block says behind its label; undefined for any other line. */
export function inviteReference(line: string): string | undefined {
  const cut = line.indexOf(':');
  return cut > 0 && cut <= LONGEST && REFERENCES.has(labelKey(line.slice(0, cut))) ? line.slice(cut + 1) : undefined;
}

/** Characters of a label with what stands before it. */
const LONGEST = 100;

/** The key by which `findInvite` and its neighbours know the block of `renderAim`, whatever language it is in. */
export const THIS_MEETING = `${ENGLISH.thisMeeting}/`;

/** What stands there in the place of a meeting's id and its author. */
export const THIS_MEETINGS: readonly string[] = ALL_LABELS.map(({ invite }) => invite.thisMeeting);

/** The small print of `THIS_MEETING`, as it is written in each language. */
const SMALL_PRINTS = ALL_LABELS.map(({ invite }) => labelKey(`${invite.reference}: ${invite.thisMeeting}`));

/** So many letters of the small print are no word of somebody else's by chance. */
const FEWEST = 8;

/** A person's address in brackets: such small print is of the block of another meeting. */
const NAMES_SOMEBODY = /\(\S*@\S*\)/;

/** Whether a line that stands where the small print of `THIS_MEETING` stood is what a hand has left of it: its beginning, its end, or other words behind its label. */
export function isRestOfReference(line: string): boolean {
  const key = labelKey(line);
  const isCut = key.length >= FEWEST && SMALL_PRINTS.some((whole) => whole.startsWith(key) || whole.endsWith(key));
  return isCut || (inviteReference(line) !== undefined && !NAMES_SOMEBODY.test(line));
}
