import type { Texts } from '../catalogue.ts';
import type { broken as enBroken, shell as enShell } from '../en/shell.ts';
import { apart } from './isolate.ts';

/** What stands around every page. */
export const shell: Texts<typeof enShell> = {
  product: 'Debrief',
  backToWeek: 'العودة إلى أسبوعي',
  cancel: 'إلغاء',
  undo: 'تراجع',
  tryAgain: 'إعادة المحاولة',
  dismiss: 'إخفاء',
  save: 'حفظ',
  refresh: 'إعادة القراءة',
  settings: 'الإعدادات',
  quoted: (text) => `«${apart(text)}»`,
  beside: (one, next) => `${one}، ${next}`,
  comma: (one, next) => `${one}، ${next}`,
  colon: (label, value) => `${label}: ${value}`,
  noSubject: 'اجتماع بلا موضوع',
  asOf: (when) => `محدَّث حتى ${when}`,
  opening: 'جارٍ الفتح …',
  unopened: 'تعذّر فتح هذه الصفحة',
  unfetched: 'تعذّر جلب جزء من Debrief. يُرجى التحقق من الاتصال.',
  notFound: {
    title: 'هذا الاجتماع ليس ضمن الأسابيع التي قُرئت',
    what: 'ربما نُقل أو أُلغي، أو مضى عليه أكثر من ثمانية أسابيع.',
  },
};

export const broken: Texts<typeof enBroken> = {
  title: 'توقّف Debrief هنا',
  what: 'حدث خطأ لم يكن ينبغي أن يحدث. ما كتبته محفوظ على هذا الجهاز.',
  reload: 'إعادة التحميل',
  detail: 'تفاصيل للدعم',
  copy: 'نسخ التفاصيل',
};
