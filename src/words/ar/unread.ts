import type { Texts } from '../catalogue.ts';
import type { unread as en } from '../en/unread.ts';
import { apart, apartFirst } from './isolate.ts';

/** What could not be read of a meeting, what that costs, and what opens it. */
export const unread: Texts<typeof en> = {
  title: (count) => `ما لم يستطع Debrief قراءته (عدد المصادر: ${String(count)})`,
  why: (state) => `${state}.`,
  /** It was allowed a moment ago. */
  reading: 'تجري قراءته الآن.',
  costs: {
    record: 'ولذلك لا تُحتسب ملاحظاتك هنا.',
    insights: 'ولذلك لا يُحتسب هنا ما دوّنه Copilot.',
    transcript: 'ولذلك لا يعرف Debrief ما قيل.',
    notes: 'ولذلك لا تظهر القرارات الواردة في الملاحظات.',
    chat: 'ولذلك لا يظهر أي قرار ورد في الدردشة.',
    invite: 'ولذلك لا يُعرف لماذا عُقد الاجتماع.',
    attendance: 'ولذلك يُحسب الوقت والأشخاص بحسب الدعوة.',
  },
  /** What opens it, where neither the person's yes nor a text to an administrator does. */
  opens: {
    role: 'يراه منظِّم الاجتماع في Debrief.',
    'not-invited': 'تتيحه دعوة إلى السلسلة كلها.',
    guest: 'يراه أفراد تلك المؤسسة في Debrief.',
    channel: 'لا يغيّر ذلك أي إذن.',
    licence: 'يتيحه ترخيص Copilot على حسابك.',
    licenceOrChannel: 'يتيحه ترخيص Copilot على حسابك، إلا إن كان الاجتماع في قناة.',
    off: 'هكذا ضبطت مؤسستك Debrief.',
  },
  file: `ويصلح أيضًا ملف نسخة نصية (${apart('.vtt')}): يمكن إفلاته على «أسبوعي».`,
  access: {
    button: 'النسخ النصية للتطبيقات',
    what: 'يحجب Teams النسخ النصية عن كل تطبيق إلى أن يشغّل المسؤول ذلك للمؤسسة. وهو متوقف افتراضيًا، أيًا كان المسموح به غير ذلك.',
    // Nothing is set apart here: the command is copied as it stands.
    text: 'مرحبًا،\n\nيقرأ Debrief النسخ النصية لاجتماعاتي ليتبيّن هل سُجِّل قرار. ويحجب Teams النسخ النصية عن كل التطبيقات إلى أن يُشغَّل هذا (Teams PowerShell، بدور مسؤول Teams):\n\nSet-CsTeamsMeetingConfiguration -EnableGraphTranscriptAccess $true\n\nولأسماء المتحدثين مفتاح ثانٍ:\n-EnableAttributedTranscripts\nويعمل Debrief من دونه.\nصفحة Microsoft عن ذلك:\nhttps://learn.microsoft.com/microsoftteams/meeting-transcript-api-access\n\nشكرًا',
  },
  unclear: {
    title: 'إلى أي اجتماع ينتمي هذا؟',
    what: 'لا يبيّن وقته إلى أي اجتماع من هذه السلسلة ينتمي. ولا يُحتسب لأي منها إلى أن يُحدَّد ذلك.',
    which: (source, when) => `${source}، ${when}`,
    meeting: (subject, when) => `${apartFirst(subject)}، ${when}`,
    none: 'لا ينتمي إلى أي منها',
    /** Once all is placed. */
    placedTitle: 'ما حدّدت مكانه',
    here: (what) => `ذكرت أن هذا ينتمي إلى هنا: ${what}.`,
    nowhere: (what) => `ذكرت أن هذا لا ينتمي إلى أي من هذه الاجتماعات: ${what}.`,
    change: 'تغيير',
    placed: (what, where) => (where === undefined ? `${what}: لا يُحتسب لأي منها.` : `${what}: يُحتسب لـ ${where}.`),
  },
};
