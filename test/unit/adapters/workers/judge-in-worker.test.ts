import { describe, expect, it } from 'vitest';
import { createJudgeInWorker, type JudgeAnswer, type JudgeRequest } from '#adapters/workers/judge-in-worker.ts';
import type { Case } from '#domain/case.ts';
import { transcript } from '../../../support/said.ts';

/** A worker whose answers the test gives by hand; it shows what it was asked. */
class HandWorker {
  readonly asked: JudgeRequest[] = [];
  ended = false;
  onmessage: ((event: { data: JudgeAnswer }) => void) | undefined;
  onerror: ((event: { message: string }) => void) | undefined;
  postMessage(request: JudgeRequest): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(data: JudgeAnswer): void {
    this.onmessage?.({ data });
  }
}

const READ = transcript('Ada: Hello.');

function byHand() {
  const workers: HandWorker[] = [];
  const judge = createJudgeInWorker(() => {
    const worker = new HandWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  const asked = () => workers.map((w) => w.asked.map((r) => (r.asks === 'read' ? r.vtt.join() : `judge ${r.given.meeting as unknown as string}`)));
  return { judge, workers, asked };
}
const aCase = (name: string): Case => ({ meeting: name }) as unknown as Case;
const never = new AbortController().signal;
const outcome = (of: Promise<unknown>): Promise<unknown> => of.catch((thrown: unknown) => (thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : thrown));

describe('the worker that judges', () => {
  it('is asked one thing at a time, and reading goes before the judging that waits', () => {
    const { judge, workers, asked } = byHand();
    void outcome(judge.judge(aCase('1'), never));
    void judge.judge(aCase('2'), never);
    void judge.read(['vtt'], never);
    workers[0]?.answer({ broken: 'x' });
    expect(asked()).toEqual([['judge 1', 'vtt']]);
  });

  it('gives what was read', async () => {
    const { judge, workers } = byHand();
    const reading = judge.read(['a', 'b'], never);
    workers[0]?.answer({ transcript: READ });
    expect(await reading).toEqual(READ);
  });

  it('ends with what was cancelled while it ran, and a new one goes on', async () => {
    const { judge, workers, asked } = byHand();
    const stop = new AbortController();
    const first = outcome(judge.read(['long'], stop.signal));
    const together = outcome(judge.judge(aCase('cancelled too'), stop.signal));
    const next = judge.read(['next'], never);
    stop.abort();
    expect([await first, await together]).toEqual(['AbortError: Judging was cancelled.', 'AbortError: Judging was cancelled.']);
    workers[1]?.answer({ transcript: READ });
    expect([await next, workers.map((w) => w.ended), asked()]).toEqual([READ, [true, false], [['long'], ['next']]]);
  });

  it('goes on where only something that waited was cancelled', async () => {
    const { judge, workers, asked } = byHand();
    const stop = new AbortController();
    const first = judge.read(['first'], never);
    const second = outcome(judge.read(['second'], stop.signal));
    stop.abort();
    await second;
    workers[0]?.answer({ transcript: READ });
    expect([await first, asked(), workers[0]?.ended]).toEqual([READ, [['first']], false]);
  });

  it('is not started for what was cancelled before', async () => {
    const { judge, workers } = byHand();
    const stop = new AbortController();
    stop.abort();
    expect([await outcome(judge.read(['x'], stop.signal)), workers.length]).toEqual(['AbortError: Judging was cancelled.', 0]);
  });

  it('that dies refuses what it ran, and a new one goes on', async () => {
    const { judge, workers, asked } = byHand();
    const first = outcome(judge.judge(aCase('1'), never));
    const second = judge.read(['2'], never);
    workers[0]?.onerror?.({ message: 'out of memory' });
    workers[1]?.answer({ transcript: READ });
    expect([await first, await second, asked()]).toEqual(['Error: The judging worker stopped: out of memory', READ, [['judge 1'], ['2']]]);
  });

  it('that answers as broken refuses, and keeps running', async () => {
    const { judge, workers } = byHand();
    const first = outcome(judge.judge(aCase('1'), never));
    workers[0]?.answer({ broken: 'no text' });
    expect([await first, workers[0]?.ended]).toEqual(['Error: Judging broke: no text', false]);
  });
});
