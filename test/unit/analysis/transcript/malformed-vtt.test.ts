import { describe, expect, it } from 'vitest';
import { parseVtt } from '#analysis/transcript/parse-vtt.ts';
import { MALFORMED_VTT } from '../../../data/malformed-vtt.ts';

describe('a damaged transcript', () => {
  it.each(MALFORMED_VTT)('with $name is read in part, and what was skipped is named', ({ text, expect: expected }) => {
    const { utterances, skipped } = parseVtt(text);
    expect({
      said: utterances.map((u) => `${u.speaker}: ${u.text}`),
      skipped: skipped.map((s) => `${s.line} ${s.why}`),
    }).toEqual(expected);
  });

  it('comes in at least ninety-nine distinct ways', () => {
    expect(new Set(MALFORMED_VTT.map((m) => m.text)).size).toBeGreaterThanOrEqual(99);
  });
});
