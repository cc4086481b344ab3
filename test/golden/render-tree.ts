import type { Because, Explanation, Judgement } from '#domain/verdict.ts';
import type { Finding } from '#domain/finding.ts';

/** A judgement as text that can be approved by reading it: the tree of reasons, then every finding with its quotes. */
export function renderJudgement({ explanation, findings }: Judgement): string {
  return `${tree(explanation, 0)}\nfindings\n${findings.map((f) => `${found(f, 1)}\n`).join('') || '  none\n'}`;
}

const pad = (depth: number): string => '  '.repeat(depth);

const tree = ({ line, because }: Explanation, depth: number): string => `${pad(depth)}${says(line)}\n${because.map((b) => tree(b, depth + 1)).join('')}`;

function says(line: Because): string {
  switch (line.is) {
    case 'verdict': return `verdict: ${Object.values(line.verdict).join(', ')}`;
    case 'finding': return found(line.finding, 0).split('\n')[0] ?? '';
    case 'source': return `source ${line.source}: ${JSON.stringify(line.coverage)}`;
    default: {
      const { is, ...rest } = line;
      return `${is}: ${Object.entries(rest).map(([k, v]) => `${k} ${typeof v === 'object' ? JSON.stringify(v) : String(v)}`).join(', ')}`;
    }
  }
}

function found({ source, kind, detector, strength, quotes, because, against }: Finding, depth: number): string {
  const cues = (name: string, list: Finding['because']): string => (list.length > 0 ? `\n${pad(depth + 1)}${name} ${list.map((c) => `${c.sign} "${c.words}"`).join(', ')}` : '');
  const said = quotes.map((q) => `\n${pad(depth + 1)}${clock(q.at)} ${q.speaker ?? '?'}: ${q.text}`).join('');
  return `${pad(depth)}${kind} ${strength}${source ? ` in ${source}` : ''} by ${detector}: ${quotes[0]?.text ?? ''}${said}${cues('because', because)}${cues('against', against)}`;
}

const clock = (at: number | null): string => (at === null ? '--:--' : `${String(Math.floor(at / 60_000)).padStart(2, '0')}:${String(Math.floor(at / 1000) % 60).padStart(2, '0')}`);
