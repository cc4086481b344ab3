import { saysNoAim, type Aim } from './aim.ts';
import { sameWords } from './same-words.ts';
import type { SharedRecord } from './shared-record.ts';

/** What of an invitation's aim the record does not say yet: where somebody has recorded another aim, theirs is the newer. Undefined where nothing is left. */
export function notRecorded({ purpose, intent, successCondition, questions }: Aim, shared: Pick<SharedRecord, 'purpose' | 'intent' | 'successCondition' | 'agenda' | 'decisions'>): Aim | undefined {
  const recorded = [...shared.agenda.map(({ what }) => what.question), ...shared.decisions.map(({ what }) => what.question)];
  const left: Aim = {
    ...(purpose === undefined || shared.purpose ? {} : { purpose }),
    ...(intent === undefined || shared.intent ? {} : { intent }),
    ...(successCondition === undefined || shared.successCondition ? {} : { successCondition }),
    questions: questions.filter(({ question }) => !recorded.some((one) => one !== undefined && sameWords(one, question))),
  };
  return saysNoAim(left) ? undefined : left;
}
