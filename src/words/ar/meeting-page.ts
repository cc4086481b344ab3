import type { Texts } from '../catalogue.ts';
import type { meetingPage as en } from '../en/meeting-page.ts';

/** What the page of a meeting says in the personal tab. */
export const meetingPage: Texts<typeof en> = {
  verdict: 'التقييم',
  facts: 'الحقائق',
  people: 'الأشخاص',
  load: 'الجهد',
  purpose: 'الغرض',
  organizer: 'المنظِّم',
  peopleList: (count, names) => `${count}: ${names}`,
  why: 'لماذا هذا التقييم',
  evidence: 'ما قيل أو كُتب',
  readAgain: 'إعادة قراءة ما تعذّر',
  nearMisses: 'ما قارب القرار',
  nearMissesLead: 'حديث توقّف قبيل القرار. وكل موضع منه بداية جيدة.',
  verdictWas: (name, why) => `التقييم: ${name}. ${why}`,
  wouldClear: 'ما يزيل التنبيه',
  inFuture: 'لم ينتهِ هذا الاجتماع بعد. ويُنظر فيه بعد انتهائه.',
  debrief: {
    what: 'بضعة أسئلة، نحو خمس دقائق. يُعرض عليك كل شيء قبل أن يُكتب.',
    start: 'بدء المراجعة',
    goOn: 'متابعة مسودتك',
    again: 'تغيير ما كتبته',
  },
  written: {
    title: 'ما كتبته',
    when: (places, when) => `في ${places} منذ ${when}`,
    undo: 'التراجع عن الكتابة',
    undoBack: 'يعيد ما كان هناك من قبل.',
    undoGone: (places) => `يزيل ملاحظاتك من ${places}.`,
  },
};
