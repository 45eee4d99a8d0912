/**
 * The keeper's duty to set the number of chat shards by the size of the audience: first in shared state, for those who
 * come late, then, through the beat, for everyone. Part of the crew's chunk. How many is `shard-plan.ts`'s business.
 *
 * Any viewer can write to shared state. So a keeper restores what it has decided, and believes what it finds only where
 * it can be true.
 */
import { sleep } from '../lib/abort';
import type { Clock } from '../lib/clock';
import { reportError } from '../lib/report-error';
import { within } from '../lib/within';
import { isLiveRoomError, isRetryable } from '../model/errors';
import { asPlan, PLAN_KEY, type ShardPlan } from '../protocol/plan';
import type { SharedState } from '../transport/port';
import { newestEpoch } from './epoch';
import { shardsFor } from './shard-plan';

const LOOK_EVERY_MS = 2_000;
/** Half a minute. A room shrinks by the most of these: presence falls short while a network recovers, or at first. */
const COUNTS = 15;
/** Between two changes: those who hear of one a beat late are to speak on their new shard before the next. */
const APART_MS = 10_000;
/** A minute: whoever lost the lock unawares knows by then. After that only a forger says there is a newer keeper. */
const LOOKS_OVERRULED = 30;
const PATIENCE_MS = 5_000;
/** After what is no trouble of the network. */
const REST_MS = 10_000;
const MAX_TRIES = 3;

/** Where shared state says nothing. */
const ONE_SHARD: Omit<ShardPlan, 'epoch'> = Object.freeze({ shards: 1, was: 1, at: 0, isTold: true });

export interface ShardKeepingOptions {
  clock: Clock;
  sharedNow: () => number;
  state: () => SharedState;
  /** How many are in the room. */
  audience: () => number;
  /** Says the number to everyone at once; rejects when that can't be sent. */
  beat: () => Promise<void>;
}

/** Keeps the plan for one term; what it returns says how many shards there are, undefined until that is known. */
export function keepShards(
  { clock, sharedNow, state, audience, beat }: ShardKeepingOptions,
  epoch: number,
  term: AbortSignal,
): () => number | undefined {
  let kept: ShardPlan | undefined;
  let counts: readonly number[] = [];
  let overruled = 0;

  /** What there is to be now; undefined while nobody can say. */
  const nextPlan = (found: ShardPlan | undefined): ShardPlan | undefined => {
    const now = sharedNow();
    const { at, isTold, ...base } = kept ?? found ?? { ...ONE_SHARD, epoch };
    const wanted = shardsFor(Math.max(...counts), base.shards);
    if (wanted < base.shards && counts.length < COUNTS) {
      // What this keeper found is larger than what it has seen of the audience explains. One of the two will change.
      if (kept === undefined) return undefined;
    } else if (wanted !== base.shards && Math.abs(now - at) >= APART_MS) {
      return { shards: wanted, epoch, was: base.shards, at: now, isTold: false };
    }
    if (kept !== undefined) return kept;
    // Under its own number, so that a keeper who lost the lock unawares can't change it any more. A change of which
    // nobody was told begins now, and none began in the future.
    const began = isTold ? at : now;
    return { shards: base.shards, epoch, was: base.was, at: began < now + APART_MS ? began : 0, isTold };
  };

  const decide = async (signal: AbortSignal): Promise<void> => {
    const shared = state();
    const item = await shared.read(PLAN_KEY);
    const found = asPlan(item?.value);
    if (found !== undefined && found.epoch > epoch && overruled < LOOKS_OVERRULED) {
      if (found.epoch <= (await newestEpoch(shared))) {
        overruled++;
        return;
      }
    }
    const plan = nextPlan(found);
    signal.throwIfAborted();
    if (plan === undefined) return;
    const text = JSON.stringify(plan);
    const isWritten = item === undefined ? plan.shards === 1 : item.value === text;
    if (!isWritten) await shared.write(PLAN_KEY, text, item?.revision ?? 0);
    signal.throwIfAborted();
    kept = plan;
  };

  const look = async (signal: AbortSignal): Promise<void> => {
    await untilUndisputed(() => decide(signal));
    signal.throwIfAborted();
    if (kept === undefined || kept.isTold) return;
    const isTold = await beat().then(() => true, () => false);
    signal.throwIfAborted();
    kept = { ...kept, isTold };
    if (isTold) await untilUndisputed(() => decide(signal));
  };

  const run = async (): Promise<void> => {
    for (;;) {
      counts = [...counts, audience()].slice(-COUNTS);
      let pauseMs = LOOK_EVERY_MS;
      const over = new AbortController();
      const looking = look(AbortSignal.any([term, over.signal]));
      await within(clock, PATIENCE_MS, looking, term).catch((error: unknown) => {
        // The next time may succeed, and the room goes on with what it has.
        if (term.aborted || isRetryable(error)) return;
        reportError(error);
        pauseMs = REST_MS;
      });
      // What may still come of it is for the next look to find.
      over.abort();
      await sleep(clock, pauseMs, term);
    }
  };
  run().catch(() => undefined);
  return () => kept?.shards;
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
