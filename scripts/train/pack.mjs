/** Makes few bits of the weights, and a module of them. The counterpart of `src/questions/detector/model.ts`. */
import { DENSE_COUNT } from './features.mjs';
import { HASHED } from './learn.mjs';

const FIRST_CODE = 0x23;
const BACKSLASH = 0x5c;
const LONG_GAP = 90;
const LARGEST_VALUE = 2;
/** In units of the weights' root mean square: what is larger is cut to this. */
const LARGEST_IN_RMS = 1.6;
/** Dense features seen less often are left out. */
const LEAST_SEEN = 60;

const character = (digit) => {
  const code = FIRST_CODE + digit;
  return String.fromCharCode(code >= BACKSLASH ? code + 1 : code);
};

/** Rounds the learner's weights to what is shipped, in place. @returns the packed model, without thresholds. */
export function pack(learner) {
  const { hashed, dense, denseSeen, settings } = learner;
  let squares = 0;
  let count = 0;
  for (const weight of hashed) {
    if (weight === 0) continue;
    squares += weight * weight;
    count++;
  }
  const hashedStep = shortened((Math.sqrt(squares / count) * LARGEST_IN_RMS) / LARGEST_VALUE);
  let gaps = '';
  let values = '';
  let last = -1;
  for (let place = 0; place < HASHED; place++) {
    const steps = Math.max(-LARGEST_VALUE, Math.min(LARGEST_VALUE, Math.round(hashed[place] / hashedStep)));
    hashed[place] = steps * hashedStep;
    if (steps === 0) continue;
    let gap = place - last - 1;
    for (; gap >= LONG_GAP; gap -= LONG_GAP) gaps += character(LONG_GAP);
    gaps += character(gap);
    values += character(steps + LARGEST_VALUE);
    last = place;
  }
  let largest = 0;
  for (let place = 0; place < DENSE_COUNT; place++) {
    if (denseSeen[place] < LEAST_SEEN) dense[place] = 0;
    largest = Math.max(largest, Math.abs(dense[place]));
  }
  const step = largest / 127;
  const denseSteps = Array.from(dense, (weight) => Math.round(weight / step) + 0);
  for (const [place, steps] of denseSteps.entries()) dense[place] = steps * step;
  return {
    gaps,
    values,
    hashedStep,
    dense: denseSteps,
    denseStep: shortened(step * settings.denseScale),
    bias: shortened(learner.bias),
  };
}

const shortened = (number) => Number(number.toPrecision(5));
