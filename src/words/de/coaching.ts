import type { Texts } from '../catalogue.ts';
import type { coaching as en } from '../en/coaching.ts';

/** One question for each kind of near miss. It stands above what somebody said and asks about the matter, never about that person. */
export const coaching: Texts<typeof en> = {
  deferral: 'Was müsste gegeben sein, damit das beim nächsten Mal entschieden werden kann?',
  'open-question': 'Wer kann das beantworten, und was wird dafür gebraucht?',
  dissent: 'Was müsste sich ändern, damit alle zustimmen oder trotz Einwand mitgehen können?',
};
