/** Unpacks the trained weights. Knows their coding, which `scripts/train/pack.mjs` writes. */
import { DENSE_COUNT, HASHED_BITS } from './features';

/** As `npm run train` writes it. */
export interface PackedModel {
  /** `hash32` of `lexiconSource()` when it was trained. */
  readonly lexicon: number;
  /** How many places are skipped before each weight that is not 0: a character each, from `FIRST_CODE` on. */
  readonly gaps: string;
  /** The weights, in steps of `hashedStep`: a character each, from `FIRST_CODE` on, `ZERO_CODE` for none. */
  readonly values: string;
  readonly hashedStep: number;
  /** In steps of `denseStep`, −127 to 127. */
  readonly dense: readonly number[];
  readonly denseStep: number;
  readonly bias: number;
  /** By `FeatureReader.speaker`, from which confidence on a text is a question. */
  readonly thresholds: readonly number[];
}

export interface Model {
  readonly hashed: Float32Array;
  readonly dense: Float32Array;
  readonly bias: number;
  readonly thresholds: readonly number[];
}

/** `#`: the characters from here to `~` need no escape in a JavaScript string but the backslash, which is left out. */
const FIRST_CODE = 0x23;
const BACKSLASH = 0x5c;
/** Stands for that many places skipped, with more to come. */
const LONG_GAP = 90;
const LARGEST_VALUE = 2;

export function unpackModel({ gaps, values, hashedStep, dense, denseStep, bias, thresholds }: PackedModel): Model {
  const hashed = new Float32Array(1 << HASHED_BITS);
  let place = -1;
  let next = 0;
  for (let index = 0; index < gaps.length; index++) {
    const gap = digit(gaps.charCodeAt(index));
    place += gap;
    if (gap === LONG_GAP) continue;
    place++;
    hashed[place] = (digit(values.charCodeAt(next++)) - LARGEST_VALUE) * hashedStep;
  }
  const denseWeights = new Float32Array(DENSE_COUNT);
  for (const [index, value] of dense.entries()) denseWeights[index] = value * denseStep;
  return { hashed, dense: denseWeights, bias, thresholds };
}

const digit = (code: number): number => code - FIRST_CODE - (code > BACKSLASH ? 1 : 0);
