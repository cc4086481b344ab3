import type { Texts } from '../catalogue.ts';
import type { purpose as enPurpose, verdict as enVerdict } from '../en/verdict.ts';
import { apart } from './isolate.ts';

/** The verdicts, and what a person said instead. */
export const verdict: Texts<typeof enVerdict> = {
  name: {
    'not-judged': 'لم يُقيَّم',
    decided: 'اتُّخذ قرار',
    light: 'جهد قليل',
    'possible-decision': 'قرار محتمل',
    'no-decision-recorded': 'جهد كبير، لم يُسجَّل أي قرار',
    'cannot-tell': 'لا يمكن الجزم',
    deferred: 'مؤجَّل',
    waiting: 'لم يُقيَّم بعد',
    debriefed: 'تمت مراجعته',
  },
  notJudged: {
    'not-ended': 'لم ينتهِ بعد.',
    'too-few-people': 'كان المتوقع حضور أقل من شخصين.',
    'all-day': 'يستمر طوال اليوم.',
    private: 'مُعلَّم على أنه خاص.',
    cancelled: 'أُلغي الاجتماع.',
    'not-shown-as-busy': 'لا يظهر في التقويم على أنه وقت مشغول.',
    purpose: 'ذكرت أنه لم يكن مخصصًا لاتخاذ قرار.',
    'purpose-set': 'ورد في قسم Debrief في الدعوة أنه لم يكن مطلوبًا اتخاذ قرار.',
    'guessed-purpose': 'تبدو الدعوة وكأنه لم يكن مطلوبًا اتخاذ قرار. هذا تخمين.',
    'guessed-inform': 'عدد المدعوين كبير، فالأرجح أنه كان للإبلاغ. هذا تخمين.',
  },
  /** The same in a word or two, beside the badge. */
  because: {
    'not-ended': 'لم ينتهِ',
    'too-few-people': 'أقل من شخصين',
    'all-day': 'طوال اليوم',
    private: 'خاص',
    cancelled: 'ملغى',
    'not-shown-as-busy': 'لا يظهر كوقت مشغول',
    purpose: 'ليس لاتخاذ قرار',
    'purpose-set': 'ليس لاتخاذ قرار',
    'guessed-purpose': 'الأرجح أنه ليس لاتخاذ قرار',
    'guessed-inform': 'الأرجح أنه للإبلاغ',
  },
  decided: {
    recorded: 'سجلك لهذا الاجتماع يتضمن قرارًا.',
    deferred: 'سجلك يذكر إلى متى أُجِّل، أو لأي سبب.',
    answered: 'هذا ما ذكرته.',
    'recorded-by-others': 'سجّل شخص آخر قرارًا في دردشة الاجتماع.',
    'deferred-by-others': 'سجّل شخص آخر في دردشة الاجتماع إلى متى أُجِّل، أو لأي سبب.',
    found: 'عُثر على قرار واضح فيما قيل أو كُتب.',
  },
  light: 'كان الجهد قليلًا، فلم يُطلب من هذا الاجتماع شيء آخر.',
  possible: 'ثمة قول قد يكون قرارًا. والأمر أوضح لديك: هل اتُّخذ أي قرار؟',
  flag: {
    found: 'كان الجهد كبيرًا، ولا شيء مما قُرئ يبدو قرارًا.',
    answered: 'ذكرت أنه لم يُتخذ أي قرار.',
  },
  cannotTell: 'لم تمكن قراءة ما يبيّن هل سُجِّل قرار.',
  /** What the person said. */
  answer: {
    purpose: (purpose) => `ذكرت غرض هذا الاجتماع: ${purpose}.`,
    decided: (what) => `ذكرت أن هذا ما تقرر: «${apart(what)}».`,
    decidedPlain: 'ذكرت أن قرارًا قد اتُّخذ.',
    'not-decided': 'ذكرت أنه لم يُتخذ أي قرار.',
  },
};

export const purpose: Texts<typeof enPurpose> = {
  decide: 'اتخاذ قرار',
  plan: 'التخطيط',
  inform: 'الإبلاغ',
  connect: 'التواصل',
  learn: 'التعلّم',
  unset: 'غير محدد',
};
