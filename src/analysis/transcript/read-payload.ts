import { plain } from './plain-text.ts';

/** What one voice says in one cue. */
export interface Voice {
  readonly speaker: string | null;
  readonly text: string;
}

/** The voices of a cue, and whether the last one was left open (its `</v>` may stand behind a blank line). */
export interface Payload {
  readonly voices: readonly Voice[];
  readonly open: string | null | undefined;
}

/**
 * Reads the text of one cue: `<v Name>`, `<v.class Name>`, several of them, closed or not; the other tags of WebVTT are dropped.
 * `speaker` is the voice that an earlier block of the same cue left open. What only looks
 * like a tag is talk and stays.
 */
export function readPayload(text: string, speaker: string | null = null): Payload {
  const voices: Voice[] = [];
  let name = speaker;
  let open = speaker !== null;
  let said = '';
  const flush = (): void => {
    const words = plain(said);
    if (words) voices.push({ speaker: name, text: words });
    said = '';
  };
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('<', at);
    if (next < 0) { said += text.slice(at); break; }
    said += text.slice(at, next);
    const tag = readTag(text, next);
    if (!tag) { said += '<'; at = next + 1; continue; }
    at = tag.end;
    if (tag.name === 'v') {
      flush();
      name = plain(tag.rest) || null;
      open = true;
    } else if (tag.name === '/v') {
      flush();
      name = null;
      open = false;
    } else if (tag.name === 'br') said += ' ';
  }
  flush();
  return { voices, open: open ? name : undefined };
}

/** One tag from its `<`. It ends at `>` on the same line and holds no other `<`; so every character is seen at most twice. */
function readTag(text: string, from: number): { name: string; rest: string; end: number } | undefined {
  if (!/[a-z/\d]/i.test(text.charAt(from + 1))) return undefined;
  let end = from + 1;
  for (; end < text.length; end++) {
    const c = text.charCodeAt(end);
    if (c === GREATER) break;
    if (c === LESS || c === NEWLINE) return undefined;
  }
  if (end >= text.length) return undefined;
  const inside = text.slice(from + 1, end);
  if (!TAG.test(inside)) return undefined;
  const space = inside.search(/\s/);
  const head = space < 0 ? inside : inside.slice(0, space);
  return { name: (head.split('.', 1)[0] ?? '').toLowerCase(), rest: space < 0 ? '' : inside.slice(space), end: end + 1 };
}

/** The tags of WebVTT, those of older caption formats that are met in it, and times inside a cue. */
const TAG = /^\/?(?:v|c|i|b|u|ruby|rt|lang|br|font|span)(?:[.\s/]|$)|^[\d:.]+$/i;
const LESS = 60;
const GREATER = 62;
const NEWLINE = 10;
