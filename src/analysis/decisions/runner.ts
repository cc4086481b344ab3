import type { Finding } from '#domain/finding.ts';
import type { Detector, Inputs } from './detector.ts';

export interface Run {
  /** Strongest first; equal ones in the order of the talk. */
  readonly findings: readonly Finding[];
  /** Ids of the detectors that threw. */
  readonly failed: readonly string[];
}

/** Asks every detector. One that throws is named and costs nothing but its own findings. */
export function runDetectors(detectors: readonly Detector[], inputs: Inputs): Run {
  const findings: Finding[] = [];
  const failed: string[] = [];
  for (const detector of detectors) {
    try {
      findings.push(...detector.look(inputs));
    } catch {
      failed.push(detector.id);
    }
  }
  return { findings: findings.sort(strongestFirst), failed };
}

export const strongestFirst = (a: Finding, b: Finding): number => b.strength - a.strength || placeOf(a) - placeOf(b);

const placeOf = (f: Finding): number => f.quotes[0]?.utterance ?? 0;
