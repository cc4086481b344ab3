import type { Texts } from '../catalogue.ts';
import type { done as enDone, outbox as enOutbox, place as enPlace, preview as enPreview, targets as enTargets } from '../en/write-back.ts';
import { apart } from './isolate.ts';
import { counted, PEOPLE } from './plural.ts';

export const preview: Texts<typeof enPreview> = {
  title: 'هذا ما سيُكتب',
  titleCopy: 'هذه هي الملاحظات',
  who: (people) => `باسمك، لكل من في دردشة الاجتماع: ${people}.`,
  notThere: 'وكل ما كتبته غير ذلك يبقى لديك.',
  label: 'الملاحظات',
  product: 'Debrief',
  write: (places) => `الكتابة في ${places}`,
  writeNowhere: 'الكتابة',
  writing: 'يجري التسليم',
  notAllowed: 'لم يُسمح بذلك.',
  notQueued: 'لم يُكتب شيء',
  consent: 'قد يطلب Teams إذنك للنشر هناك.',
  copyRich: 'نسخ كنص منسَّق',
  copyMarkdown: 'نسخ بتنسيق Markdown',
  copied: 'تم النسخ',
  copyCounts: 'ما تنسخه يُعدّ مسجَّلًا ويُحفظ على هذا الجهاز. ويمكنك التراجع عنه.',
  notKept: 'تم النسخ، لكنه لم يُحفظ على أنه مسجَّل',
  copyRefused: 'لم يسمح المتصفح بالنسخ. يمكنك تحديد النص ونسخه يدويًا.',
};

/** The places a person can choose to write to. */
export const targets: Texts<typeof enTargets> = {
  title: 'مكان الكتابة',
  chat: 'دردشة الاجتماع',
  next: (day) => `دعوة الاجتماع التالي في ${day}`,
  same: (day) => `دعوة هذا الاجتماع في ${day}`,
  /** What stands below each choice. */
  chatWhat: 'بطاقة واحدة باسمك. ولا يمكن لأحد غيرك تغييرها أو سحبها.',
  inviteWhat: 'الالتزامات المفتوحة والأسئلة التي ينبغي أن تتقرر، في أعلى الدعوة، حيث تُقرأ قبل الاجتماع.',
  onenote: 'صفحة في OneNote لديك',
  onenoteWhat: 'في قسم اسمه Debrief. ويمكن أن يقرأها كل من يُشارَك معه دفتر الملاحظات ذاك.',
  sameWhat: 'انتهى هذا الاجتماع. والأرجح أن يصل بريد إلى المدعوين.',
  standsThere: 'ملاحظاتك موجودة هناك أصلًا؛ واختياره يحدّثها.',
  nothing: 'لا شيء يُنقل إلى دعوة: لا يُشارَك التزام ولا سؤال مفتوح.',
  others: 'أماكن أخرى',
  none: 'يلزم اختيار مكان واحد على الأقل، أو نسخ الملاحظات.',
  lookFirst: 'يلزم عرض الدعوة أولًا، أو استبعادها.',
  block: 'ما سيكون في الدعوة',
  who: (people) => `يقرؤه كل من دُعي: ${people}. وقد يرسل Outlook بريدًا إلى المدعوين عن التغيير.`,
  standing: 'ما هو موجود هناك الآن',
  standsNone: 'لا شيء من Debrief في هذه الدعوة بعد. وتُترك بقيتها كما هي.',
  looking: 'يجري عرض الدعوة',
  notSeen: 'تعذّر عرض الدعوة',
  asking: 'بانتظار إذنك',
  past: {
    title: 'الكتابة إلى اجتماع انتهى؟',
    what: (count, people) => `الأرجح أن يُرسل هذا بريدًا عن اجتماع مضى، وعدد من يصلهم: ${counted(count, people, PEOPLE)}.`,
    yes: 'الكتابة إليه مع ذلك',
  },
};

/** Places, as part of a sentence. */
export const place: Texts<typeof enPlace> = {
  chat: 'دردشة الاجتماع',
  onenote: 'OneNote لديك',
  copy: 'Debrief على هذا الجهاز',
  invitation: 'الدعوة',
  invitationOf: (day) => `دعوة ${day}`,
};

