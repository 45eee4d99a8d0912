/**
 * The keeper's duty to set the number of chat shards by the size of the audience: first in shared state, for those who
 * come late, then, through the beat, for everyone. Part of the crew's chunk. How many is `shard-plan.ts`'s business.
 */
import { sleep } from '../lib/abort';
import type { Clock } from '../lib/clock';
import { reportError } from '../lib/report-error';
import { within } from '../lib/within';
import { isLiveRoomError, isRetryable } from '../model/errors';
import { PLAN_KEY, readPlan, type ShardPlan } from '../protocol/plan';
import type { SharedState, StateItem } from '../transport/port';
import { shardsFor } from './shard-plan';

const EVERY_MS = 10_000;
/** A room shrinks by the most of its last counts: presence falls short while a network recovers, or has just begun. */
const SHRINK_AFTER = 3;
const PATIENCE_MS = 5_000;
const MAX_TRIES = 3;

export interface ShardKeepingOptions {
  clock: Clock;
  sharedNow: () => number;
  state: () => SharedState;
  /** How many are in the room. */
  audience: () => number;
}

/** Keeps the plan for one term; what it returns says how many shards there are, undefined until that is known. */
export function keepShards(
  { clock, sharedNow, state, audience }: ShardKeepingOptions,
  epoch: number,
  term: AbortSignal,
): () => number | undefined {
  let kept: number | undefined;
  let counts: readonly number[] = [];

  const decide = async (): Promise<void> => {
    const item = await state().read(PLAN_KEY);
    const found = asPlan(item);
    const current = kept ?? found?.shards ?? 1;
    const wanted = shardsFor(Math.max(...counts), current);
    const shards = counts.length < SHRINK_AFTER ? Math.max(wanted, current) : wanted;
    const plan = nextPlan(found, { shards, epoch, was: current, at: sharedNow() });
    term.throwIfAborted();
    if (plan !== found) await state().write(PLAN_KEY, JSON.stringify(plan), item?.revision ?? 0);
    kept = shards;
  };

  const run = async (): Promise<void> => {
    for (;;) {
      counts = [...counts, audience()].slice(-SHRINK_AFTER);
      await within(clock, PATIENCE_MS, untilUndisputed(decide), term).catch((error: unknown) => {
        // The next time may succeed, and the room goes on with what it has.
        if (!term.aborted && !isRetryable(error)) reportError(error);
      });
      await sleep(clock, EVERY_MS, term);
    }
  };
  run().catch(() => undefined);
  return () => kept;
}

/** What shared state is to say; what it says already where that may stay, or is a newer keeper's. */
function nextPlan(found: ShardPlan | undefined, plan: ShardPlan): ShardPlan | undefined {
  if (found === undefined) return plan.shards === 1 ? undefined : plan;
  if (found.epoch > plan.epoch) return found;
  if (found.shards !== plan.shards) return { ...plan, was: found.shards };
  // Takes it up under its own number, so that a keeper who lost the lock unawares can't change it any more.
  return found.epoch === plan.epoch ? found : { ...found, epoch: plan.epoch };
}

/** Anew where somebody else wrote in between; a state that will not have it gets a rest until the next time. */
async function untilUndisputed(decide: () => Promise<void>): Promise<void> {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    try {
      return await decide();
    } catch (error) {
      if (!isLiveRoomError(error, 'stale-revision')) throw error;
    }
  }
}

/** What shared state says, if that is a plan. */
function asPlan(item: StateItem | undefined): ShardPlan | undefined {
  const { shards, epoch, was = shards, at = 0 } = readPlan(item?.value);
  return shards && was && epoch !== undefined ? { shards, epoch, was, at } : undefined;
}
