import { ms, type Instant } from '#base/time.ts';
import type { Skipped, Transcript, TranscriptGap, Utterance } from '#domain/transcript.ts';
import { mergeCues, type Piece } from './merge-cues.ts';
import { readPayload } from './read-payload.ts';
import { meansSpokenJson, readSpokenJson, type Spoken } from './read-spoken-json.ts';
import { isHeader, scanCues, skip, type RawCue } from './scan-cues.ts';
import { readTiming } from './read-timing.ts';

/**
 * Reads WebVTT as Teams, Graph and people's editors write it. Takes any string, never throws, takes time in proportion
 * to its length. Gives what could be read, in order of time, and names every part that could not be, with its line.
 * Text that is not WebVTT at all gives no utterance.
 */
export function parseVtt(text: string): Transcript {
  const { hasHeader, cues, skipped: unscanned } = scanCues(text);
  const skipped: Skipped[] = [...unscanned];
  const pieces: Piece[] = [];
  let open: { speaker: string | null; cue: RawCue } | undefined;
  let first: Instant | undefined;

  for (const cue of cues) {
    const speaker = open?.speaker ?? null;
    const before = cue.timing ? undefined : open?.cue;
    open = undefined;
    if (meansSpokenJson(cue.payload)) {
      const spoken = readSpokenJson(cue.payload);
      if (!spoken) { skipped.push(skip(cue.line, 'not-a-cue', cue.payload)); continue; }
      first ??= spoken.from;
      if (spoken.text) pieces.push(pieceOf(cue, spoken, first));
      else skipped.push(skip(cue.line, 'no-text', cue.payload));
      continue;
    }
    // A blank line inside an open voice cuts its cue in two: the second half has no timing but closes the voice.
    const continues = before !== undefined && /<\/v>/i.test(cue.payload);
    if (!cue.timing && !continues) {
      skipped.push(skip(cue.line, hasHeader || pieces.length > 0 ? 'no-timing' : 'not-a-cue', cue.payload));
      continue;
    }
    const timed = continues ? before : cue;
    const { voices, open: left } = readPayload(cue.payload, continues ? speaker : null);
    if (voices.length === 0 && !continues) skipped.push(skip(cue.line, 'no-text', cue.payload));
    for (const voice of voices) pieces.push({ id: timed.id, ...voice, start: timed.timing?.start ?? null, end: timed.timing?.end ?? null });
    if (left !== undefined) open = { speaker: left, cue: timed };
  }

  const { ordered, moved } = inOrder(pieces);
  skipped.sort((a, b) => a.line - b.line);
  return { utterances: mergeCues(ordered), skipped, gaps: gapsOf(ordered, skipped, moved) };
}

/** The wall clock is kept as it is; it stands in for the timing where there is none, counted from the first of its kind. */
function pieceOf({ id, timing }: RawCue, { speaker, text, from, to, language }: Spoken, first: Instant | undefined): Piece {
  const since = (at: Instant | undefined) => (at === undefined || first === undefined ? null : ms(at - first));
  return {
    id, speaker, text, start: timing?.start ?? since(from), end: timing?.end ?? since(to),
    ...(from === undefined ? {} : { at: from }),
    ...(language === undefined ? {} : { language }),
  };
}

/** Whether text is WebVTT: it has the header, or a timing among its first lines. */
export function looksLikeVtt(text: string): boolean {
  const head = text.slice(0, 20_000).replace(/^\ufeff/, '').split(/\r\n|\r|\n/, 200);
  return isHeader(head[0] ?? '') || head.some((line) => readTiming(line) !== undefined);
}

/** By start; what has no time stays behind what it followed. Stable, so simultaneous talk keeps the file's order. */
function inOrder(pieces: readonly Piece[]): { ordered: readonly Piece[]; moved: boolean } {
  let latest = Number.NEGATIVE_INFINITY;
  let moved = false;
  let at = Number.NEGATIVE_INFINITY;
  const keyed = pieces.map((piece) => {
    at = piece.start ?? at;
    if (at < latest) moved = true;
    latest = Math.max(latest, at);
    return { piece, at };
  });
  return { ordered: moved ? keyed.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map((k) => k.piece) : pieces, moved };
}

/** A cue without text loses nothing, so it is named in `skipped` but is no gap. */
function gapsOf(said: readonly Utterance[], skipped: readonly Skipped[], moved: boolean): TranscriptGap[] {
  const gaps: TranscriptGap[] = [];
  const nameless = said.filter((u) => u.speaker === null).length;
  if (nameless > 0) gaps.push(nameless === said.length ? 'no-names' : 'some-names');
  if (said.length > 0 && said.every((u) => u.start === null)) gaps.push('no-times');
  if (skipped.some((s) => s.why !== 'no-text')) gaps.push('parts-skipped');
  if (moved) gaps.push('out-of-order');
  if (said.some((u) => u.start !== null && u.start < 0)) gaps.push('negative-times');
  return gaps;
}
