import { findInvite, readsTheSame } from './find-invite.ts';
import { htmlParts } from './html-parts.ts';
import { inviteReference, isInviteHeading, isInviteLabel, isInviteTitle, isRestOfReference, THIS_MEETINGS } from './invite-labels.ts';
import type { Part } from './part.ts';
import { shownLine, shownWords } from './shown-words.ts';

/**
 * What somebody wrote inside our block where no word of ours stands, as lines: it would go with the block. A value of ours that
 * was changed is none, `readAim` reads it. Of a copy of the block that reads otherwise everything is.
 */
export function strayWords(html: string, key: string): readonly string[] {
  const [first, ...copies] = findInvite(html, key);
  if (!first) return [];
  const others = copies.filter(({ text }) => !readsTheSame(text, first.text)).flatMap(({ text }) => text.split('\n'));
  return [...htmlParts(html.slice(first.from, first.to)).flatMap(strayIn), ...others].filter((line) => line.trim() !== '');
}

function strayIn(part: Part): readonly string[] {
  if (part.is === 'table') return [];
  if (part.is === 'row') return isInviteLabel(part.label) ? [] : [[part.label, part.value].map(shownWords).filter((words) => words !== '').join(': ')];
  const behind = inviteReference(part.text);
  if (behind !== undefined) return [THIS_MEETINGS.reduce((left, ours) => (left.startsWith(ours) ? left.slice(ours.length).trim() : left), shownLine(behind).trim())];
  return isInviteTitle(part.text) || isInviteHeading(part.text) || isRestOfReference(part.text) ? [] : [shownLine(part.text)];
}
