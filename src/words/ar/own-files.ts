import type { Texts } from '../catalogue.ts';
import type { ownFiles as en } from '../en/own-files.ts';
import { apart, apartFirst } from './isolate.ts';
import { counted, MEETINGS, PARTS } from './plural.ts';

const VTT = apart('.vtt');
const DOCX = apart('.docx');
const ICS = apart('.ics');

/** A person's own calendars and transcripts. */
export const ownFiles: Texts<typeof en> = {
  title: 'ملفاتك',
  what: `يمكن هنا إفلات تقويم (${ICS}) ونسخ نصية (${VTT} أو ${DOCX}). تُقرأ على هذا الجهاز ولا تُرسل إلى أي مكان.`,
  choose: 'اختيار ملفات',
  drop: 'إفلات الملفات لقراءتها',
  reading: 'تجري قراءة الملفات',
  report: 'ما قُرئ',
  summary: (counts) => `ما قُرئ: ${counts}.`,
  count: (title, count) => `${title} ${count}`,
  calendar: (file, meetings, count) => `${apartFirst(file)}: ${counted(meetings, count, MEETINGS)}.`,
  matched: (file, subject, when) => `${apartFirst(file)} ينتمي إلى ${apart(subject)}، ${when}.`,
  because: {
    time: 'وقته مطابق.',
    name: 'اسمه مطابق.',
    'name-and-time': 'اسمه ووقته مطابقان.',
    chosen: 'هذا اختيارك.',
  },
  unmatched: {
    'no-meeting': (file) => `${apartFirst(file)}: لا اجتماع مطابق. يمكن اختيار اجتماع، أو إفلات التقويم الذي يتضمنه.`,
    'several-fit': (file) => `${apartFirst(file)}: عدة اجتماعات مطابقة.`,
    taken: (file) => `${apartFirst(file)}: للاجتماع الأنسب نسخة نصية أخرى، أو أنها تناسبه بالقدر نفسه.`,
    'nothing-known': (file) => `${apartFirst(file)}: لا اجتماع معروفًا بعد. يمكن إفلات التقويم الذي يتضمنه.`,
  },
  pick: (file) => `إلى أي اجتماع ينتمي ${apart(file)}؟`,
  pickNone: 'اختيار اجتماع',
  problem: (file, line, why) => `${apartFirst(file)}${line ? `، السطر ${line}` : ''}: ${why}`,
  partOf: (file, part) => `${apartFirst(file)} (${apart(part)})`,
  says: (quote) => `النص هناك: «${apart(quote)}».`,
  first: (count, text) => `ما لم يُقرأ من هذا الملف: ${counted(count, text, PARTS)}؛ وهذا أولها.`,
  further: (count, text) => `ما استُبعد أيضًا: ${counted(count, text, PARTS)}.`,
  wholeTitle: 'لم يُقرأ',
  partTitle: 'قُرئ جزئيًا',
  unmatchedTitle: 'بانتظار الاختيار',
  matchedTitle: 'مطابق',
  calendars: 'التقويمات',
  dismiss: 'إخفاء هذا التقرير',
  /** Why a file, or a part of one, was not read. */
  reason: {
    'not-a-calendar': 'هذا ليس تقويمًا.',
    'not-a-transcript': 'ليس فيه سطر منطوق تمكن قراءته.',
    'unknown-kind': `لا تُقرأ هنا إلا التقويمات (${ICS}) والنسخ النصية (${VTT} و${DOCX}). أما الملاحظات فمكانها صفحة اجتماعها.`,
    empty: 'الملف فارغ.',
    'too-large': 'الملف أكبر من أن يُقرأ هنا.',
    'not-readable': 'تعذّر فتح الملف، أو أنه ليس نصًا.',
    'not-a-zip': 'هذا ليس مستند Word.',
    damaged: 'مستند Word هذا تالف أو مبتور.',
    encrypted: `مستند Word هذا محمي، أو كُتب بإصدار قديم من Word. يمكن حفظه بلا حماية، أو تنزيل النسخة النصية بصيغة ${VTT}.`,
    'no-document-part': 'لا نص في مستند Word هذا.',
    'unpacks-too-large': 'حجم مستند Word هذا بعد فك ضغطه أكبر من أي نسخة نصية؛ ولم يُقرأ.',
    'bad-xml': 'لا تمكن قراءة نص مستند Word هذا.',
    'unsafe-xml': 'مستند Word هذا مبني بطريقة لا يستخدمها Word أبدًا؛ ولم يُقرأ.',
    'no-speech': `لا سطر في مستند Word هذا له اسم ووقت. يُفضَّل تنزيل النسخة النصية من Teams بصيغة ${VTT} إن أمكن.`,
    'no-start': 'استُبعد هذا الحدث لأنه بلا بداية.',
    'bad-date': 'استُبعد هذا الحدث لأن أحد تواريخه لا يُقرأ.',
    'ends-before-start': 'استُبعد هذا الحدث لأنه ينتهي قبل أن يبدأ.',
    'unknown-zone': 'استُبعد هذا الحدث لأن منطقته الزمنية غير معروفة.',
    'not-closed': 'هذا الجزء لا ينتهي؛ وقد ينقص ما بعده.',
    duplicate: 'ورد هذا الحدث في الملف أكثر من مرة؛ وقُرئ أحدثها.',
    'bad-line': 'استُبعد هذا السطر لأنه لا يُقرأ.',
    'bad-attendee': 'استُبعد شخص لأن اسمه وعنوانه لا يُقرآن.',
    'bad-exception-date': 'تاريخ هنا لا يُقرأ، فقد يظهر أحد المواعيد على نحو خاطئ.',
    'rule-not-read': 'لم يُقرأ إلا الموعد الأول لأن قاعدة تكراره لا تُقرأ.',
    'range-not-read': 'قُرئ هذا التغيير لموعد واحد، لا للمواعيد التي بعده.',
    'too-many-occurrences': 'المواعيد كثيرة جدًا؛ ولم تُقرأ كلها.',
    'no-timing': 'استُبعد جزء من الحديث لأنه بلا وقت.',
    'bad-timing': 'استُبعد جزء من الحديث لأن وقته لا يُقرأ.',
    'not-a-cue': 'استُبعد جزء من الملف لأنه ليس حديثًا.',
    'too-long': 'استُبعد جزء من الحديث لأنه طويل جدًا.',
  },
};
