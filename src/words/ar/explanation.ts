import type { Texts } from '../catalogue.ts';
import type { coverage as enCoverage, explanation as enExplanation, findings as enFindings } from '../en/explanation.ts';
import { apart } from './isolate.ts';
import { notKnown } from './languages.ts';
import { counted, DECISIONS, PEOPLE } from './plural.ts';

/** Every line that can stand in an explanation. */
export const explanation: Texts<typeof enExplanation> = {
  verdict: (name, why) => `${name}. ${why}`,
  people: {
    invite: (people, count) => `من لم يعتذروا بحسب الدعوة: ${counted(people, count, PEOPLE)}.`,
    attendance: (people, count) => `من حضروا بحسب تقرير الحضور: ${counted(people, count, PEOPLE)}.`,
  },
  hours: {
    invite: (duration) => `المدة: ${duration}، كما هو مجدول.`,
    attendance: (duration) => `المدة: ${duration}، بحسب تقرير الحضور.`,
  },
  load: {
    median: (load, usual, meets, count, besideScheduled) =>
      `${load}: ${meets ? 'لا يقل عن' : 'أقل من'} المعتاد لديك وهو ${usual}، أي الوسيط للاجتماعات المُقيَّمة في آخر ثمانية أسابيع (وعددها ${count})${besideScheduled ? '، كما كانت مجدولة' : ''}.`,
    default: (load, usual, meets, judged, count) =>
      `${load}: ${meets ? 'لا يقل عن' : 'أقل من'} ${usual}، وهي قيمة البداية إلى أن تُقيَّم ثمانية من اجتماعاتك (حتى الآن ${count}${judged === 0 ? '، فهذا تخمين أول' : ''}).`,
  },
  purpose: {
    said: (purpose) => `الغرض: ${purpose}، كما ذكرت.`,
    set: (purpose) => `الغرض: ${purpose}، كما ورد في قسم Debrief في الدعوة.`,
    guessed: (purpose, above) =>
      `الغرض: ${purpose}. هذا تخمين${above ? `: عدد المدعوين أكثر من ${above}` : ' من عدد الأشخاص'}.`,
    fromWords: (purpose, said) => `الغرض: ${purpose}. هذا تخمين من الدعوة: «${apart(said)}».`,
    unset: 'الغرض: لم يذكره أحد بعد.',
  },
  record: {
    none: 'سجلك لهذا الاجتماع لا يتضمن أي قرار.',
    some: (decisions, decided, deferred, put) =>
      `سجلك لهذا الاجتماع يتضمن: ${counted(decisions, decided, DECISIONS)}، ${counted(deferred, put, { one: 'تأجيل واحد', two: 'تأجيلان', few: 'تأجيلات', many: 'تأجيلًا', other: 'تأجيل' })}.`,
  },
  byOthers: { decision: 'سجّل شخص آخر قرارًا.', deferral: 'سجّل شخص آخر أنه أُجِّل.' },
  strongest: (score, low, high) =>
    `درجة أقوى مؤشر على قرار هي ${score}. من ${low} يكون القرار محتملًا، ومن ${high} يُعدّ متخذًا.`,
  nothing: (low) => `لا شيء مما قُرئ يبلغ الدرجة ${low}، وهي التي يكون القرار عندها محتملًا.`,
  finding: (kind, at, score) => `${kind}${at ? ` عند ${at}` : ''}${score ? `، الدرجة ${score}` : ''}`,
  wouldClear: {
    'record-decision': 'تسجيل ما تقرر.',
    'record-deferral': 'تسجيل أنه أُجِّل، وإلى متى أو لأي سبب.',
    'say-purpose': 'ذكر أنه لم يكن لاتخاذ قرار.',
    'say-decided': 'ذكر ما تقرر، إن كان ثمة قرار.',
  },
  wouldOpen: {
    grant: (source) => `${source}: يتيح ذلك إذنٌ.`,
    organizer: (source) => `${source}: يستطيع منظِّم الاجتماع القراءة.`,
    invitation: (source) => `${source}: تتيح ذلك دعوة إلى السلسلة كلها.`,
    'their-people': (source) => `${source}: يستطيع أفراد تلك المؤسسة القراءة.`,
    organisation: (source) => `${source}: أوقفت مؤسستك ذلك.`,
    licence: (source) => `${source}: يأتي ذلك مع ترخيص غير متوفر هنا.`,
    time: (source) => `${source}: قد يتوفر لاحقًا.`,
    'another-try': (source) => `${source}: قد تنجح محاولة أخرى.`,
    pick: (source) => `${source}: يلزم تحديد الاجتماع المقصود.`,
    file: (source) => `${source}: يمكن تقديمه ملفًا.`,
  },
};

