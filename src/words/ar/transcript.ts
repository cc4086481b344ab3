import type { Texts } from '../catalogue.ts';
import type { transcript as en } from '../en/transcript.ts';
import { apart, apartFirst } from './isolate.ts';
import { counted, LINES, PARTS } from './plural.ts';

const VTT = apart('.vtt');

/** The page that shows what was said. */
export const transcript: Texts<typeof en> = {
  title: 'النسخة النصية',
  of: (subject, when) => `${apartFirst(subject)}، ${when}`,
  memoryOnly: 'تُقرأ من جديد كل مرة. ولا يُحفظ منها على هذا الجهاز إلا اقتباسات مما عُثر عليه.',
  open: 'قراءة النسخة النصية',
  show: 'إظهار في النسخة النصية',
  /** Begins with what the link shows, so that it can be called by voice. */
  showQuote: (show, source) => `${show}: ${source}`,
  loading: 'تجري قراءة النسخة النصية',
  ready: (lines, count) => `قُرئت النسخة النصية: ${counted(lines, count, LINES)}`,
  retry: 'إعادة القراءة',
  absent: {
    title: 'لا توجد نسخة نصية لهذا الاجتماع',
    what: 'لا ينشئها Teams إلا إذا بدأها أحد أثناء الاجتماع: «المزيد»، ثم «التسجيل والنسخ». ويمكن تشغيلها للسلسلة مرة واحدة في خيارات الاجتماع.',
    own: `إن توفر لديك ملف ${VTT} لهذا الاجتماع، فيمكن إفلاته على «أسبوعي».`,
  },
  notPermitted: {
    title: 'لا يحق لـ Debrief قراءة هذه النسخة النصية',
    what: 'تحتاج إلى إذن لا يمنحه إلا المسؤول، وفي الاجتماع المُعاد توجيهه لا يقرؤها إلا من دُعي.',
    own: `يمكنك تنزيل النسخة النصية من Teams ملف ${VTT} وإفلاته على «أسبوعي»: ولا يتطلب ذلك إذنًا.`,
  },
  notKept: {
    title: 'جاءت هذه النسخة النصية من ملفك',
    what: 'قرأها Debrief ولا يحفظها. لقراءتها هنا يلزم إفلات الملف على «أسبوعي» من جديد؛ وما عُثر عليه فيها يبقى قائمًا.',
  },
  notYet: {
    title: 'النسخة النصية ليست جاهزة بعد',
    what: 'يتيحها Teams بعد انتهاء الاجتماع بمدة: دقائق في الغالب، وساعات أحيانًا.',
  },
  empty: {
    title: 'لا كلام مقروءًا في هذه النسخة النصية',
    what: 'الملف موجود، لكنه لا يتضمن أي سطر منطوق.',
  },
  failed: 'تعذّرت قراءة النسخة النصية',
  cancelled: 'أوقفت قراءة النسخة النصية.',
  list: 'ما قيل',
  noSpeaker: 'بلا اسم',
  /** The time of day, and the same place as quotes name it. */
  when: (clock, place) => `${clock} (${place})`,
  inBrackets: 'الأوقات بين القوسين مواضع في التسجيل.',
  /** A place in the recording, which could be taken for a time of day where both occur. */
  ofRecording: (place) => `${place} من التسجيل`,
  nextRecording: 'يبدأ هنا تسجيل آخر',
  said: (when, speaker, text) => `${when ? `${when}، ` : ''}${apart(speaker)}: ${apart(text)}`,
  quoted: 'مقتبس دليلًا',
  search: {
    label: 'البحث في النسخة النصية',
    next: 'الموضع التالي',
    previous: 'الموضع السابق',
    none: 'لم يُعثر عليه',
    count: (places, count) => counted(places, count, { one: 'موضع واحد', two: 'موضعان', few: 'مواضع', many: 'موضعًا', other: 'موضع' }),
    place: (at, of) => `${at} من ${of}`,
  },
  timeline: {
    title: 'ما عُثر عليه، على امتداد الوقت',
    order: 'ما عُثر عليه، بترتيب الحديث',
    mark: (kind, when, text) => `${kind}${when ? ` عند ${when}` : ''}: «${apart(text)}»`,
    legend: (kind, count) => `${kind} (${count})`,
  },
  gaps: {
    'no-names': 'لا أسماء للمتحدثين: ربما أوقفتها مؤسستك.',
    'some-names': 'بعض أسماء المتحدثين ناقص.',
    'no-times': 'لا أوقات فيها، ولذلك تُعرض المواضع بترتيبها.',
    'out-of-order': 'كانت أسطرها غير مرتبة؛ وهي معروضة بحسب الوقت.',
    'negative-times': 'بدأ الحديث قبل التسجيل؛ وللأوقات السابقة لبدايته علامة ناقص.',
    skipped: (parts, count) => `ما تعذّرت قراءته من الملف: ${counted(parts, count, PARTS)}.`,
    line: (line, text) => `السطر ${line}: ${text}`,
    more: (count) => `و${count} أخرى`,
  },
};
