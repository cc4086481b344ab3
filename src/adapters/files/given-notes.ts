import { failed, ok, type Result } from '#base/result.ts';
import { source } from '#base/subscribable.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { GivenNotes, HeldNotes, NotesRefused, PersonsNotes } from '#ports/given-notes.ts';
import type { GivenFile } from '#ports/own-files.ts';
import { decodeFile } from './decode-file.ts';

type Written = Exclude<PersonsNotes, { readonly file: GivenFile }>;

/** `linesOfNotes`; handed in, because adapters do not know how notes are written. */
export type ReadNotes = (given: Written) => { readonly lines: readonly string[]; readonly hadBlock: boolean };

/** In characters or bytes as given: markup and pictures are many times as long as the words. */
const LARGEST = 5_000_000;
/** In characters, of words, of all notes of one meeting: a book of 250 pages. All of it is read (analysis/written). */
const MOST_WORDS = 500_000;

interface Piece {
  readonly lines: readonly string[];
  readonly hadBlock: boolean;
  readonly file?: string;
}

export function createGivenNotes({ read }: { readonly read: ReadNotes }): GivenNotes & { clear(): void } {
  const pieces = new Map<MeetingId, readonly Piece[]>();
  const state = source<ReadonlyMap<MeetingId, HeldNotes>>(new Map());
  const tell = (): void => state.set(new Map([...pieces].flatMap(([meeting, given]) => (given.length > 0 ? [[meeting, heldOf(given)] as const] : []))));

  function take(written: Written, file?: string): Result<Piece, NotesRefused> {
    const refuse = (kind: NotesRefused['kind'], detail: string) => failed({ kind, detail, ...(file === undefined ? {} : { file }) });
    const length = 'html' in written ? written.html.length : written.text.length;
    if (length > LARGEST) return refuse('too-large', `The notes have ${length} characters; at most ${LARGEST} are read.`);
    const { lines, hadBlock } = read(written);
    if (lines.length === 0) return hadBlock ? refuse('only-block', 'There is nothing in it but notes that Debrief wrote.') : refuse('empty', 'There are no words in it.');
    if (wordsOf([{ lines }]) > MOST_WORDS) return refuse('too-large', `The notes have more than ${MOST_WORDS} characters of words.`);
    return ok({ lines, hadBlock, ...(file === undefined ? {} : { file }) });
  }

  return {
    state,
    async give(meeting, notes) {
      const taken = 'file' in notes ? await takeFile(notes.file, take) : take(notes);
      if (!taken.ok) return taken;
      const before = pieces.get(meeting) ?? [];
      const isNew = before.every((piece) => piece.lines.join('\n') !== taken.value.lines.join('\n'));
      if (isNew && wordsOf([...before, taken.value]) > MOST_WORDS) {
        const { file } = taken.value;
        return failed({ kind: 'too-large', ...(file === undefined ? {} : { file }), detail: `All notes of this meeting together have more than ${MOST_WORDS} characters of words.` });
      }
      const now = isNew ? [...before, taken.value] : before;
      pieces.set(meeting, now);
      if (isNew) tell();
      return ok(heldOf(now));
    },
    takeBack(meeting, piece) {
      // The last one is kept as nothing, so that what was found in them goes too, also if that was before the page was loaded.
      pieces.set(meeting, piece === undefined ? [] : (pieces.get(meeting) ?? []).filter((_, at) => at !== piece));
      tell();
    },
    clear() {
      pieces.clear();
      tell();
    },
    async of({ id }, signal) {
      if (signal.aborted) return failed({ kind: 'cancelled' });
      const given = pieces.get(id);
      if (!given) return ok({ state: 'absent' });
      const value = given.flatMap((piece) => piece.lines.map((text) => ({ text, at: null, author: null })));
      return ok({ state: 'read', value, complete: true, gaps: [] });
    },
  };
}

const wordsOf = (given: readonly Pick<Piece, 'lines'>[]): number => given.reduce((sum, { lines }) => lines.reduce((all, line) => all + line.length, sum), 0);

const heldOf = (given: readonly Piece[]): HeldNotes => ({
  lines: given.reduce((sum, piece) => sum + piece.lines.length, 0),
  pieces: given.map(({ file, lines }) => ({ name: file ?? lines[0] ?? '', lines: lines.length })),
  hadBlock: given.some((piece) => piece.hadBlock),
});

async function takeFile(file: GivenFile, take: (written: Written, file: string) => Result<Piece, NotesRefused>): Promise<Result<Piece, NotesRefused>> {
  const { name, size } = file;
  const isHtml = /\.html?$/i.test(name);
  if (!isHtml && !/\.(?:txt|md|markdown)$/i.test(name)) return failed({ kind: 'unknown-kind', file: name, detail: 'Only text (.txt, .md) and pages (.html) are read as notes.' });
  if (size > LARGEST) return failed({ kind: 'too-large', file: name, detail: `The file has ${size} bytes; at most ${LARGEST} are read.` });
  try {
    const text = decodeFile(new Uint8Array(await file.arrayBuffer()));
    // Another kind of file under the name of a text.
    if (text.includes('\u0000')) return failed({ kind: 'unknown-kind', file: name, detail: 'It is no text.' });
    return take(isHtml ? { html: text } : { text }, name);
  } catch {
    return failed({ kind: 'not-readable', file: name, detail: 'The device could not open the file; it may have been moved or changed.' });
  }
}
