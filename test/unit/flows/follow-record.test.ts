import { describe, expect, test } from 'vitest';
import { failed, ok, type Result } from '#base/result.ts';
import { source } from '#base/subscribable.ts';
import { minutes, ms, plus, seconds, type Ms } from '#base/time.ts';
import { followRecord } from '#flows/follow-record.ts';
import { placeInRound, roundOf, untilNextLook } from '#flows/polling.ts';
import type { Failure } from '#ports/failure.ts';
import { runningClock } from '../../support/running-clock.ts';
import { at } from '../../support/meetings.ts';

const START = '2026-11-16T09:00:00Z';
const SHARE = { people: 4, phase: 0 };

/** Follows for a while; the times of its looks in seconds. `answers`: by number of look; nothing new without one. */
async function looksWithin(time: Ms, answers: readonly (Failure | 'new')[] = [], meanwhile: (parts: { clock: ReturnType<typeof runningClock>; visible: ReturnType<typeof source<boolean>>; follower: ReturnType<typeof followRecord> }) => Promise<void> = async () => undefined): Promise<readonly number[]> {
  const clock = runningClock(START);
  const visible = source(true);
  const looks: number[] = [];
  const life = new AbortController();
  const follower = followRecord({
    async look(): Promise<Result<{ isNew: boolean }, Failure>> {
      const answer = answers[looks.length];
      looks.push((clock.now() - at(START)) / 1000);
      return typeof answer === 'object' ? failed(answer) : ok({ isNew: answer === 'new' });
    },
    share: () => SHARE, visible, clock, random: () => 0.5,
  });
  void follower.run(life.signal);
  await clock.until(Promise.all([clock.wait(time), meanwhile({ clock, visible, follower })]));
  life.abort();
  return looks.map((look) => Math.round(look));
}
const gaps = (looks: readonly number[]): readonly number[] => looks.slice(1).map((look, n) => look - (looks[n] ?? 0));

describe('looks at a chat', () => {
  test('come every 10 s for two minutes after a change, then more seldom, then within a minute', async () => {
    const after = gaps(await looksWithin(minutes(15), ['new'])).slice(1);
    expect([new Set(after.slice(0, 10)), after.slice(-3).every((gap) => gap === 57), after.some((gap) => gap > 30 && gap < 50)]).toEqual([new Set([10]), true, true]);
  });

  test('come often at once after a change of one’s own, and what was due before it is not put off', async () => {
    const looks = await looksWithin(minutes(5), [], async ({ clock, follower }) => { await clock.wait(minutes(4)); follower.stir(); });
    const quiet = await looksWithin(minutes(5));
    const next = quiet.find((look) => look > 240) ?? 0;
    const mine = looks.filter((look) => look > 240);
    expect([mine.length >= 4, (mine[0] ?? 0) <= Math.min(250, next)]).toEqual([true, true]);
  });

  test('are none while nobody sees the page, and one at once when it is seen again', async () => {
    const looks = await looksWithin(minutes(10), [], async ({ clock, visible }) => {
      await clock.wait(seconds(61));
      visible.set(false);
      await clock.wait(minutes(5));
      visible.set(true);
    });
    expect([looks.filter((look) => look > 61 && look < 361), looks.includes(361)]).toEqual([[], true]);
  });

  test('wait as long as a 429 asks, also where the page is hidden and shown, or somebody asks', async () => {
    const throttled: Failure = { kind: 'throttled', until: plus(at(START), seconds(90)) };
    const looks = await looksWithin(minutes(4), [throttled], async ({ clock, visible, follower }) => {
      await clock.wait(seconds(20));
      visible.set(false);
      visible.set(true);
      follower.lookNow();
    });
    expect([looks[0], looks[1]]).toEqual([0, 99]);
  });

  test('rest twice as long after each refusal that names no time, up to five minutes', async () => {
    const soon: Failure = { kind: 'throttled', until: at(START) };
    expect(gaps(await looksWithin(minutes(30), Array.from({ length: 8 }, () => soon))).slice(0, 7)).toEqual([11, 22, 44, 88, 176, 330, 330]);
  });

  test('stop after a refusal that only a person can end, until they ask', async () => {
    const looks = await looksWithin(minutes(30), [{ kind: 'forbidden' }], async ({ clock, follower }) => { await clock.wait(minutes(10)); follower.lookNow(); });
    expect(looks.slice(0, 2)).toEqual([0, 600]);
  });

  test('begin anew at once where the network is back', async () => {
    const looks = await looksWithin(minutes(2), [{ kind: 'offline' }], async ({ clock, follower }) => { await clock.wait(seconds(3)); follower.lookNow(); });
    expect(looks.slice(0, 2)).toEqual([0, 3]);
  });
});

describe('a round', () => {
  test.each([[1, [10, 30, 57]], [5, [10, 50, 57]], [6, [12, 57, 57]], [40, [13.8, 57, 57]]])('of %i people lasts as long as the tenant bears', (people, expected) => {
    expect([seconds(0), minutes(2), minutes(10)].map((quiet) => roundOf(quiet, people) / 1000)).toEqual(expected);
  });

  test('has a place for everybody, all as far from each other', () => {
    const people = ['d', 'a', 'c', 'b'];
    const places = people.toSorted().map((who) => placeInRound('chat', who, people, () => 0.3));
    expect(places.slice(1).map((place, n) => Number(((place - (places[n] ?? 0) + 1) % 1).toFixed(6)))).toEqual([0.25, 0.25, 0.25]);
  });

  test('gives who is on no list a place by chance', () => {
    expect(placeInRound('chat', 'x', ['a'], () => 0.3)).toBe(0.3);
  });

  test.each([0, 0.25, 0.5, 0.99])('is never longer from look to look than itself and its jitter, at place %f', (phase) => {
    const now = at(START);
    for (let late = 0; late < 14_000; late += 500) {
      const wait = untilNextLook(plus(now, ms(late)), plus(now, ms(late)), ms(0), { people: 9, phase }, () => 1);
      expect(wait).toBeLessThanOrEqual(13_800 * 1.016);
      expect(wait).toBeGreaterThan(0);
    }
  });
});
