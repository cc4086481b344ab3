import type { Texts } from '../catalogue.ts';
import type { rare as en } from '../en/rare.ts';
import { counted, COMMITMENTS } from './plural.ts';

/** What pieces of the week say that few first looks show: they come with all words (surfaces/personal-tab/rare-parts.tsx). */
export const rare: Texts<typeof en> = {
  checkInTitle: 'ما الذي آل إليه؟',
  moreCheckIns: (count, text) => `في صفحة الالتزامات أيضًا: ${counted(count, text, COMMITMENTS)}`,
  again: 'استئناف السؤال عن هذه السلسلة',
  hushedTitle: (text) => `السلاسل التي لا يُسأل عنها: ${text}`,
  earlierSeries: 'سلسلة ليست ضمن الأسابيع التي قُرئت',
  notNow: (time) => `Microsoft 365 مشغول أو فيه عطل. يعيد Debrief المحاولة بعد ${time}؛ ولا يلزمك فعل شيء.`,
  goesOn: 'يُستأنف الآن.',
  judging: (done, of, left) => `يجري النظر في اجتماعاتك: ${done} من ${of}${left ? `، ${left}` : ''}`,
  left: (time) => `بقي نحو ${time}`,
  almostDone: 'أوشك على الانتهاء',
};
