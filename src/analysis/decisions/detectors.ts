import type { Detector } from './detector.ts';
import { adjacentAssent } from './detectors/adjacent-assent.ts';
import { callAndAnswer } from './detectors/call-and-answer.ts';
import { commitment } from './detectors/commitment.ts';
import { deferral } from './detectors/deferral.ts';
import { dissent } from './detectors/dissent.ts';
import { openQuestion } from './detectors/open-question.ts';
import { statedOutcome } from './detectors/stated-outcome.ts';

/** Every detector that runs. */
export const DETECTORS: readonly Detector[] = [callAndAnswer, statedOutcome, adjacentAssent, deferral, openQuestion, dissent, commitment];
