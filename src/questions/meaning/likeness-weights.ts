/** How much each figure of two meanings speaks for their being the same. Written by `scripts/fit-likeness.mjs`. */
export const WEIGHTS: readonly number[] = [
  /* same-intent */ 0,
  /* both-other */ 1.47,
  /* one-other */ 0.6,
  /* hard-in-common */ 1.35,
  /* soft-in-common */ 2.67,
  /* soft-on-one-side */ -1.74,
  /* soft-on-both-sides */ -2.39,
  /* words-in-common */ 0.22,
  /* words-on-one-side */ 0,
  /* words-on-both-sides */ -2.01,
  /* nothing-in-one */ -0.65,
  /* foreign-words */ 0,
  /* words-beside-nothing */ 0,
  /* name-beside-nothing */ -1.02,
  /* all-in-common */ 3.54,
  /* words-alone */ 0.32,
  /* words-alone-in-common */ 0,
  /* words-beside-show */ -1.25,
  /* other-question-word */ 0,
];
export const BIAS = 0.07;
/** Two questions at least this alike are the same. */
export const SAME_FROM = 0.8;
