/**
 * What crew hears of the chat besides its own shard: as many shards as its device and its channels bear, in turns, so
 * that over a show all are heard. Part of the crew's chunk. Which they are is `shard-sample.ts`'s business.
 */
import { repeat, type Clock } from '../lib/clock';
import { RateMeter } from '../lib/rate-meter';
import { reportError } from '../lib/report-error';
import type { Scope } from '../lib/scope';
import type { Delivery, Session } from '../transport/port';
import { isRetryable } from '../model/errors';
import { firstSample, nextSample, type SampleBudget } from './shard-sample';
import type { Shards } from './shards';

/** Agora's signalling allows 50 channels; the rest are for control, ask and a change of shards. */
const BUDGET: SampleBudget = Object.freeze({ lanes: 38, perSecond: 300, exchangeEveryMs: 30_000 });

/** Agora's signalling allows 20 calls a second, most of which others need. */
const STEP_MS = 1_000;
/** A step that a network keeps waiting must not hold up the move of one's own shard for longer. */
const STEP_LIMIT_MS = 5_000;
/** Shows what a step did by the time of the next one. */
const LAST_SECOND = { sliceMs: 250, slices: 4 };

export interface ShardSamplingOptions {
  shards: Shards;
  clock: Clock;
  budget?: SampleBudget;
}

/** Samples for as long as a session's scope is open. */
export function sampleShards(
  { shards, clock, budget = BUDGET }: ShardSamplingOptions,
  { signal: port }: Session,
  scope: Scope,
): void {
  const meter = new RateMeter(LAST_SECOND);
  let sample = firstSample(shards.own(), clock.now());
  let isBusy = false;
  let isSettled = true;

  const step = async (): Promise<void> => {
    const nowMs = clock.now();
    const needs = { own: shards.own(), shards: shards.count(), perSecond: meter.perSecond(nowMs), nowMs };
    const next = nextSample(sample, needs, budget);
    if (next === sample && isSettled) return;
    sample = next;
    isSettled = false;
    const limit = new AbortController();
    const cancelLimit = clock.schedule(() => limit.abort(), STEP_LIMIT_MS);
    try {
      await shards.sample(sample.heard, AbortSignal.any([scope.signal, limit.signal]));
      isSettled = true;
    } catch (error) {
      // The next step tries again.
      if (!scope.signal.aborted && !limit.signal.aborted && !isRetryable(error)) reportError(error);
    } finally {
      cancelLimit();
    }
  };

  const count = ({ lane }: Delivery) => {
    if (lane.startsWith('chat/')) meter.count(clock.now());
  };
  scope.add(port.onMessage(count));
  const tick = () => {
    if (isBusy) return;
    isBusy = true;
    void step().finally(() => (isBusy = false));
  };
  scope.add(repeat(clock, tick, STEP_MS));
}
