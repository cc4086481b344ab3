import type { Texts } from '../catalogue.ts';
import type { series as en } from '../en/series.ts';
import { plural } from '../plural.ts';

/** What the meetings of a series show together. */
export const series: Texts<typeof en> = {
  title: 'Über eine Serie hinweg',
  withoutClosure: (subject, count, countText, load) =>
    `${subject}: ${countText} ${plural(count, 'Besprechung', 'Besprechungen')} in Folge mit viel Aufwand und ohne festgehaltene Entscheidung, zusammen ${load}.`,
  clears: 'Wenn Sie bei einer davon eine Entscheidung festhalten oder sagen, dass nichts entschieden werden sollte, endet die Folge dort: Nur die späteren zählen.',
  reopened: (subject) => `${subject}: Das war entschieden und kam wieder.`,
  first: (when) => `Entschieden am ${when}`,
  again: (when) => `Erneut entschieden am ${when}`,
  guess: 'Debrief richtet sich nach den Wörtern, die beide gemeinsam haben. Es kann sich irren.',
  more: (text) => `${text} weitere dieser Art.`,
};
