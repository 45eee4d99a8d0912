/** How much each figure of two meanings speaks for their being the same. Written by `scripts/fit-likeness.mjs`. */
export const WEIGHTS: readonly number[] = [
  /* both-other */ 1.43,
  /* one-other */ 0.65,
  /* hard-in-common */ 1.41,
  /* soft-in-common */ 2.23,
  /* soft-on-one-side */ -2.12,
  /* soft-on-both-sides */ -2.48,
  /* words-in-common */ 0.4,
  /* words-on-both-sides */ -2.11,
  /* nothing-in-one */ -0.62,
  /* name-beside-nothing */ -1.1,
  /* all-in-common */ 3.65,
  /* only-words */ -0.23,
];
export const BIAS = -0.01;
/** Two questions at least this alike are the same. */
export const SAME_FROM = 0.75;
