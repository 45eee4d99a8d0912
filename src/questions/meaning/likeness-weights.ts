/** How much each figure of two meanings speaks for their being the same. Written by `scripts/fit-likeness.mjs`. */
export const WEIGHTS: readonly number[] = [
  /* both-other */ 1.45,
  /* one-other */ 0.65,
  /* hard-in-common */ 1.35,
  /* soft-in-common */ 2.22,
  /* soft-on-one-side */ -2.13,
  /* soft-on-both-sides */ -2.49,
  /* words-in-common */ 0.4,
  /* words-on-both-sides */ -2.1,
  /* nothing-in-one */ -0.62,
  /* name-beside-nothing */ -1.1,
  /* all-in-common */ 3.49,
  /* only-words */ -0.29,
];
export const BIAS = 0.02;
/** Two questions at least this alike are the same. */
export const SAME_FROM = 0.75;
