import type { Texts } from '../catalogue.ts';
import type { purpose as enPurpose, verdict as enVerdict } from '../en/verdict.ts';

/** The verdicts, and what a person said instead. */
export const verdict: Texts<typeof enVerdict> = {
  name: {
    'not-judged': 'Nicht eingeschätzt',
    decided: 'Entschieden',
    light: 'Wenig Aufwand',
    'possible-decision': 'Mögliche Entscheidung',
    'no-decision-recorded': 'Viel Aufwand, keine Entscheidung festgehalten',
    'cannot-tell': 'Unklar',
    deferred: 'Vertagt',
    waiting: 'Noch nicht eingeschätzt',
    debriefed: 'Nachbereitet',
  },
  notJudged: {
    'not-ended': 'Sie ist noch nicht zu Ende.',
    'too-few-people': 'Es wurden weniger als zwei Personen erwartet.',
    'all-day': 'Sie dauert den ganzen Tag.',
    private: 'Sie ist als privat gekennzeichnet.',
    cancelled: 'Sie wurde abgesagt.',
    'not-shown-as-busy': 'Ihr Kalender zeigt sie nicht als gebucht an.',
    purpose: 'Sie haben gesagt, dass hier nichts entschieden werden sollte.',
    'purpose-set': 'Nach dem Block von Debrief in der Einladung sollte hier nichts entschieden werden.',
    'guessed-purpose': 'Die Einladung liest sich so, als sollte nichts entschieden werden. Das ist eine Vermutung.',
    'guessed-inform': 'Es waren so viele Personen eingeladen, dass sie wohl informieren sollte. Das ist eine Vermutung.',
  },
  /** The same in a word or two, beside the badge. */
  because: {
    'not-ended': 'Nicht zu Ende',
    'too-few-people': 'Weniger als zwei Personen',
    'all-day': 'Ganztägig',
    private: 'Privat',
    cancelled: 'Abgesagt',
    'not-shown-as-busy': 'Nicht als gebucht angezeigt',
    purpose: 'Sollte nichts entscheiden',
    'purpose-set': 'Sollte nichts entscheiden',
    'guessed-purpose': 'Sollte wohl nichts entscheiden',
    'guessed-inform': 'Sollte wohl informieren',
  },
  decided: {
    recorded: 'Ihr Protokoll dieser Besprechung enthält eine Entscheidung.',
    deferred: 'Ihr Protokoll sagt, bis wann oder aus welchem Grund vertagt wurde.',
    answered: 'Das haben Sie gesagt.',
    'recorded-by-others': 'Jemand anderes hat im Chat der Besprechung eine Entscheidung festgehalten.',
    'deferred-by-others': 'Jemand anderes hat im Chat der Besprechung festgehalten, bis wann oder aus welchem Grund vertagt wurde.',
    found: 'Im Gesagten oder Geschriebenen wurde eine klare Entscheidung gefunden.',
  },
  light: 'Der Aufwand war gering, daher wurde nach nichts weiter gefragt.',
  possible: 'Etwas Gesagtes könnte eine Entscheidung sein. Sie wissen es besser: Wurde etwas entschieden?',
  flag: {
    found: 'Der Aufwand war hoch, und nichts Gelesenes klingt nach einer Entscheidung.',
    answered: 'Sie haben gesagt, dass nichts entschieden wurde.',
  },
  cannotTell: 'Es ließ sich nichts lesen, das zeigen würde, ob eine Entscheidung festgehalten wurde.',
  /** What the person said. */
  answer: {
    purpose: (purpose) => `Sie haben den Zweck dieser Besprechung genannt: ${purpose}.`,
    decided: (what) => `Sie haben gesagt, dass dies entschieden wurde: „${what}“.`,
    decidedPlain: 'Sie haben gesagt, dass etwas entschieden wurde.',
    'not-decided': 'Sie haben gesagt, dass nichts entschieden wurde.',
  },
};

export const purpose: Texts<typeof enPurpose> = {
  decide: 'entscheiden',
  plan: 'planen',
  inform: 'informieren',
  connect: 'austauschen',
  learn: 'lernen',
  unset: 'nicht festgelegt',
};
