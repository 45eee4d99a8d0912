/** How much each figure of two meanings speaks for their being the same. Written by `scripts/fit-likeness.mjs`. */
export const WEIGHTS: readonly number[] = [
  /* both-other */ 1.61,
  /* one-other */ 0.57,
  /* hard-in-common */ 1.42,
  /* soft-in-common */ 2.39,
  /* soft-on-one-side */ -1.85,
  /* soft-on-both-sides */ -2.54,
  /* words-in-common */ 0.33,
  /* words-on-both-sides */ -2.18,
  /* nothing-in-one */ -0.63,
  /* name-beside-nothing */ -1.16,
  /* all-in-common */ 3.74,
  /* only-words */ -0.46,
];
export const BIAS = 0.04;
/** Two questions at least this alike are the same. */
export const SAME_FROM = 0.75;
