/**
 * Logistic regression by AdaGrad (Duchi et al. 2011) over the detector's features. Each source of rows has a bias of its
 * own that is forgotten afterwards: how many of its rows are questions says how it was collected, not how people ask.
 */
import { DENSE_COUNT, HASHED_BITS, hashedScale } from './features.mjs';

export const HASHED = 1 << HASHED_BITS;

export const SETTINGS = {
  epochs: 6,
  epochsAfterPruning: 2,
  rate: 0.12,
  /** Labels are believed so far: 0.95 and 0.05 for 1 and 0. */
  smoothing: 0.05,
  decay: 3e-4,
  /** Of dense features beside hashed ones. */
  denseScale: 0.35,
  sourceScale: 0.3,
  /** Hashed features that are kept. */
  kept: 12_000,
};

class Learner {
  constructor(settings) {
    this.settings = settings;
    this.hashed = new Float32Array(HASHED);
    this.dense = new Float32Array(DENSE_COUNT);
    this.bias = 0;
    this.seen = new Uint32Array(HASHED);
    this.denseSeen = new Uint32Array(DENSE_COUNT);
    this.hashedGains = new Float32Array(HASHED).fill(1e-7);
    this.denseGains = new Float32Array(DENSE_COUNT).fill(1e-7);
    this.biasGain = 1e-6;
    this.sources = new Map();
    /** Which hashed features are left; undefined before pruning. */
    this.alive = undefined;
  }

  logOdds({ hashed, dense }) {
    let hashedSum = 0;
    for (let index = 0; index < hashed.length; index++) hashedSum += this.hashed[hashed[index]];
    let denseSum = 0;
    for (let index = 0; index < dense.length; index++) denseSum += this.dense[dense[index]];
    return this.bias + hashedSum * hashedScale(hashed.length) + denseSum * this.settings.denseScale;
  }

  /** One step. `source` names where the row is from. */
  learn(features, isQuestion, source, rate) {
    const { smoothing, decay, denseScale, sourceScale } = this.settings;
    const origin = this.sources.get(source) ?? this.#addSource(source);
    const logOdds = this.logOdds(features) + origin.bias * sourceScale;
    const error = 1 / (1 + Math.exp(-logOdds)) - (isQuestion ? 1 - smoothing : smoothing);
    const { hashed, dense } = features;
    const step = error * hashedScale(hashed.length);
    for (let index = 0; index < hashed.length; index++) {
      const place = hashed[index];
      if (this.alive !== undefined && this.alive[place] === 0) continue;
      this.hashedGains[place] += step * step;
      this.hashed[place] -= (rate * (step + decay * this.hashed[place])) / Math.sqrt(this.hashedGains[place]);
      this.seen[place]++;
    }
    const denseStep = error * denseScale;
    for (let index = 0; index < dense.length; index++) {
      const place = dense[index];
      this.denseGains[place] += denseStep * denseStep;
      this.dense[place] -= (rate * denseStep) / Math.sqrt(this.denseGains[place]);
      this.denseSeen[place]++;
    }
    const sourceStep = error * sourceScale;
    origin.gain += sourceStep * sourceStep;
    origin.bias -= (rate * sourceStep) / Math.sqrt(origin.gain);
    this.biasGain += error * error;
    this.bias -= (rate * error) / Math.sqrt(this.biasGain);
  }

  #addSource(source) {
    const origin = { bias: 0, gain: 1e-6 };
    this.sources.set(source, origin);
    return origin;
  }

  /** Keeps the hashed features that say most: large weights that were seen often enough to be believed. */
  prune() {
    const places = [];
    for (let place = 0; place < HASHED; place++) if (this.hashed[place] !== 0) places.push(place);
    const worth = (place) => Math.abs(this.hashed[place]) * Math.sqrt(Math.min(this.seen[place], 400));
    places.sort((left, right) => worth(right) - worth(left) || left - right);
    this.alive = new Uint8Array(HASHED);
    for (const place of places.slice(0, this.settings.kept)) this.alive[place] = 1;
    for (const place of places.slice(this.settings.kept)) this.hashed[place] = 0;
  }
}

/** @param draws for each epoch the rows to go through: `{ features, question, source }`. */
export function train(draws, settings, onEpoch = () => {}) {
  const learner = new Learner(settings);
  const { epochs, epochsAfterPruning, rate } = settings;
  for (let epoch = 0; epoch < epochs + epochsAfterPruning; epoch++) {
    if (epoch === epochs) learner.prune();
    const left = epochs - 1 - epoch;
    const share = left === 0 ? 0.3 : left === 1 ? 0.5 : left < 0 ? 0.4 : 1;
    for (const { features, question, source } of draws(epoch)) {
      learner.learn(features, question, source, rate * share);
    }
    onEpoch(epoch);
  }
  return learner;
}
