import type { Answer } from '#domain/reflection.ts';

const EMPTY: { readonly [asks in Answer['asks']]: Extract<Answer, { asks: asks }> } = {
  text: { asks: 'text', text: '' },
  choice: { asks: 'choice', chosen: '' },
  date: { asks: 'date', date: '' },
  person: { asks: 'person', person: '' },
  'yes-no': { asks: 'yes-no', is: 'unanswered' },
  commitment: { asks: 'commitment', cue: '', action: '', due: '', obstacle: '', fallback: '' },
  outcome: { asks: 'outcome', is: 'open', what: '', until: '', because: '' },
  'near-misses': { asks: 'near-misses', picked: [], own: '' },
  decider: { asks: 'decider', decider: '', by: '' },
  understood: { asks: 'understood', is: 'unanswered', decision: '', own: '', showsOwn: false },
};

export const emptyAnswer = <Kind extends Answer['asks']>(asks: Kind): Extract<Answer, { asks: Kind }> => EMPTY[asks];
