import type { Texts } from '../catalogue.ts';
import type { series as en } from '../en/series.ts';
import { apartFirst } from './isolate.ts';
import { counted, MEETINGS } from './plural.ts';

/** What the meetings of a series show together. */
export const series: Texts<typeof en> = {
  title: 'على مدى السلسلة',
  withoutClosure: (subject, count, countText, load) =>
    `${apartFirst(subject)}: ${counted(count, countText, MEETINGS)} على التوالي بجهد كبير وبلا قرار مسجَّل، والمجموع ${load}.`,
  clears: 'تسجيل قرار في أحدها، أو ذكر أنه لم يكن لاتخاذ قرار، ينهي هذا التوالي عنده: فلا يُحتسب إلا ما بعده.',
  reopened: (subject) => `${apartFirst(subject)}: كان هذا قد تقرر، ثم عاد.`,
  first: (when) => `تقرر في ${when}`,
  again: (when) => `تقرر مجددًا في ${when}`,
  guess: 'يستند Debrief إلى الكلمات المشتركة بينهما. وقد يخطئ.',
  more: (text) => `${text} أخرى مثلها.`,
};
