import type { Texts } from '../catalogue.ts';
import type { meeting as en } from '../en/meeting.ts';
import { apart } from './isolate.ts';

/** What is said of a meeting in the week's list too; its page has more (meeting-page.ts). */
export const meeting: Texts<typeof en> = {
  more: (count) => `${count} غيرهم`,
  source: (speaker, at) => (at ? `${at}، ${apart(speaker)}` : apart(speaker)),
  noSpeaker: 'أحد الحاضرين',
  contest: {
    title: 'غير صحيح؟ يمكنك تصحيحه',
    lead: 'كلمتك أهم من كل ما عُثر عليه. ويمكنك التراجع عنها.',
    inform: 'كان هذا للإبلاغ',
    decide: 'كان هذا لاتخاذ قرار',
    weDid: 'بل اتخذنا قرارًا…',
    nothing: 'لم يُتخذ أي قرار',
    what: 'ما الذي تقرر؟',
    whatHint: 'تكفي كلمات قليلة.',
    said: 'ما ذكرته',
    undo: 'التراجع عنه',
    undone: 'تم التراجع. يُقيَّم الاجتماع بحسب ما عُثر عليه.',
    failed: 'تعذّر حفظ هذا.',
  },
};
