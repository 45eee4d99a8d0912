/** How much each figure of two meanings speaks for their being the same. Written by `scripts/fit-likeness.mjs`. */
export const WEIGHTS: readonly number[] = [
  /* both-other */ 1.78,
  /* one-other */ 0.57,
  /* hard-in-common */ 1.45,
  /* soft-in-common */ 2.35,
  /* soft-on-one-side */ -1.84,
  /* soft-on-both-sides */ -2.52,
  /* words-in-common */ 0.31,
  /* words-on-both-sides */ -2.12,
  /* nothing-in-one */ -0.63,
  /* name-beside-nothing */ -1.14,
  /* all-in-common */ 3.75,
  /* only-words */ -0.6,
];
export const BIAS = 0.03;
/** Two questions at least this alike are the same. */
export const SAME_FROM = 0.75;
