/** What a question queue is given: its options, checked, and the questions, whose claims are only half believed. */
import { invalidOption } from '../model/errors';
import type { Tier } from '../model/participant';
import type { Likeness } from './merging/likeness';
import { completeWeights, type WeightOptions, type Weights } from './score';

export interface IncomingQuestion {
  /** Made by the asker's device, the same when it is sent again. */
  readonly id: string;
  readonly text: string;
  readonly askerId: string;
  /** What the crew sees. Default: the id. */
  readonly askerName?: string;
  /** ms since the Unix epoch by the asker's clock. Believed from `maxBackdatingMs` before it is offered until then. */
  readonly askedAtMs: number;
  /** How sure it is that this is a question, 0–1. */
  readonly confidence: number;
  /**
   * Questions about different products are never merged but by hand, nor is one about a product with one about none.
   * Where it is left out, one that a `likeness` recognises in the words counts.
   */
  readonly productId?: string;
  /** BCP 47 of the asker: helps a `likeness` to read the text. */
  readonly locale?: string;
  /** Default `new`. */
  readonly tier?: Tier;
  /** The id of a question that this person wants answered too. If no row holds it, the text counts. */
  readonly echoOf?: string;
}

export interface QuestionQueueOptions {
  /** How many rows may wait, from 1 to 1,000,000. Default 10,000. */
  capacity?: number;
  weights?: WeightOptions;
  /** Tells which wordings ask the same. Default: only the same canonical text is the same question. */
  likeness?: Likeness;
  /** The share of `top(n)`, rounded up, that one person's rows may take while others wait. 0–1, default 0.2. */
  askerShare?: number;
  /** How far back, in ms, people may say that they asked. Default 600,000: ten minutes without network. */
  maxBackdatingMs?: number;
  /** Called with the ids of all questions of a row that fell off. Not for newcomers: there `offer` returns `shed`. */
  onShed?: (questionIds: readonly string[]) => void;
}

export interface QueueSettings {
  readonly capacity: number;
  readonly weights: Weights;
  readonly likeness: Likeness | undefined;
  readonly askerShare: number;
  readonly maxBackdatingMs: number;
}

const MAX_CAPACITY = 1_000_000;
const ACTION = 'create the question queue';

/** @throws LiveRoomError `invalid-options`, naming the option. */
export function queueSettings(options: QuestionQueueOptions): QueueSettings {
  const { capacity = 10_000, weights, likeness, askerShare = 0.2, maxBackdatingMs = 600_000 } = options;
  if (!Number.isInteger(capacity) || capacity < 1 || capacity > MAX_CAPACITY) {
    throw invalidOption(ACTION, 'capacity', 'must be an integer from 1 to 1,000,000');
  }
  if (!(askerShare >= 0 && askerShare <= 1)) {
    throw invalidOption(ACTION, 'askerShare', 'must be a number from 0 to 1');
  }
  if (!(maxBackdatingMs >= 0)) throw invalidOption(ACTION, 'maxBackdatingMs', 'must be a number from 0 up');
  if (likeness !== undefined && !(likeness.sameFrom > 0)) {
    throw invalidOption(ACTION, 'likeness.sameFrom', 'must be a number above 0');
  }
  return {
    capacity,
    weights: completeWeights(weights),
    likeness,
    askerShare,
    maxBackdatingMs: Math.floor(maxBackdatingMs),
  };
}

/** Whole ms: fractions make points that don't add up. @throws LiveRoomError `invalid-options` if it is no time. */
export function wholeMs(nowMs: number): number {
  if (Number.isFinite(nowMs)) return Math.floor(nowMs);
  throw invalidOption('use the question queue', 'nowMs', 'must be a finite number');
}

/** When a question was asked, as far as its asker is believed: not in the future, not too long ago. */
export function believedTime(askedAtMs: number, nowMs: number, maxBackdatingMs: number): number {
  if (!Number.isFinite(askedAtMs)) return nowMs;
  return Math.max(Math.min(Math.floor(askedAtMs), nowMs), nowMs - maxBackdatingMs);
}

export function believedConfidence(confidence: number): number {
  return confidence > 0 ? Math.min(confidence, 1) : 0;
}

export function believedTier(tier: Tier | undefined): Tier {
  return tier === 'vip' || tier === 'returning' ? tier : 'new';
}
