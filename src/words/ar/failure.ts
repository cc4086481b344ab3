import type { Texts } from '../catalogue.ts';
import type {
  failure as enFailure, failureShort as enFailureShort, failureTitle as enFailureTitle, help as enHelp, noSignInHere as enNoSignInHere, signInBar as enSignInBar,
} from '../en/failure.ts';
import { apart } from './isolate.ts';

/** What went wrong, and what the person can do. One sentence for each kind of failure. */
export const failure: Texts<typeof enFailure> = {
  offline: 'لا يوجد اتصال. يعيد Debrief المحاولة عند عودته.',
  throttled: (until) => `طلب Microsoft 365 الانتظار حتى ${until}. بعدها يعيد Debrief المحاولة؛ لا يلزمك فعل شيء.`,
  unavailable: (until) =>
    until ? `Microsoft 365 غير متاح. ينتظر Debrief حتى ${until} ثم يعيد المحاولة.` : 'Microsoft 365 غير متاح حاليًا. يُرجى إعادة المحاولة بعد بضع دقائق.',
  locked: (until) =>
    until ? `هناك من يغيّر هذا الآن. ينتظر Debrief حتى ${until} ثم يعيد المحاولة.` : 'هناك من يغيّر هذا الآن. يُرجى إعادة المحاولة بعد دقيقة.',
  signInNeeded: 'انتهت جلستك. يُرجى تسجيل الدخول مجددًا للمتابعة.',
  consentNeeded: {
    person: (scopes) => `يلزم إذنك (${apart(scopes)}). ويُرجى السماح به للمتابعة.`,
    admin: (scopes) => `يلزم أن يسمح المسؤول بهذا أولًا (${apart(scopes)}). يُرجى إرسال الطلب إليه.`,
  },
  forbidden: 'لا يحق لحسابك فعل هذا هنا. يُرجى سؤال منظِّم الاجتماع أو المسؤول.',
  gone: 'لم يعد موجودًا. فقد حُذف أو نُقل؛ وتُظهر إعادة القراءة ما هو موجود الآن.',
  conflict: 'تغيّر في مكان آخر في هذه الأثناء. لم يُستبدل شيء؛ يُرجى إعادة القراءة ثم اتخاذ القرار.',
  deltaExpired: 'قائمة التغييرات قديمة جدًا. يقرأ Debrief كل شيء من جديد.',
  rejected: (code) => `رفض Microsoft 365 هذا (${apart(code)}). يُرجى نسخ نصك، وإرسال الرمز إلى الدعم إن تكرر ذلك.`,
  badAnswer: (where) => `تعذّر فهم رد من Microsoft 365 (${apart(where)}). يُرجى إعادة المحاولة؛ وإن استمر ذلك فإرسال هذا السطر إلى الدعم.`,
  storageFull: 'لم تبقَ على هذا الجهاز مساحة لـ Debrief. يُرجى إخلاء بعض المساحة، ونسخ ما تكتبه إلى ذلك الحين.',
  cancelled: 'تم الإيقاف كما طلبت. ويبقى ما قُرئ حتى الآن.',
  noChat: 'ليس لهذا الاجتماع دردشة للكتابة فيها. يمكنك نسخ الملاحظات ولصقها حيث يراها الآخرون.',
};

/** The same as a heading. */
export const failureTitle: Texts<typeof enFailureTitle> = {
  offline: 'لا يوجد اتصال',
  throttled: 'طلب Microsoft 365 الانتظار',
  unavailable: 'Microsoft 365 غير متاح',
  locked: 'هناك من يغيّر هذا الآن',
  signInNeeded: 'انتهت جلستك',
  consentNeeded: 'يلزم إذن',
  forbidden: 'لا يحق لحسابك فعل هذا',
  gone: 'لم يعد موجودًا',
  conflict: 'تغيّر في مكان آخر',
  deltaExpired: 'يُقرأ كل شيء من جديد',
  rejected: 'رفض Microsoft 365 هذا',
  badAnswer: 'تعذّر فهم الرد',
  storageFull: 'لا مساحة متبقية على هذا الجهاز',
  cancelled: 'تم الإيقاف',
  noChat: 'لا توجد دردشة',
};

/** The buttons beside a failure. */
export const help: Texts<typeof enHelp> = {
  'try-again': 'إعادة المحاولة',
  'look-again': 'الاطلاع مجددًا',
  'sign-in': 'تسجيل الدخول',
  allow: 'السماح',
  'check-again': 'إعادة التحقق',
  'copy-detail': 'نسخ التفاصيل',
  'copy-words': 'نسخ النص',
  'copy-raw': 'نسخ النص الخام',
  left: (time) => `بقي ${time}.`,
  now: 'تجري المحاولة الآن.',
};

/** Stands over every page when the sign-in ends while a person works. */
export const signInBar: Texts<typeof enSignInBar> = {
  title: 'انتهت جلستك',
  what: 'يمكنك متابعة الكتابة: ما تكتبه محفوظ على هذا الجهاز. للقراءة والإرسال من جديد يلزم تسجيل الدخول.',
  declined: 'لم يتم تسجيل دخولك بعد. لم يُفقد شيء.',
  back: 'تم تسجيل دخولك من جديد.',
};

/** Where the program around Debrief gives it no sign-in: an old Teams, or a phone that only seems to. */
export const noSignInHere: Texts<typeof enNoSignInHere> = {
  title: 'لا يستطيع Debrief تسجيل دخولك هنا',
  what: 'هذا الإصدار من Teams أو Outlook لا يتيح لـ Debrief تسجيل الدخول. يمكنك فتح Debrief في المتصفح وتسجيل الدخول هناك. أما الملفات التي تُفلت هنا فتُقرأ من دون ذلك.',
  open: 'الفتح في المتصفح',
};

/** The same, as a few words inside a sentence. */
export const failureShort: Texts<typeof enFailureShort> = {
  offline: 'لا يوجد اتصال',
  throttled: 'طلب Microsoft 365 الانتظار',
  unavailable: 'Microsoft 365 غير متاح',
  locked: 'هناك من يغيّره الآن',
  signInNeeded: 'انتهت جلستك',
  consentNeeded: 'يلزم إذن',
  forbidden: 'لا يحق لحسابك قراءته',
  gone: 'لم يعد موجودًا',
  conflict: 'تغيّر في مكان آخر',
  deltaExpired: 'قائمة التغييرات قديمة جدًا',
  rejected: 'رفضه Microsoft 365',
  badAnswer: 'تعذّر فهم الرد',
  storageFull: 'لا مساحة متبقية على هذا الجهاز',
  cancelled: 'تم إيقافه',
  noChat: 'ليس للاجتماع دردشة',
  other: 'رد غير متوقع',
};
