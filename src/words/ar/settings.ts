import type { Texts } from '../catalogue.ts';
import type { apart as enApart, settings as enSettings } from '../en/settings.ts';
import { apart as setApart } from './isolate.ts';
import { counted, WEEKS, type Noun } from './plural.ts';

const DRAFTS: Noun = { one: 'مسودة واحدة', two: 'مسودتان', few: 'مسودات', many: 'مسودة', other: 'مسودة' };
const UNSENT: Noun = { one: 'ملاحظة واحدة لم تُرسل', two: 'ملاحظتان لم تُرسلا', few: 'ملاحظات لم تُرسل', many: 'ملاحظة لم تُرسل', other: 'ملاحظة لم تُرسل' };

export const settings: Texts<typeof enSettings> = {
  title: 'الإعدادات',
  site: {
    set: 'حدّدت مؤسستك هذا الموقع للجميع. ويمكنك استخدام موقع آخر هنا.',
    useSet: 'استخدام موقع مؤسستك',
    usesSet: 'عاد استخدام موقع مؤسستك.',
  },
  language: {
    title: 'اللغة',
    label: 'لغة عرض Debrief',
    asHost: 'كما في Teams أو المتصفح',
    lead: 'تُحفظ على هذا الجهاز. وما يكتبه الأشخاص يبقى كما كتبوه. أما ما تكتبه من بطاقات وملاحظات فتكون عناوينه بهذه اللغة، ويقرأ Debrief عناوين الجميع.',
    failed: 'تعذّر جلب هذه اللغة. يُرجى التحقق من الاتصال.',
  },
  keeps: {
    title: 'ما يحفظه هذا الجهاز',
    lead: 'ليس لـ Debrief خادم. ما يحفظه موجود في هذا المتصفح، منفصلًا لكل حساب، وحيث يُختار ذلك في الأسفل.',
    what: {
      calendar: 'تقويمك كما قُرئ آخر مرة، لثمانية أسابيع، وساعات عملك إن سُمح لـ Debrief بمعرفتها.',
      findings: (weeks, weeksText) =>
        (weeks === 0 ? 'لا شيء مما عُثر عليه في النسخ النصية.' : `ما عُثر عليه في النسخ النصية، باقتباسات لا تتجاوز مئتي حرف، والمدة: ${counted(weeks, weeksText, WEEKS)}.`),
      words: 'إجاباتك عن الاجتماعات ومسوداتك وما كتبته للاجتماعات، إلى أن تُمسح.',
      outgoing: 'الملاحظات التي في الطريق ولم تصل بعد، مع نص الدعوة التي تُوضع فيها.',
    },
    never: 'لا تُحفظ النسخ النصية ولا نصوص الدردشة أبدًا: تبقى في الذاكرة أثناء قراءتها.',
    counts: (drafts, draftsText, unsent, unsentText) =>
      `الآن: ${counted(drafts, draftsText, DRAFTS)}، ${counted(unsent, unsentText, UNSENT)}.`,
  },
  permissions: {
    title: 'ما يحق لـ Debrief',
    lead: 'يُطلب كل إذن عند الحاجة إليه فقط. ويحتفظ Microsoft 365 بالإذن؛ ويمكن سحبه هناك.',
    names: {
      'my-week': 'قراءة تقويمك',
      transcripts: 'قراءة النسخ النصية',
      insights: 'قراءة ملاحظات Copilot',
      attendance: 'قراءة تقارير الحضور للاجتماعات التي تنظّمها',
      'chat-evidence': 'قراءة دردشات الاجتماعات بحثًا عن القرارات',
      'notes-link': 'قراءة ملاحظات الاجتماع التي تقدّم رابطها',
      'chat-card': 'نشر بطاقتك في دردشة الاجتماع وتغييرها',
      'invite': 'تغيير دعوات الاجتماعات التي تنظّمها',
      'onenote': 'إبقاء صفحة لكل اجتماع في OneNote لديك',
      'own-copy': 'حفظ مسوداتك والتزاماتك في OneDrive لديك',
      'tasks': 'حفظ التزاماتك في To Do',
      'weekly-block': 'إبقاء موعد أسبوعي خاص في تقويمك',
      'nudge': 'تذكير الأشخاص بما قبلوه',
      'working-hours': 'معرفة ساعات عملك',
      'team-list': 'استخدام قائمة فريقك',
    },
    state: {
      used: 'مسموح به',
      person: 'غير مسموح به',
      admin: 'يلزم أن يسمح المسؤول بذلك',
      unknown: 'يُطلب عند أول حاجة إليه',
      off: 'أوقفته مؤسستك',
    },
    scopes: (scopes) => `الأذونات: ${setApart(scopes)}.`,
  },
  clear: {
    title: 'مسح بيانات هذا الجهاز',
    what: 'ينسى كل ما ورد أعلاه، لهذا الحساب في هذا المتصفح. وما في الدردشات والدعوات يبقى هناك.',
    action: 'مسح بيانات هذا الجهاز',
    ask: 'مسح بيانات هذا الجهاز؟',
    goes: (drafts, draftsText, unsent, unsentText) =>
      `سيُحذف: ${counted(drafts, draftsText, DRAFTS)}، ${counted(unsent, unsentText, UNSENT)}، مع كل الإجابات وكل ما قُرئ. ولا يمكن التراجع عن ذلك.`,
    confirm: 'حذف الكل',
    failed: 'لم تُمسح بيانات هذا الجهاز',
    done: 'مُسحت بيانات هذا الجهاز.',
  },
  signOut: {
    title: 'تسجيل الخروج',
    what: 'ينسى حسابك، وكل ما يحفظه هذا الجهاز له.',
    action: 'تسجيل الخروج',
    ask: 'تسجيل الخروج؟',
    confirm: 'تسجيل الخروج والحذف',
    failed: 'لم يتم تسجيل خروجك',
    done: 'تم تسجيل خروجك.',
  },
  read: 'تعرض هذه الصفحة المزيد حالما يُقرأ أسبوعك.',
};

/** Words about meetings that are not in the calendar any more. */
export const apart: Texts<typeof enApart> = {
  title: 'اجتماعات خرجت من تقويمك',
  lead: 'نُقلت أو حُذفت أو صارت جزءًا من سلسلة. وما كتبته عنها ما زال هنا.',
  noDate: 'اليوم غير معروف',
  draft: 'مسودتك',
  noWords: 'لا كلمات في هذه المسودة.',
  written: (places, when) => `كُتب في ${places}، ${when}`,
  copyDraft: 'نسخ المسودة',
  copyOf: (action, subject) => `${action}: ${setApart(subject)}`,
  discard: 'تجاهل المسودة',
  discarded: 'تم تجاهل المسودة.',
  bringBack: 'استعادتها',
  failed: 'تعذّر تنفيذ ذلك',
};
