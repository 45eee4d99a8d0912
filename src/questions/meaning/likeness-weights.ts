/** How much each figure of two meanings speaks for their being the same. Written by `scripts/fit-likeness.mjs`. */
export const WEIGHTS: readonly number[] = [
  /* same-intent */ 0,
  /* both-other */ 1.61,
  /* one-other */ 0.73,
  /* hard-in-common */ 1.53,
  /* soft-in-common */ 2.49,
  /* soft-on-one-side */ -2.14,
  /* soft-on-both-sides */ -2.56,
  /* words-in-common */ 0.4,
  /* words-on-one-side */ 0,
  /* words-on-both-sides */ -2.15,
  /* nothing-in-one */ -0.62,
  /* foreign-words */ 0,
  /* words-beside-nothing */ 0,
  /* name-beside-nothing */ -1.06,
  /* all-in-common */ 3.82,
  /* words-alone */ -0.47,
  /* words-alone-in-common */ 0,
];
export const BIAS = -0.07;
/** Two questions at least this alike are the same. */
export const SAME_FROM = 0.75;
