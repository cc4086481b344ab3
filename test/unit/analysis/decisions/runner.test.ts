import { describe, expect, it } from 'vitest';
import type { Detector } from '#analysis/decisions/detector.ts';
import { analyse } from '#analysis/decisions/analyse.ts';
import { runDetectors } from '#analysis/decisions/runner.ts';
import { readTalk } from '#analysis/decisions/talk.ts';
import type { Finding } from '#domain/finding.ts';

const at = (utterance: number, strength: number): Finding => ({ kind: 'decision', detector: 'sound', strength, quotes: [{ utterance, speaker: null, at: null, text: 'x' }], because: [], against: [] });
const sound: Detector = { id: 'sound', look: () => [at(3, 0.2), at(1, 0.5), at(0, 0.2)] };
const broken: Detector = { id: 'broken', look: () => { throw new Error('a bug'); } };

describe('the runner', () => {
  it('keeps what the others found when one detector throws, strongest first', () => {
    expect(runDetectors([broken, sound], { talk: readTalk([]) })).toEqual({ findings: [at(1, 0.5), at(0, 0.2), at(3, 0.2)], failed: ['broken'] });
  });

  it('names a failed detector to whoever reads the analysis', () => {
    expect(analyse({ utterances: [{ speaker: 'Anna', start: null, end: null, text: 'Hello.' }] }, [broken]).failed).toEqual(['broken']);
  });

  it('finds nothing in nothing', () => expect(analyse({ utterances: [] })).toEqual({ findings: [], score: 0, parts: [], failed: [] }));
});
