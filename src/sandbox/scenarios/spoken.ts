/** What really happened in a meeting: written down beside its script, for tests that compare. */
export interface Truth {
  readonly decided: boolean;
  readonly how: string;
  /** Talk that came close to a decision: `kind: what it was about`. */
  readonly nearMisses: readonly string[];
}

/** A meeting as a readable script: one `Name: what was said` a line, or `(6 seconds)` where nobody speaks. */
export interface Spoken {
  /** A GUID: the first part of every cue's id. */
  readonly id: string;
  /** Teams writes `00:00:03.120` in downloads and `0:0:3.120` in some answers of its API. */
  readonly times: 'padded' | 'unpadded';
  readonly truth: Truth;
  readonly script: string;
  /** The organization lets no names into transcripts: who spoke is not in it. */
  readonly namesKept?: false;
}

interface Turn {
  readonly speaker: string;
  readonly text: string;
  /** Silence before it in milliseconds; negative where it begins while another still speaks. */
  readonly after: number;
}

/** 150 words a minute: ordinary conversation. */
const WORD_MS = 400;
const SHORTEST_MS = 500;
/** A caption holds about this many words; Teams goes on in a new cue of the same utterance. */
const CUE_WORDS = 18;
/** Turns of so few words ("Yeah.") come in before the other has quite finished. */
const MURMUR_WORDS = 2;

/**
 * Turns a script into WebVTT as Teams writes it: cue ids `{guid}/{n}-{m}`, `<v Full name>text</v>`, or text alone where no names are kept.
 * `fullNames` maps the names of the script to those of the transcript. The same input gives the same text.
 * Throws on a line that is neither a turn nor a pause, and on an unknown name: a script is code.
 */
export function spokenVtt(spoken: Spoken, fullNames: ReadonlyMap<string, string>): string {
  const stamp = spoken.times === 'padded' ? padded : unpadded;
  const cues: string[] = ['WEBVTT'];
  let at = 0;
  turns(spoken.script).forEach((turn, n) => {
    const speaker = fullNames.get(turn.speaker);
    if (speaker === undefined) throw new Error(`Transcript ${spoken.id}: nobody is called ${turn.speaker}`);
    at = Math.max(0, at + turn.after);
    inCues(turn.text).forEach((text, m) => {
      const end = at + Math.max(SHORTEST_MS, words(text) * WORD_MS + (weight(text) % 160) - 80);
      const said = spoken.namesKept === false ? escaped(text) : `<v ${escaped(speaker)}>${escaped(text)}</v>`;
      cues.push(`${spoken.id}/${n}-${m}\n${stamp(at)} --> ${stamp(end)}\n${said}`);
      at = end;
    });
  });
  return `${cues.join('\n\n')}\n`;
}

function turns(script: string): readonly Turn[] {
  const result: Turn[] = [];
  let pause = 0;
  let cutOff = false;
  for (const line of script.trim().split('\n')) {
    const silence = /^\((\d+) seconds\)$/.exec(line);
    if (silence) {
      pause += Number(silence[1]) * 1000;
      continue;
    }
    const turn = /^(\p{L}+): (\S.*)$/u.exec(line);
    if (!turn) throw new Error(`A script has a line that nobody says: ${line}`);
    const [, speaker = '', text = ''] = turn;
    result.push({ speaker, text, after: pause + gapBefore(text, cutOff && pause === 0, result.length) });
    pause = 0;
    cutOff = text.endsWith('—');
  }
  return result;
}

/** People leave a fifth of a second to a bit more than one; they cut in, and murmur, before the other is done. */
function gapBefore(text: string, cutsIn: boolean, position: number): number {
  if (position === 0) return 1200;
  if (cutsIn) return -450;
  const chance = weight(`${position} ${text}`);
  if (words(text) <= MURMUR_WORDS && chance % 3 === 0) return -250;
  return 200 + (chance % 900);
}

/** Cuts a long turn after the word that fills a cue, or a little earlier at the end of a sentence. */
function inCues(text: string): readonly string[] {
  const cues: string[] = [];
  let cue: string[] = [];
  for (const word of text.split(' ')) {
    cue.push(word);
    const full = cue.length >= CUE_WORDS || (cue.length >= CUE_WORDS / 2 && /[.?]$/.test(word));
    if (full) {
      cues.push(cue.join(' '));
      cue = [];
    }
  }
  return cue.length > 0 ? [...cues, cue.join(' ')] : cues;
}

const words = (text: string): number => text.split(' ').length;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Stands in for chance: a number made of the text alone (FNV-1a). */
function weight(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

const parts = (at: number): readonly [number, number, number, string] => [
  Math.floor(at / 3_600_000),
  Math.floor(at / 60_000) % 60,
  Math.floor(at / 1000) % 60,
  String(at % 1000).padStart(3, '0'),
];

function padded(at: number): string {
  const [h, m, s, thousandths] = parts(at);
  return `${[h, m, s].map((part) => String(part).padStart(2, '0')).join(':')}.${thousandths}`;
}

function unpadded(at: number): string {
  const [h, m, s, thousandths] = parts(at);
  return `${h}:${m}:${s}.${thousandths}`;
}
