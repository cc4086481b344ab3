import type { Utterance } from '#domain/transcript.ts';

/** What one voice says in one cue, with the cue's id. */
export interface Piece extends Utterance {
  readonly id: string | null;
}

/** Merged talk stays short enough to be quoted and to be weighed by its place in the meeting. */
const MERGED_LIMIT = 1000;

/** A pause that does not end what is being said. */
const SAME_BREATH_MS = 1500;

/**
 * Joins what was cut apart: consecutive cues of one speaker in one language whose ids share a stem (`31-0`, `31-1`), or
 * that follow within a breath while the sentence is not over. Without a name only the ids tell that it is the same voice.
 */
export function mergeCues(pieces: readonly Piece[]): Utterance[] {
  const merged: Utterance[] = [];
  let last: Piece | undefined;
  for (const piece of pieces) {
    const before = merged.at(-1);
    if (last && before && belongs(last, piece) && before.text.length + piece.text.length < MERGED_LIMIT) {
      merged[merged.length - 1] = { ...before, end: later(before.end, piece.end), text: `${before.text} ${piece.text}` };
    } else {
      merged.push(utteranceOf(piece));
    }
    last = piece;
  }
  return merged;
}

const utteranceOf = ({ speaker, start, end, text, at, language }: Piece): Utterance => ({
  speaker, start, end, text,
  ...(at === undefined ? {} : { at }),
  ...(language === undefined ? {} : { language }),
});

function belongs(a: Piece, b: Piece): boolean {
  if (a.speaker !== b.speaker || a.language !== b.language) return false;
  const stem = stemOf(a.id);
  if (stem !== undefined && stem === stemOf(b.id)) return true;
  if (a.speaker === null || a.end === null || b.start === null) return false;
  return b.start - a.end <= SAME_BREATH_MS && !/[.?!…]["'”’)\]]*$/.test(a.text);
}

function stemOf(id: string | null): string | undefined {
  if (!id || id.length > 200 || !/-\d+$/.test(id)) return undefined;
  return id.slice(0, id.lastIndexOf('-'));
}

const later = (a: Utterance['end'], b: Utterance['end']): Utterance['end'] => (a === null ? b : b === null ? a : a > b ? a : b);