export const done: Texts<typeof enDone> = {
  heading: 'مراجعتك',
  title: {
    nothing: () => 'لم يُكتب شيء لهذا الاجتماع',
    writing: (places) => `تجري الكتابة في ${places}`,
    written: (places) => `كُتب في ${places}`,
    'not-written': (places) => `لم يُكتب في ${places}`,
    'not-changed': () => 'لم يُكتب التغيير، وما كتبته سابقًا ما زال قائمًا',
    'taking-back': () => 'يجري التراجع',
    'taken-back': () => 'تم التراجع',
    'not-taken-back': () => 'تعذّر التراجع',
  },
  what: {
    nothing: 'لا شيء لك في أي مكان لهذا الاجتماع.',
    writing: 'يحتفظ به Debrief إلى أن يصل. ويمكنك مغادرة هذه الصفحة.',
    written: 'هو موجود هناك باسمك. ولا يمكن لأحد غيرك تغييره أو سحبه من هنا.',
    copied: 'يُعدّ مسجَّلًا. ومكان لصقه متروك لك؛ ولم يُرسل منه شيء.',
    'taking-back': 'يبقى هناك إلى أن يتم ذلك. ويمكنك مغادرة هذه الصفحة.',
    'not-taken-back': 'ما كتبته ما زال هناك.',
    gone: (places) => `لم تعد ملاحظاتك موجودة في ${places}.`,
    backAgain: (places) => `عاد ما كتبته من قبل إلى ${places}.`,
    elsewhere: (places) => `ما وصل موجود في ${places}.`,
    nowhere: 'لم يصل إلى أي مكان حتى الآن.',
    why: 'في الأسفل السبب، وما يمكنك فعله.',
    draft: 'ما كتبته محفوظ مسودةً على هذا الجهاز؛ وهي مرئية لك وحدك.',
  },
  undoWaits: 'ممكن بعد وصول ما هو في الطريق.',
  toWeek: 'العودة إلى أسبوعي',
};

export const outbox: Texts<typeof enOutbox> = {
  title: 'الملاحظات الصادرة',
  write: (subject, place) => `ملاحظات ${apart(subject)}، إلى ${place}`,
  withdraw: (subject, place) => `إزالة ملاحظات ${apart(subject)} من ${place}`,
  pending: 'التالي في الدور.',
  sending: 'في الطريق.',
  waiting: (why) => `بالانتظار: ${why}.`,
  nextTryIn: (time) => `يعيد Debrief المحاولة بعد ${time}.`,
  nextTryAt: (at, time) => `يعيد Debrief المحاولة في ${at}، بعد ${time}.`,
  nextTryNow: 'تجري المحاولة الآن.',
  retryNow: 'المحاولة الآن',
  refused: (what) => `${what}: لم يتم.`,
  retry: 'إعادة المحاولة',
  dismiss: 'إخفاء',
  dismissWhat: 'الإخفاء يزيله من هنا. وتبقى مسودتك.',
  unreadable: 'تعذّرت قراءة ملاحظة محفوظة. نصها الخام هنا؛ ويمكنك نسخ ما تحتاج إليه قبل إخفائها.',
  raw: 'النص الخام',
  conflict: {
    invite: 'غيّر أحدهم الدعوة منذ معاينتك',
    inviteWhat: 'لم يُستبدل شيء. وأيًا كان الاختيار، لا يُمس إلا الجزء الذي وضعه Debrief هناك.',
    onenote: 'تغيّرت ملاحظات هذه الصفحة في OneNote',
    chat: 'تغيّرت هذه البطاقة في مكان آخر',
    chatWhat: 'لم يُستبدل شيء. يمكنك اختيار ما يبقى.',
    theirs: 'ما هو موجود هناك الآن',
    mine: 'ما أردت كتابته',
    unknown: 'تعذّرت قراءته. يمكنك فتحه في Teams أو Outlook أو OneNote لعرضه.',
    lookAgain: 'الاطلاع مجددًا',
    allTheSame: 'المتابعة مع ذلك',
    leaveIt: 'تركه كما هو',
    keepMine: 'إبقاء صيغتي',
    keepTheirs: 'إبقاء الصيغة الأخرى',
  },
};
