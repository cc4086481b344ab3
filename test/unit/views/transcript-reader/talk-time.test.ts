import { describe, expect, it } from 'vitest';
import { hours, minutes, ms, type Ms } from '#base/time.ts';
import type { Utterance } from '#domain/transcript.ts';
import { talkTime } from '#views/transcript-reader/talk-time.ts';
import { at } from '../../../support/meetings.ts';

const said = (start: Ms | null, end: Ms | null = start, more: Partial<Utterance> = {}): Utterance => ({ speaker: 'Ada', start, end, text: 'x', ...more });
const shares = (...utterances: readonly Utterance[]) => {
  const { shareOf } = talkTime(utterances);
  return utterances.map((_, position) => shareOf(position));
};

describe('along the time of a talk', () => {
  it('an utterance lies at its share of the whole', () => {
    expect(shares(said(ms(0)), said(minutes(5)), said(minutes(10), minutes(20)))).toEqual([0, 0.25, 0.5]);
  });

  it('one without a time stays with the one before', () => {
    expect(shares(said(ms(0)), said(minutes(5)), said(null), said(minutes(10)))).toEqual([0, 0.5, 0.5, 1]);
  });

  it('talk before the recording lies before its start', () => {
    const { ticks, shareOf } = talkTime([said(minutes(-2)), said(minutes(6), minutes(8))]);
    expect({ shares: [shareOf(0), shareOf(1)], ticks: ticks.map((t) => t.at) }).toEqual({
      shares: [0, 0.8], ticks: [0, 2, 4, 6].map((n) => ({ since: minutes(n) })),
    });
  });

  it('several recordings lie end to end, and say where the next begins', () => {
    const { shareOf, further } = talkTime([said(ms(0), minutes(10)), said(minutes(1), minutes(10)), said(ms(0), minutes(10))]);
    expect({ shares: [shareOf(0), shareOf(1), shareOf(2)], further: [...further] }).toEqual({ shares: [0, 0.05, 0.5], further: [2] });
  });

  it('is the order of the talk where there are no times', () => {
    const { ticks, shareOf } = talkTime([said(null), said(null), said(null), said(null)]);
    expect({ shares: [0, 1, 2, 3].map(shareOf), ticks }).toEqual({ shares: [0, 0.25, 0.5, 0.75], ticks: [] });
  });

  it.each([
    ['one minute', minutes(4), [0, 1, 2, 3]],
    ['a quarter of an hour', minutes(59), [0, 15, 30, 45]],
    ['three hours', hours(12), [0, 180, 360, 540]],
  ])('ticks stand %s apart where that fits', (_, length, expected) => {
    expect(talkTime([said(ms(0)), said(ms(0), length)]).ticks.map((t) => t.at)).toEqual(expected.map((n) => ({ since: minutes(n) })));
  });

  it('ticks stand at round times of the clock where that is known', () => {
    const { ticks } = talkTime([said(minutes(1), minutes(1), { at: at('2026-11-16T09:03:00Z') }), said(minutes(40))]);
    expect(ticks).toEqual([
      { share: 8 / 40, at: { clock: at('2026-11-16T09:10:00Z') } },
      { share: 18 / 40, at: { clock: at('2026-11-16T09:20:00Z') } },
      { share: 28 / 40, at: { clock: at('2026-11-16T09:30:00Z') } },
      { share: 38 / 40, at: { clock: at('2026-11-16T09:40:00Z') } },
    ]);
  });

  it('nothing was said: nothing lies anywhere', () => {
    const { ticks, further } = talkTime([]);
    expect([ticks, further.size]).toEqual([[], 0]);
  });
});
