import type { Texts } from '../catalogue.ts';
import type { coaching as en } from '../en/coaching.ts';

/** One question for each kind of near miss. It stands above what somebody said and asks about the matter, never about that person. */
export const coaching: Texts<typeof en> = {
  deferral: 'ما الذي يجب أن يتحقق كي يُتخذ القرار في هذا الأمر في المرة القادمة؟',
  'open-question': 'من يستطيع الإجابة عن هذا، وما الذي يلزم لذلك؟',
  dissent: 'ما الذي يجب أن يتغير كي يوافق الجميع، أو يمضوا معًا رغم الاعتراض؟',
};
