import type { Texts } from '../catalogue.ts';
import type { formulas as enFormulas } from '../en/formulas.ts';
import { apart } from './isolate.ts';

/** How each number of the summary is worked out, and where that comes from. Letters would turn the parts of a fraction around: words stand for its marks. */
const told = (formula: string, source: string) => `${formula}. المصدر: ${source}.`;
const verdict = 'وصف المنتج، «التقييم»';
const leaders = 'وصف المنتج، «ملخص القيادة»';
const idea = 'وصف المنتج، «الفكرة وراءه»';
const check = 'وصف المنتج، «القوالب» (فحص الختام)';
const progress = `وصف المنتج، «الالتزامات»؛ السؤال عن التقدم: ${apart('Harkin et al. 2016, 138 studies, d = .40')}`;
const deciding = apart('Rogers & Blenko 2006');

const all = 'الاجتماعات المُقيَّمة';
const clear = 'الاجتماعات المُقيَّمة التي يمكن الحكم فيها';
const closed = 'الاجتماعات المُقيَّمة المعروف ختامها';
const answered = 'مجموع ما نُفِّذ وما تغيّر وما تُرك';
const by = (part: string, of: string): string => `${part} مقسومًا على ${of}`;

export const formulas: Texts<typeof enFormulas> = {
  'judged-meetings': told(`عدد ${all}`, 'بالعدّ'),
  'person-hours': told(`مجموع (الساعات × الأشخاص) في ${all}`, 'بالعدّ'),
  'learn-hours': told('مجموع (الساعات × الأشخاص) في اجتماعات التعلّم', 'بالعدّ'),
  coverage: told(by(`عدد ${all} التي قُرئ لها مصدر داعم كاملًا`, `عدد ${all}`), verdict),
  'verdict-decided': told(by('عدد الاجتماعات التي تقرّر فيها شيء', `عدد ${all}`), verdict),
  'verdict-light': told(by('عدد الاجتماعات قليلة الجهد', `عدد ${all}`), verdict),
  'verdict-possible': told(by('عدد الاجتماعات ذات القرار المحتمل', `عدد ${all}`), verdict),
  'verdict-cannot-tell': told(by('عدد الاجتماعات التي يتعذّر الحكم فيها', `عدد ${all}`), verdict),
  'flag-rate': told(by('عدد الاجتماعات التي عليها تنبيه', `عدد ${clear}`), verdict),
  'load-in-flags': told(by('جهد الاجتماعات التي عليها تنبيه (ساعة/شخص)', `جهد ${clear} (ساعة/شخص)`), leaders),
  'decisions-per-hour': told(by('عدد القرارات', `ساعات ${clear}`), `${idea}؛ الحصيلة، من السمات الأربع لجودة اتخاذ القرار (${deciding})`),
  'days-to-decision': told(by('مجموع الأيام من أول طرح للسؤال إلى القرار', 'عدد القرارات التي سبق أن طُرح سؤالها'), `${idea}؛ السرعة (${deciding})`),
  'occurrences-to-decision': told(by('مجموع المواعيد من أول طرح للسؤال إلى القرار', 'عدد القرارات التي سبق أن طُرح سؤالها'), idea),
  reopened: told(by('عدد القرارات التي عادت إلى النقاش', 'عدد القرارات'), leaders),
  'clear-ownership': told(by('عدد القرارات والالتزامات التي لها مسؤول واحد وتاريخ', 'عدد القرارات والالتزامات كلها'), leaders),
  'decision-load': told(by('مجموع (القرارات × الأشخاص)', `ثُمن جهد ${clear} (ساعة/شخص)`), leaders),
  'sign-stated': told(by(`عدد ${all} التي نُطق فيها بالقرار`, `عدد ${closed}`), check),
  'sign-owner-and-date': told(by(`عدد ${all} التي كان للقرار فيها مسؤول وتاريخ`, `عدد ${closed}`), check),
  'sign-dissent': told(by(`عدد ${all} التي سُئل فيها عن الاعتراضات`, `عدد ${closed}`), check),
  'sign-reason': told(by(`عدد ${all} التي حُفظ فيها السبب`, `عدد ${closed}`), check),
  'reflection-within-48h': told(by('عدد الاجتماعات التي عليها تنبيه وراجعها منظّمها خلال ثمانٍ وأربعين ساعة', 'عدد الاجتماعات التي عليها تنبيه، عدا ما راجعه آخرون فقط'), idea),
  'outcome-agreement': told(by('مجموع نسب الإجابة الأكثر تكرارًا', 'عدد الاجتماعات التي فيها إجابات كافية'), 'وصف المنتج، «القوالب» (الاتفاق على النتيجة)'),
  'commitments-kept': told(by('ما نُفِّذ', answered), progress),
  'commitments-changed': told(by('ما تغيّر', answered), progress),
  'commitments-dropped': told(by('ما تُرك', answered), progress),
  'questions-rolled-over': told(by('عدد الأسئلة المفتوحة التي رُحِّلت مرتين أو أكثر', `عدد ${all}`), leaders),
  'commitments-rolled-over': told(by('عدد الالتزامات التي رُحِّلت مرتين أو أكثر', `عدد ${all}`), leaders),
  'short-notice': told(by(`عدد ${all} التي دُعي إليها قبل أقل من أربع وعشرين ساعة`, `عدد ${all} المعروف وقت الدعوة إليها`), `${leaders}؛ مقاييس العادات في ${apart('Viva Insights')}`),
  rescheduled: told(by(`عدد ${all} التي غُيِّر وقت بدئها`, `عدد ${all} المعروف عنها ذلك`), leaders),
  'outside-hours': told(by(`عدد ${all} خارج ساعات العمل`, `عدد ${all} التي أمكنت قراءة ساعات عمل منظّمها`), leaders),
};
