/**
 * Which chat lane this user is on: one shard of as many as the room has, and the way to another when that changes. Owns
 * the chat lanes of a session. Believes what it is told: who decides is `shard-keeping.ts`, and what crew hears besides
 * is `shard-sampling.ts`.
 *
 * A change goes in three steps, so that nobody misses a line: all join their new shard, spread over some seconds; then
 * they speak there; and only when everybody must have heard of the change do they leave the old one.
 */
import { sleep } from '../lib/abort';
import { retry } from '../lib/backoff';
import type { Clock } from '../lib/clock';
import { hash32 } from '../lib/hash';
import { Mutex } from '../lib/mutex';
import type { Random } from '../lib/random';
import type { Scope } from '../lib/scope';
import { within } from '../lib/within';
import { isRetryable } from '../model/errors';
import type { Lane } from '../model/lane';
import { isCrewRole, type Participant } from '../model/participant';
import { asPlan, PLAN_KEY, type ShardPlan } from '../protocol/plan';
import type { Session, SignalPort } from '../transport/port';

/** Between two tries to join a lane. */
export const LANE_BACKOFF = { baseMs: 200, maxMs: 1_000 };

/** How long a room waits for the plan; without it the keeper's next beat says. */
const READ_PATIENCE_MS = 1_000;
/** Joining is spread over this time: a million devices don't do it at once. */
export const SPREAD_MS = 4_000;
/** From the news to speaking on the new shard: the spread, and a beat in case somebody missed the first. */
export const SWITCH_MS = 6_000;
/** How long the old shard is heard after that. */
export const GRACE_MS = 10_000;
/**
 * Who comes within this time of a change takes part in it: the others may not hear their new shard yet. Who comes last
 * speaks on the new shard before those who came first leave the old one.
 */
const FRESH_MS = 10_000;

/** The shard of a user, of so many. */
export const shardOf = (userId: string, shards: number): number => hash32(userId) % shards;

export interface ShardsOptions {
  self: Participant;
  clock: Clock;
  random: Random;
  sharedNow: () => number;
}

export interface Shards {
  /** How many there are; during a change, as many as before it or after it, whichever is more. */
  count(): number;
  /** This user's, of so many. */
  own(): number;
  /** Where an own line goes, now. Crew's go where everybody is, whatever their shard. */
  lane(): Lane;
  /** Joins this user's shard, as the plan says. Rejects as joining a lane does. */
  enter(session: Session, scope: Scope, signal: AbortSignal): Promise<void>;
  /** The keeper says how many there are. */
  follow(shards: number): void;
  /** The session is back after an interruption: what the keeper said meanwhile may be lost. */
  resume(): Promise<void>;
  /**
   * Hears these as well from now on. Resolves when all that is to be heard was joined, and the rest left; rejects when
   * the signal aborts, or a lane can't be joined.
   */
  sample(shards: readonly number[], signal: AbortSignal): Promise<void>;
}

export function createShards({ self, clock, random, sharedNow }: ShardsOptions): Shards {
  const mutex = new Mutex();
  let planned = 1;
  /** As `planned`, once a change is over. */
  let settled = 1;
  /** Where this user speaks. */
  let current = 0;
  /** That, and what comes next or went before. */
  let held: readonly number[] = [];
  let sampled: readonly number[] = [];
  let port: SignalPort;
  /** Each shard that may be joined, and whether it is certain. */
  let joined: Map<number, boolean>;
  /** Of the session, once it is entered. */
  let ended = AbortSignal.abort();
  let change = new AbortController();

  const count = () => Math.max(planned, settled);
  const ownOf = (shards: number) => shardOf(self.id, shards);

  // What can't be read the next beat says.
  const findPlan = async (signal: AbortSignal) => {
    const reading = port.state.read(PLAN_KEY).catch(() => undefined);
    return asPlan((await within(clock, READ_PATIENCE_MS, reading, signal))?.value);
  };
  const isFresh = (plan: ShardPlan) => Math.abs(sharedNow() - plan.at) < FRESH_MS;

  /** Leaves before it joins, to be on few lanes at once; a lane that could not be left must not hold up the joining. */
  const settle = (signal: AbortSignal, isPatient = true) =>
    mutex.run(async () => {
      const attempt = (action: 'join' | 'leave', shard: number, again = isRetryable) => {
        const patience = { clock, random, signal, isRetryable: again, ...LANE_BACKOFF };
        joined.set(shard, false);
        return retry(() => port[action](`chat/${shard}`), patience);
      };
      const leaveRest = async (again?: typeof isRetryable) => {
        for (const shard of joined.keys()) {
          if (held.includes(shard) || sampled.includes(shard)) continue;
          await attempt('leave', shard, again).then(() => joined.delete(shard), () => undefined);
        }
      };
      signal.throwIfAborted();
      await leaveRest(() => false);
      for (const shard of [...held, ...sampled]) {
        if (joined.get(shard)) continue;
        await attempt('join', shard);
        joined.set(shard, true);
      }
      if (isPatient) await leaveRest();
    });

  /** At a pace of 0 a change that the others have been through is made up for at once. */
  const move = async (pace: number, signal: AbortSignal): Promise<void> => {
    const shards = planned;
    const next = ownOf(shards);
    const switchAtMs = clock.now() + SWITCH_MS * pace;
    await sleep(clock, random() * SPREAD_MS * pace, signal);
    held = [current, next];
    await settle(signal, false);
    await sleep(clock, switchAtMs - clock.now(), signal);
    current = next;
    await sleep(clock, GRACE_MS, signal);
    settled = shards;
    held = [next];
    await settle(signal);
  };

  const begin = (shards: number, pace = 1) => {
    settled = Math.max(settled, planned);
    planned = shards;
    change.abort();
    change = new AbortController();
    // Where the new shard can't be joined, the old one stays, until the next change.
    move(pace, AbortSignal.any([change.signal, ended])).catch(() => undefined);
  };

  const follow = (shards: number) => {
    if (shards !== planned) begin(shards);
  };

  return {
    count,
    own: () => ownOf(count()),
    follow,
    lane: () => (count() > 1 && isCrewRole(self.role) ? 'control' : `chat/${current}`),
    async enter(session, scope, signal) {
      port = session.signal;
      joined = new Map();
      sampled = [];
      const plan = await findPlan(signal);
      const shards = plan?.shards ?? planned;
      planned = shards;
      settled = plan && isFresh(plan) ? plan.was : shards;
      current = ownOf(settled);
      held = [current, ownOf(shards)];
      await settle(signal);
      ended = scope.signal;
      if (planned !== settled || current !== ownOf(planned)) begin(planned);
    },
    async resume() {
      const plan = await findPlan(ended);
      if (plan === undefined) return;
      const { shards } = plan;
      if (isFresh(plan)) follow(shards);
      // The others speak there already.
      else if (shards !== planned || current !== ownOf(shards)) begin(shards, 0);
    },
    sample(shards, signal) {
      sampled = shards;
      return settle(signal);
    },
  };
}
