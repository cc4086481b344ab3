import type { Texts } from '../catalogue.ts';
import type { rare as en } from '../en/rare.ts';
import { plural } from '../plural.ts';

/** What pieces of the week say that few first looks show: they come with all words (surfaces/personal-tab/rare-parts.tsx). */
export const rare: Texts<typeof en> = {
  checkInTitle: 'Was ist daraus geworden?',
  moreCheckIns: (count, text) => `${text} weitere ${plural(count, 'steht', 'stehen')} unter „Zusagen“`,
  again: 'Zu dieser Serie wieder fragen',
  hushedTitle: (text) => `Serien, zu denen nichts gefragt wird: ${text}`,
  earlierSeries: 'Eine Serie, die in keiner der gelesenen Wochen liegt',
  notNow: (time) => `Microsoft 365 ist ausgelastet oder hat eine Störung. Debrief versucht es in ${time} erneut; Sie müssen nichts tun.`,
  goesOn: 'Es geht weiter.',
  judging: (done, of, left) => `Ihre Besprechungen werden angesehen: ${done} von ${of}${left ? `, ${left}` : ''}`,
  left: (time) => `noch etwa ${time}`,
  almostDone: 'fast fertig',
};
