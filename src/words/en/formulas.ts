/** How each number of the summary is worked out, and where that comes from: what `analysis/rhythm` says of its metrics. */
const told = (formula: string, source: string) => `${formula}. Source: ${source}.`;
const verdict = 'product, "The verdict"';
const leaders = 'product, "Leader summary"';
const idea = 'product, "The idea behind it"';
const check = 'product, "Templates" (close check)';
const progress = 'product, "Commitments"; asking for progress: Harkin et al. 2016, 138 studies, d = .40';

export const formulas = {
  'judged-meetings': told('judged meetings', 'counted'),
  'person-hours': told('Σ hours × people of judged meetings', 'counted'),
  'learn-hours': told('Σ hours × people of meetings for learning', 'counted'),
  coverage: told('judged meetings with a supporting source read in full / judged meetings', verdict),
  'verdict-decided': told('decided meetings / judged meetings', verdict),
  'verdict-light': told('light meetings / judged meetings', verdict),
  'verdict-possible': told('meetings with a possible decision / judged meetings', verdict),
  'verdict-cannot-tell': told('meetings of which nobody can tell / judged meetings', verdict),
  'flag-rate': told('flagged meetings / judged meetings that could be told', verdict),
  'load-in-flags': told('person-hours of flagged meetings / person-hours of judged meetings that could be told', leaders),
  'decisions-per-hour': told('decisions / hours of judged meetings that could be told', `${idea}; yield, one of four qualities of deciding (Rogers & Blenko 2006)`),
  'days-to-decision': told('Σ days from first raised to decided / decisions whose question was seen before', `${idea}; speed (Rogers & Blenko 2006)`),
  'occurrences-to-decision': told('Σ occurrences from first raised to decided / decisions whose question was seen before', idea),
  reopened: told('decisions that came back / decisions', leaders),
  'clear-ownership': told('decisions and commitments with one owner and a date / decisions and commitments made', leaders),
  'decision-load': told('Σ decisions × people / (person-hours / 8), of judged meetings that could be told', leaders),
  'sign-stated': told('judged meetings where the decision was stated / judged meetings whose close is known', check),
  'sign-owner-and-date': told('judged meetings where it had an owner and a date / judged meetings whose close is known', check),
  'sign-dissent': told('judged meetings where dissent was asked for / judged meetings whose close is known', check),
  'sign-reason': told('judged meetings where the reason was kept / judged meetings whose close is known', check),
  'reflection-within-48h': told('flagged meetings that their organizer reflected on within 48 h / flagged meetings, but for those that only others reflected on', idea),
  'outcome-agreement': told('Σ share of answers that are the most frequent one / meetings where enough answered', 'product, "Templates" (outcome agreement)'),
  'commitments-kept': told('kept / (kept + changed + dropped)', progress),
  'commitments-changed': told('changed / (kept + changed + dropped)', progress),
  'commitments-dropped': told('dropped / (kept + changed + dropped)', progress),
  'questions-rolled-over': told('open questions carried over at least twice / judged meetings', leaders),
  'commitments-rolled-over': told('commitments carried over at least twice / judged meetings', leaders),
  'short-notice': told('judged meetings called less than 24 h ahead / judged meetings whose notice is known', `${leaders}; Viva Insights, habit metrics`),
  rescheduled: told('judged meetings whose start was changed / judged meetings where that is known', leaders),
  'outside-hours': told('judged meetings outside working hours / judged meetings whose organizer\'s working hours could be read', leaders),
} as const;