export const findings: Texts<typeof enFindings> = {
  /** Whatever its score: which ones are possible decisions say the thresholds beside them. */
  decision: 'مؤشر على قرار',
  commitment: 'تعهّد أحدهم بأمر',
  deferral: 'تأجيل',
  'open-question': 'سؤال بقي مفتوحًا',
  dissent: 'اعتراض بلا رد',
};

export const coverage: Texts<typeof enCoverage> = {
  source: {
    record: 'سجلك',
    insights: 'ملاحظات Copilot',
    transcript: 'النسخة النصية',
    notes: 'ملاحظات الاجتماع',
    chat: 'دردشة الاجتماع',
    invite: 'الدعوة',
    attendance: 'تقرير الحضور',
  },
  read: 'تمت القراءة كاملة',
  readWith: (gaps) => `تمت القراءة؛ ${gaps}`,
  readEmpty: (gaps) => `تمت القراءة كاملة؛ ${gaps}`,
  part: 'تمت القراءة جزئيًا',
  partWith: (gaps) => `تمت القراءة جزئيًا؛ ${gaps}`,
  absent: 'لا يوجد',
  'not-permitted': 'لا إذن بالقراءة',
  'not-yet-available': 'لم يتوفر بعد',
  notBefore: (time) => `لم يتوفر بعد؛ يجدر الاطلاع مجددًا من ${time}`,
  closed: {
    person: 'يلزم إذنك',
    admin: 'يلزم أن يسمح المسؤول بذلك',
    role: 'لا يقرؤه إلا المنظِّم والمنظِّمون المشاركون',
    'not-invited': 'متاح فقط لمن دُعي إلى السلسلة كلها',
    guest: 'غير متاح للضيوف',
    channel: 'لا ينشئه Microsoft 365 لاجتماعات القنوات',
    channelElsewhere: 'في القنوات يتطلب أذونات أخرى لا يطلبها Debrief',
    organisation: 'أوقفت مؤسستك ذلك',
    licence: 'يتطلب ترخيص Microsoft 365 Copilot',
    licenceOrChannel: 'يتطلب ترخيص Microsoft 365 Copilot، أو أن الاجتماع في قناة ولا يتوفر له ذلك',
  },
  failed: (why) => `تعذّرت القراءة: ${why}`,
  line: (source, state) => `${source}: ${state}.`,
  gaps: {
    'no-names': 'تخلو من أسماء المتحدثين',
    'some-names': 'تنقصها بعض أسماء المتحدثين',
    'no-times': 'تخلو من الأوقات',
    'parts-skipped': 'تعذّرت قراءة بعض الأجزاء',
    'out-of-order': 'أوقاتها غير مرتبة',
    'negative-times': 'بعض أوقاتها سالب',
    short: 'تغطي جزءًا صغيرًا فقط من الاجتماع',
    docx: 'وصلت ملف Word، ويُقرأ قدر المستطاع',
    unassigned: 'يلزم تحديد الاجتماع الذي يتبعه جزء منها',
    'part-missing': 'ينقصها جزء',
    'page-limit': 'ثمة أكثر مما قُرئ',
    'no-notes': 'لا ملاحظات فيها، بل مهام فقط',
    empty: 'لا شيء فيها',
    ...notKnown,
    other: 'تعذّر جزء من البحث فيها',
  },
};
