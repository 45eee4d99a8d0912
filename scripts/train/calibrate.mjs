/**
 * Makes log-odds mean what they say (Platt 1999): finds the scale and the shift that fit rows which were not learnt from
 * best, weighted as if a quarter of all lines asked.
 */
import { featuresOf } from './features.mjs';
import { unmarked } from './vary.mjs';

/** Of a room's lines without question marks fewer ask, of what is typed into an ask field more. */
const SHARE_OF_QUESTIONS = 0.25;
const STEPS = 50;

export function calibrated(learner, rows) {
  const points = rows.map(({ text, question }) => ({
    logOdds: learner.logOdds(featuresOf(unmarked(text))),
    question,
  }));
  const asked = points.filter(({ question }) => question).length;
  const weights = {
    true: SHARE_OF_QUESTIONS / asked,
    false: (1 - SHARE_OF_QUESTIONS) / (points.length - asked),
  };
  let scale = 1;
  let shift = 0;
  for (let step = 0; step < STEPS; step++) {
    // Newton's method on two parameters.
    let [gradientScale, gradientShift, scaleScale, scaleShift, shiftShift] = [0, 0, 1e-9, 0, 1e-9];
    for (const { logOdds, question } of points) {
      const share = 1 / (1 + Math.exp(-(scale * logOdds + shift)));
      const weight = weights[question];
      const error = weight * (share - (question ? 1 : 0));
      const curve = weight * share * (1 - share);
      gradientScale += error * logOdds;
      gradientShift += error;
      scaleScale += curve * logOdds * logOdds;
      scaleShift += curve * logOdds;
      shiftShift += curve;
    }
    const determinant = scaleScale * shiftShift - scaleShift * scaleShift;
    scale -= (shiftShift * gradientScale - scaleShift * gradientShift) / determinant;
    shift -= (scaleScale * gradientShift - scaleShift * gradientScale) / determinant;
  }
  return { scale, shift };
}
