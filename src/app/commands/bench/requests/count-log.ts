import type { LogEntry } from '#sandbox/tenant/log.ts';

/** What some exchanges cost. */
export interface Cost {
  /** Over the wire. */
  readonly requests: number;
  /** Inside batches. */
  readonly inner: number;
  /** Of the bodies of requests and answers. */
  readonly bytes: number;
  /** What was asked how often, and how much of it went inside a batch; ids are left out. */
  readonly paths: ReadonlyMap<string, { readonly alone: number; readonly inner: number }>;
  /** Answers of 400 and more, those inside batches too. */
  readonly refused: number;
  /** Of these, those of 429: more was asked at once than the service allows. */
  readonly throttled: number;
}

export function costOf(entries: readonly LogEntry[]): Cost {
  const paths = new Map<string, { alone: number; inner: number }>();
  const count = (method: string, target: string, where: 'alone' | 'inner'): void => {
    const name = `${method} ${pathOf(target)}`;
    const before = paths.get(name) ?? { alone: 0, inner: 0 };
    paths.set(name, { ...before, [where]: before[where] + 1 });
  };
  let refused = 0;
  let throttled = 0;
  for (const { method, url, base, status = 0, requestBody, responseBody } of entries) {
    count(method, url.slice(base.length), 'alone');
    const { requests = [] } = (requestBody ?? {}) as { requests?: readonly { method: string; url: string }[] };
    for (const inside of requests) count(inside.method, inside.url, 'inner');
    const { responses = [] } = (responseBody ?? {}) as { responses?: readonly { status: number }[] };
    const answers = [status, ...responses.map((r) => r.status)];
    refused += answers.filter((s) => s >= 400).length;
    throttled += answers.filter((s) => s === 429).length;
  }
  const sum = (of: (entry: LogEntry) => number): number => entries.reduce((total, entry) => total + of(entry), 0);
  return { requests: entries.length, inner: sum((e) => e.inner ?? 0), bytes: sum((e) => e.bytes), paths, refused, throttled };
}

const pathOf = (target: string): string =>
  (target.split('?')[0] ?? '').replace(/\/(users|onlineMeetings|transcripts|attendanceReports|aiInsights|chats)\/[^/]+/g, '/$1/{id}');
