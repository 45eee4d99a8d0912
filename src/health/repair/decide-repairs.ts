/**
 * What the room does about how its publishers come through: a reducer, called about once a second. Time counts as far
 * as it was observed: however long a pause was, two seconds of it count, and what the figures say of it is not
 * believed. Knows neither where figures come from nor how a decision is carried out.
 *
 * Publishers share the viewer's link. Steps up are tried one at a time, so that new strain has one cause; and that one
 * is taken back before anybody else does without.
 */
import type { Repair } from '../types';
import type { Condition, Decision } from './condition';
import * as ladders from './ladder';
import { isSuspect, lookAt, newcomer, rungsOf, type PublisherRepairs, type Rungs } from './publisher-repairs';
import { mustResubscribe, resubscribed } from './resubscription';
import type { RepairSettings } from './settings';

export interface RepairState {
  /** Undefined before the first decision. */
  readonly atMs: number | undefined;
  /** Since the last step up, whoever's it was. */
  readonly sinceStepUpMs: number;
  readonly publishers: ReadonlyMap<string, PublisherRepairs>;
  readonly streams: Decision['streams'];
}

export const NO_REPAIRS: RepairState = {
  atMs: undefined,
  sinceStepUpMs: Infinity,
  publishers: new Map(),
  streams: new Map(),
};

/** What one decision counts for at most: a late timer's, not a sleeping page's. */
const LONGEST_TICK_MS = 2_000;

/** A pause this long leaves figures behind that mix before and after. */
const PAUSE_MS = 5_000;

/** Between two steps up: ten seconds of figures and the six after which strain may be believed, with some air. */
const BETWEEN_STEPS_UP_MS = 20_000;

/** Who comes back within the longest patience is known: leaving and returning is no way around it. */
const REMEMBERED_MS = ladders.LONGEST_PATIENCE_MS;

const NOTHING: readonly Repair[] = Object.freeze([]);

/** @param hasLow whether a publisher's low picture can be had; undefined while that is not known. */
export function decideRepairs(
  state: RepairState,
  conditions: readonly Condition[],
  settings: RepairSettings,
  nowMs: number,
  hasLow: (userId: string) => boolean | undefined = () => true,
): { state: RepairState; decision: Decision } {
  const { patienceMs, allowed } = settings;
  const elapsedMs = nowMs - (state.atMs ?? nowMs);
  const tickMs = Math.min(Math.max(elapsedMs, 0), LONGEST_TICK_MS);
  const publishers = new Map<string, PublisherRepairs>();
  for (const [userId, publisher] of state.publishers) {
    const absentMs = publisher.absentMs + tickMs;
    if (absentMs <= REMEMBERED_MS) publishers.set(userId, { ...publisher, absentMs });
  }
  const present = conditions.map((condition): Present => {
    const { userId } = condition;
    const rungs = rungsOf(settings, hasLow(userId));
    const known = state.publishers.get(userId);
    const wasAway = known !== undefined && (known.absentMs > 0 || elapsedMs > PAUSE_MS);
    const publisher = publishers.get(userId) ?? newcomer(settings, rungs);
    publishers.set(userId, lookAt(publisher, { condition, rungs, wasAway, tickMs, patienceMs }));
    return { userId, condition, rungs };
  });

  const repairs: Repair[] = [];
  const log = (userId: string, repair: Pick<Repair, 'kind' | 'step' | 'because'>) =>
    repairs.push(Object.freeze({ atMs: nowMs, userId, ...repair }));
  const of = (userId: string) => publishers.get(userId)!;
  const change = (userId: string, to: Partial<PublisherRepairs>) => publishers.set(userId, { ...of(userId), ...to });

  const suspects = present.filter(({ userId, rungs }) => isSuspect(of(userId).ladder, rungs));
  const down = (suspects.length > 0 ? suspects : present).filter(({ userId, rungs }) => {
    const { ladder } = of(userId);
    return ladders.mustStepDown(ladder, rungs.below(ladder.rung));
  });
  for (const { userId, rungs } of down) {
    const { ladder, isRepairedLow } = of(userId);
    const to = rungs.below(ladder.rung)!;
    log(userId, { kind: to === 'none' ? 'audio-only' : 'low-stream', step: 'begin', because: ladder.strain.cause });
    change(userId, {
      ladder: ladders.steppedDown(ladder, to, patienceMs),
      isRepairedLow: isRepairedLow || to === 'low',
    });
  }
  if (suspects.length > 0 && down.length > 0) {
    for (const { userId } of present) change(userId, { ladder: ladders.relieved(of(userId).ladder) });
  }

  let sinceStepUpMs = state.sinceStepUpMs + tickMs;
  const ready = present.filter(({ userId, condition, rungs }) => {
    const { ladder } = of(userId);
    return ladders.mayStepUp(ladder, condition, rungs.above(ladder.rung), patienceMs);
  });
  if (down.length === 0 && ready.length > 0 && sinceStepUpMs >= BETWEEN_STEPS_UP_MS) {
    // No picture is worse than a low one: the lowest goes first.
    const { userId, rungs } = ready.find((one) => of(one.userId).ladder.rung === 'none') ?? ready[0]!;
    const { ladder, isRepairedLow } = of(userId);
    const to = rungs.above(ladder.rung)!;
    if (ladder.rung === 'none') log(userId, { kind: 'audio-only', step: 'end', because: 'recovered' });
    if (to === 'full' && isRepairedLow) log(userId, { kind: 'low-stream', step: 'end', because: 'recovered' });
    change(userId, { ladder: ladders.steppedUp(ladder, to), isRepairedLow: isRepairedLow && to === 'low' });
    sinceStepUpMs = 0;
  }

  for (const { userId } of allowed.resubscribe ? present : []) {
    const { ladder, resubscription } = of(userId);
    // A step is trouble enough for one moment, and begins a new picture as well.
    if (ladder.sinceStepMs === 0 || !mustResubscribe(resubscription)) continue;
    log(userId, { kind: 'resubscribe', step: 'once', because: 'skew' });
    change(userId, { ladder: ladders.unsettled(ladder), resubscription: resubscribed(resubscription) });
  }

  const streams = streamsOf(publishers, state.streams);
  const decision = { repairs: repairs.length > 0 ? Object.freeze(repairs) : NOTHING, streams };
  return { state: { atMs: nowMs, sinceStepUpMs, publishers, streams }, decision };
}

interface Present {
  readonly userId: string;
  readonly condition: Condition;
  readonly rungs: Rungs;
}

/** The same map as before when it says the same. Those who left lately are in it, for when they come back. */
function streamsOf(
  publishers: ReadonlyMap<string, PublisherRepairs>,
  before: Decision['streams'],
): Decision['streams'] {
  const streams = new Map(Array.from(publishers, ([userId, { ladder }]) => [userId, ladder.rung]));
  const isSame = streams.size === before.size && [...streams].every(([userId, rung]) => before.get(userId) === rung);
  return isSame ? before : streams;
}
