import type { Texts } from '../catalogue.ts';
import type { givenNotes as en } from '../en/given-notes.ts';
import { apart, apartFirst } from './isolate.ts';
import { counted, LINES } from './plural.ts';

/** Meeting notes that a person gives. */
export const givenNotes: Texts<typeof en> = {
  title: 'ملاحظات الاجتماع',
  what: 'القرار الوارد في الملاحظات يزيل التنبيه. تُقرأ على هذا الجهاز ولا تُرسل إلى أي مكان. وما يُعثر عليه فيها يبقى على هذا الجهاز، باقتباسات لا تتجاوز مئتي حرف، لثمانية أسابيع على الأكثر.',
  paste: 'لصق الملاحظات',
  use: 'استخدام هذه الملاحظات',
  file: 'اختيار ملف',
  link: 'أو رابط صفحة الملاحظات (Loop)',
  read: 'قراءة الصفحة',
  pasted: 'ما لصقته',
  used: (lines, count) => `المستخدم: ${counted(lines, count, LINES)}.`,
  usedBefore: 'يُستخدم ما عُثر عليه في ملاحظات قدّمتها سابقًا.',
  hadBlock: 'لا تُحتسب الملاحظات التي كتبها Debrief: فهي تُعدّ سجلك.',
  takeBack: 'عدم استخدامها',
  piece: (name, lines, count) => `«${apart(name)}» (${counted(lines, count, LINES)})`,
  notALink: 'هذا ليس رابط صفحة في OneDrive أو SharePoint أو Loop. يمكن لصق الملاحظات بدلًا منه.',
  drop: 'والملف الذي يُفلت على هذه الصفحة يُستخدم أيضًا.',
  closed: 'الصفحة غير متاحة لك، أو أن الرابط لا يؤدي إلى شيء. يمكن لصق الملاحظات بدلًا منه.',
  refused: {
    'too-large': (what) => `${apartFirst(what)}: أطول من أن يكون ملاحظات اجتماع. يمكن لصق الجزء المهم.`,
    empty: (what) => `${apartFirst(what)}: لا كلمات فيه.`,
    'only-block': (what) => `${apartFirst(what)}: لا يتضمن إلا ملاحظات كتبها Debrief، وهي محتسبة أصلًا.`,
    'unknown-kind': (what) => `${apartFirst(what)}: لا يُقرأ هنا كملاحظات إلا النص (${apart('.txt, .md')}) والصفحات (${apart('.html')}). أما النسخ النصية والتقويمات فمكانها «أسبوعي».`,
    'not-readable': (what) => `${apartFirst(what)}: تعذّر على هذا الجهاز فتحه.`,
  },
};
