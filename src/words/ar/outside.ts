import type { OutsideWords } from '../catalogue.ts';

/** The page of Outlook's pane, opened anywhere else. */
export const outside: OutsideWords = {
  title: 'Debrief',
  what: 'مكان هذه الصفحة بجانب موعد في Outlook. يلزم فتح موعد هناك واختيار Debrief.',
  unfetched: 'إن كان بجانبها موعد الآن، فإن Outlook لم يُجب، أو تعذّر جلب برنامجه النصي. يُرجى التحقق من الاتصال وفتح Debrief من جديد.',
};
