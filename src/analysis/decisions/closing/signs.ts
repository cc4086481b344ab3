import type { Finding, FindingKind } from '#domain/finding.ts';
import { eachAct, type Act } from '../cues.ts';
import { does, turnsLeft, type Line, type Talk } from '../talk.ts';

/** Acts whose nearness to the end is told apart. */
const ACTS: readonly Act[] = [
  'call', 'proposal', 'announce', 'assent', 'support', 'backchannel', 'silence', 'close', 'defer', 'no-time',
  'reserve', 'refuse', 'report', 'choice', 'question', 'promise', 'request', 'procedure', 'date', 'hedge',
];

/** Words after which an act's weight has faded to a third: the last breath, the last exchange, the last discussion. */
const FADES = [30, 120, 400] as const;

/** Numbers by name, each readable by hand. */
export type Signs = ReadonlyMap<string, number>;

/** What the score looks at beside the words: how strong the findings are, how the talk ends, and how it is shared out. */
export function signsOf(talk: Talk, findings: readonly Finding[]): Signs {
  return new Map([...fromFindings(talk, findings), ...fading(talk.lines), ...order(talk.lines), ...shape(talk)]);
}

function fromFindings(talk: Talk, findings: readonly Finding[]): [string, number][] {
  const best = (kind: FindingKind, detector?: string): number =>
    findings.reduce((top, f) => (f.kind === kind && (!detector || f.detector === detector) ? Math.max(top, f.strength) : top), 0);
  /** Strengths added up, so that a second finding adds less than the first. */
  const many = (detector: string): number => Math.log1p(findings.reduce((sum, f) => (f.detector === detector ? sum + f.strength : sum), 0));
  const { ending, rate } = actsOf(talk);
  return [
    ['best call', best('decision', 'call-and-answer')],
    ['best outcome', best('decision', 'stated-outcome')],
    ['many calls', many('call-and-answer')],
    ['many outcomes', many('stated-outcome')],
    ['many assents', many('adjacent-assent')],
    ['best deferral', best('deferral')],
    ['chorus', Math.log1p(chorus(talk))],
    ...ENDING.map((act): [string, number] => [`turns: ${act}`, Math.log1p(ending.get(act) ?? 0)]),
    ...RATES.map((act): [string, number] => [`rate: ${act}`, Math.min(3, (100 * (rate.get(act) ?? 0)) / Math.max(1, talk.words))]),
  ];
}

/** How often each act is heard: fading with the turns that follow (to a third in ten turns), and sentences in all. */
function actsOf(talk: Talk): { readonly ending: ReadonlyMap<Act, number>; readonly rate: ReadonlyMap<Act, number> } {
  const ending = new Map<Act, number>();
  const rate = new Map<Act, number>();
  for (const line of talk.lines) {
    if (line.acts === 0) continue;
    const near = Math.exp(-turnsLeft(talk, line) / 10);
    eachAct(line.acts, (act) => {
      ending.set(act, (ending.get(act) ?? 0) + near);
      rate.set(act, (rate.get(act) ?? 0) + 1);
    });
  }
  return { ending, rate };
}

const ENDING: readonly Act[] = ['call', 'announce', 'silence', 'defer', 'no-time', 'refuse', 'reserve', 'proposal', 'promise', 'hedge'];
const RATES: readonly Act[] = ['call', 'support', 'proposal'];

/** The most voices that assent within eight sentences; a nod is no assent. */
function chorus(talk: Talk): number {
  let most = 0;
  const recent: { at: number; voice: string }[] = [];
  for (const [at, line] of talk.lines.entries()) {
    if (!does(line, 'assent') || does(line, 'backchannel')) continue;
    recent.push({ at, voice: line.speaker ?? `turn ${line.turn}` });
    while (recent[0] && recent[0].at < at - 8) recent.shift();
    most = Math.max(most, new Set(recent.map((r) => r.voice)).size);
  }
  return most;
}

/** For each act and each fade, how much of it is heard near the end. */
function fading(lines: readonly Line[]): [string, number][] {
  const sums = new Float64Array(ACTS.length * FADES.length);
  let after = 0;
  for (let i = lines.length - 1; i >= 0 && after < 2000; i--) {
    const line = lines[i];
    if (!line) break;
    eachAct(line.acts, (act) => {
      const at = ACTS.indexOf(act) * FADES.length;
      for (const [k, fade] of FADES.entries()) sums[at + k] = (sums[at + k] ?? 0) + Math.exp(-after / fade);
    });
    after += line.words;
  }
  return ACTS.flatMap((act, a) => FADES.map((fade, k): [string, number] => [`${fade} words: ${act}`, Math.log1p(sums[a * FADES.length + k] ?? 0)]));
}

/** Which came last: a sign for an outcome, or one against. */
function order(lines: readonly Line[]): [string, number][] {
  const last = (...acts: readonly Act[]): number => {
    let after = 0;
    for (let i = lines.length - 1; i >= 0; i--) {
      const line = lines[i];
      if (!line) break;
      if (does(line, ...acts)) return Math.exp(-after / 150);
      after += line.words;
    }
    return 0;
  };
  const towards = last('announce', 'support', 'call');
  const away = last('defer', 'no-time', 'refuse', 'reserve');
  return [['last sign towards', towards], ['last sign away', away], ['which came last', towards - away]];
}

/** How the talk is shared out, and how short its last turns are. */
function shape(talk: Talk): [string, number][] {
  const { lines } = talk;
  const said = new Map<string, number>();
  const turns: number[] = [];
  let turn: number | undefined;
  for (const line of lines) {
    const who = line.speaker ?? '';
    said.set(who, (said.get(who) ?? 0) + line.words);
    if (line.turn === turn) turns[turns.length - 1] = (turns.at(-1) ?? 0) + line.words;
    else turns.push(line.words);
    turn = line.turn;
  }
  const words = Math.max(1, talk.words);
  const share = (line: Line | undefined): number => (line ? (said.get(line.speaker ?? '') ?? 0) / words : 0);
  const short = (count: number): number => turns.slice(-count).filter((n) => n <= 6).length / count;
  const lately = turns.slice(-5);
  const end = lines.slice(-12);
  return [
    ['speakers', Math.log1p(said.size)],
    // Longer talk decides more often, up to a point: beyond about 2,000 words length says nothing more.
    ['words', Math.log1p(Math.min(words, 2000)) / 10],
    ['words a turn', Math.log1p(words / Math.max(1, turns.length)) / 5],
    ['largest share', Math.max(0, ...said.values()) / words],
    ['share of the first', share(lines[0])],
    ['share of the last', share(lines.at(-1))],
    ['first is last', lines[0]?.speaker === lines.at(-1)?.speaker ? 1 : 0],
    ['last turn', Math.log1p(turns.at(-1) ?? 0) / 3],
    ['turn before', Math.log1p(turns.at(-2) ?? 0) / 3],
    ['turn before that', Math.log1p(turns.at(-3) ?? 0) / 3],
    ['last five turns', Math.log1p(lately.reduce((a, b) => a + b, 0) / Math.max(1, lately.length)) / 3],
    ['short of the last five', short(5)],
    ['short of the last ten', short(10)],
    ['questions at the end', end.filter((l) => does(l, 'question')).length / 5],
    ['speakers at the end', new Set(end.map((l) => l.speaker)).size / 5],
  ];
}
