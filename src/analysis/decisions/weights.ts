/**
 * Model card of the item score: a logistic regression with few features, each readable by hand (features.ts).
 *
 * Answers   "was anything decided in this meeting, or this part of one?", 0 to 1. At 0.5 both errors are equally likely
 *           on the sources below, weighted so that decided and undecided count the same within each source.
 * Learned   from TC39 agenda items (label: the committee's written conclusion), AMI topic segments (annotators), public
 *           Ethereum calls (labels by a language model) and W3C minutes (a resolution line was there), in the weights
 *           300 : 300 : 69 : 60, L2 penalty 80 on standardised features. Only weights are kept, no text.
 * Measured  by 5-fold cross-validation, no meeting group in two folds (W3C: 2 groups, so 2 folds). Macro-F1 at 0.5,
 *           AUC with a 95 % bootstrap interval over items:
 *             tc39-even  n 358   macro-F1 .740   AUC .799 (.751 to .843)
 *             tc39       n 632   macro-F1 .660   AUC .787 (.752 to .821)
 *             ami-seg    n 380   macro-F1 .644   AUC .696 (.644 to .747)
 *             eth        n  69   macro-F1 .585   AUC .750 (.600 to .878)
 *             w3c        n 620   macro-F1 .814   AUC .897 (.870 to .921)
 *             icsi-seg   n 157   macro-F1 .528   AUC .597 (.510 to .682)
 *             ami        n  97   macro-F1 .556   AUC .596 (.200 to .909)
 *             icsi       n  37   macro-F1 .439   AUC .586 (.333 to .808)
 *           The cues themselves were written while reading this data, so expect a little less on other talk. AMI and ICSI
 *           as whole meetings and ICSI segments were not learned from.
 * Jargon    With every "Stage N" of tc39-even replaced by "the next step", on the data it was fitted to: AUC .778, macro-F1
 *           .681 (as it is: .819, .739). It loses something without that formula, and most of it stays.
 * Limits    English only. Ordinary talk without a formula (AMI) is the weak side, ICSI near chance. It leans on how talk
 *           ends; a recording that is cut off reads as undecided. Labels themselves are wrong in 3 to 25 % of items.
 */
export const BIAS = -0.694;

export const WEIGHTS = {
  bestCall: 0.776,
  bestOutcome: 0.362,
  manyCalls: 0.462,
  manyOutcomes: 0.654,
  manyAssents: 0.457,
  bestDeferral: -0.534,
  chorus: 0.296,
  words: 0.061,
  speakers: 0.230,
  turnLength: -0.567,
  endCall: 0.415,
  endAnnounce: 0.418,
  endSilence: 1.174,
  endDefer: -0.223,
  endNoTime: -0.794,
  endRefuse: -0.232,
  endReserve: -0.180,
  endProposal: -0.218,
  endPromise: 0.172,
  endHedge: -0.147,
  rateCall: 0.701,
  rateSupport: 1.131,
  rateProposal: 0.191,
} as const;

export type FeatureName = keyof typeof WEIGHTS;
