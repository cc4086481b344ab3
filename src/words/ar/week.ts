import type { Texts } from '../catalogue.ts';
import type { week as en } from '../en/week.ts';
import { apart } from './isolate.ts';
import { COMMITMENTS, counted, MEETINGS, PEOPLE, plural, QUESTIONS } from './plural.ts';

const ICS = apart('.ics');
const VTT = apart('.vtt');

export const week: Texts<typeof en> = {
  title: 'أسبوعي',
  pages: {
    label: 'الصفحات',
    commitments: 'الالتزامات',
    summary: 'الملخص',
    toAnswer: (text) => `الالتزامات: ${text} بانتظار ردّك`,
  },
  round: {
    title: 'إنهاء أسبوعي',
    lead: (parts) => `نحو خمس دقائق: ${parts}.`,
    debriefs: (count, text) => `${counted(count, text, MEETINGS)} للتأمل`,
    questions: (count, text) => counted(count, text, QUESTIONS),
    checkIns: (count, text) => `${counted(count, text, COMMITMENTS)} للمتابعة`,
    snooze: 'بلا أسئلة حتى الأسبوع المقبل',
    snoozed: (day) => `لا أسئلة حتى ${day}`,
    snoozedWhat: 'تُقرأ اجتماعاتك وتُعرض كالمعتاد. وتبقى الالتزامات في مكانها.',
    unsnooze: 'استئناف الأسئلة الآن',
    never: 'عدم السؤال عن هذه السلسلة أبدًا',
    hushed: (subject) => `لن يُسأل بعد الآن عن ${apart(subject)}.`,
    failed: 'تعذّر حفظ اختيارك',
  },
  earlier: 'الأسبوع السابق',
  later: 'الأسبوع التالي',
  loading: 'تجري قراءة تقويمك',
  loadingCount: (meetings, count) => `تجري قراءة تقويمك: ${counted(meetings, count, MEETINGS)} حتى الآن`,
  loadingOf: (read, of) => `تجري قراءة تقويمك: ${read} من ${of} من الاجتماعات`,
  filesWork: `في هذه الأثناء يمكنك عرض ملف تقويم (${ICS}) ونسخ نصية (${VTT}) بإفلاتها في الأسفل. تُقرأ على هذا الجهاز، حتى بلا اتصال.`,
  incomplete: (age) => `لم تمكن قراءة كل شيء (${age}).`,
  stale: (age) => `قُرئ هذا ${age}.`,
  noCalendar: {
    title: 'لا يوجد هنا تقويم لهذا الحساب',
    what: `تقويم الضيف تحفظه مؤسسته. يمكنك بدلًا من ذلك إفلات تقويم مُصدَّر (${ICS}) في الأسفل.`,
  },
  failedTitle: 'تعذّرت قراءة أسبوعك',
  empty: {
    title: 'لا اجتماعات في تقويمك',
    what: 'قُرئ تقويمك كاملًا وليس فيه أي اجتماع في هذه الأسابيع. بعد اجتماعك التالي مع آخرين يعرض Debrief هنا هل سُجِّل قرار.',
    files: `يمكنك أيضًا عرض ملف تقويم (${ICS}) ونسخ نصية (${VTT}).`,
  },
  emptyWeek: {
    title: 'لا اجتماعات في هذه الأيام السبعة',
    latest: (day) => `الانتقال إلى ${day}`,
  },
  noFlags: {
    title: 'لا شيء للمراجعة في هذه الأيام',
    what: 'بقدر ما أمكنت قراءته، لم يبقَ اجتماع كبير الجهد بلا قرار مسجَّل.',
  },
  flags: 'جهد كبير، لم يُسجَّل أي قرار',
  flagWhy: {
    load: {
      median: (load, usual) => `${load} (المعتاد لديك: ${usual}).`,
      default: (load, start) => `${load} (قيمة البداية: ${start}).`,
      alone: (load) => `${load}.`,
    },
    found: 'لم يُسمع قرار.',
    foundNear: (count, text) => `لم يُسمع قرار؛ ${counted(count, text, { one: 'موضع واحد قارب', two: 'موضعان قاربا', few: 'مواضع قاربت', many: 'موضعًا قارب', other: 'موضع قارب' })} القرار.`,
    answered: 'ذكرت أنه لم يُتخذ أي قرار.',
  },
  debrief: 'مراجعته',
  goOn: 'متابعة مسودتك',
  /** Begins with what the button shows, so that it can be called by voice. */
  actionOn: (action, subject) => `${action}: ${apart(subject)}`,
  next: (when) => `الموعد التالي: ${when}`,
  questions: 'هل اتُّخذ أي قرار؟',
  questionsLead: 'لم تمكن قراءة شيء عن هذه الاجتماعات. تكفي نقرة واحدة.',
  yes: 'نعم',
  no: 'لا',
  notMeantTo: 'لم يكن لاتخاذ قرار',
  questionOf: (subject) => `هل اتُّخذ أي قرار في ${apart(subject)}؟`,
  done: {
    title: 'اكتمل هذا الأسبوع',
    what: 'لكل تنبيه مراجعته، ولكل سؤال إجابته.',
    moreFlags: (count, text) =>
      `في الأسفل ${counted(count, text, MEETINGS)} ${plural(count, { one: 'عليه تنبيه أيضًا', two: 'عليهما تنبيه أيضًا', other: 'عليها تنبيه أيضًا' })}. ثلاثة في الأسبوع تكفي؛ والزيادة بحسب رغبتك فقط.`,
  },
  all: 'كل الاجتماعات',
  today: 'اليوم',
  yesterday: 'أمس',
  hasDraft: 'المسودة محفوظة',
  load: (load, text) => counted(load, text, { one: 'ساعة/شخص واحدة', two: 'ساعتان/شخص', few: 'ساعات/شخص', many: 'ساعة/شخص', other: 'ساعة/شخص' }),
  people: (people, count) => counted(people, count, PEOPLE),
};
