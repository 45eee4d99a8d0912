/**
 * What the room does about how its publishers come through: a reducer, called about once a second. Time counts as far as
 * it was observed: however long a pause was, two seconds of it count, and what the figures say of it is not believed.
 * Knows neither where figures come from nor how a decision is carried out.
 *
 * Publishers share the viewer's link. Steps up are tried one at a time, so that new strain has one cause; and that one
 * is taken back before anybody else does without.
 */
import type { Repair, RepairKind } from '../types';
import type { Condition, Decision } from './condition';
import * as ladders from './ladder';
import { lookAtSync, mustResubscribe, NO_RESUBSCRIPTION, resubscribed, type Resubscription } from './resubscription';

export interface RepairSettings {
  readonly allowed: Readonly<Record<RepairKind, boolean>>;
  /** How long it must be calm before a step up is tried for the first time. */
  readonly patienceMs: number;
  /** Begins with the low picture, where networks are known to be weak; that is no repair. */
  readonly startsLow: boolean;
}

export interface RepairState {
  /** Undefined before the first decision. */
  readonly atMs: number | undefined;
  /** Since the last step up, whoever's it was. */
  readonly sinceStepUpMs: number;
  readonly publishers: ReadonlyMap<string, PublisherState>;
  readonly streams: Decision['streams'];
}

interface PublisherState {
  readonly ladder: ladders.Ladder;
  readonly resubscription: Resubscription;
  /** The low picture was taken as a repair. */
  readonly isRepairedLow: boolean;
  readonly absentMs: number;
}

/** Long enough for what a busy minute in a feed brings; a viewer who waits for the picture should hardly notice it. */
export const DEFAULT_PATIENCE_MS = 30_000;

export const NO_REPAIRS: RepairState = { atMs: undefined, sinceStepUpMs: Infinity, publishers: new Map(), streams: new Map() };

/** What one decision counts for at most: a late timer's, not a sleeping page's. */
const LONGEST_TICK_MS = 2_000;

/** A pause this long leaves figures behind that mix before and after. */
const PAUSE_MS = 5_000;

/** Between two steps up: the ten seconds of the figures, and the six after which strain may be believed, with some air. */
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
  const elapsedMs = nowMs - (state.atMs ?? nowMs);
  const tickMs = Math.min(Math.max(elapsedMs, 0), LONGEST_TICK_MS);
  const publishers = new Map<string, PublisherState>();
  for (const [userId, publisher] of state.publishers) {
    const absentMs = publisher.absentMs + tickMs;
    if (absentMs <= REMEMBERED_MS) publishers.set(userId, { ...publisher, absentMs });
  }
  const present: Present[] = [];
  for (const condition of conditions) {
    const { userId } = condition;
    const rungs = rungsOf(settings, hasLow(userId));
    const before = state.publishers.get(userId);
    const wasAway = before !== undefined && (before.absentMs > 0 || elapsedMs > PAUSE_MS);
    const publisher = publishers.get(userId) ?? newcomer(settings, hasLow(userId));
    const looked = lookAt(publisher, { condition, rungs, wasAway, tickMs, patienceMs: settings.patienceMs });
    publishers.set(userId, looked);
    present.push({ condition, rungs });
  }

  const repairs: Repair[] = [];
  const log = (userId: string, kind: RepairKind, step: Repair['step'], because: Repair['because']) =>
    repairs.push(Object.freeze({ atMs: nowMs, userId, kind, step, because }));
  const change = (userId: string, changed: Partial<PublisherState>) =>
    publishers.set(userId, { ...publishers.get(userId)!, ...changed });
  const ladderOf = (userId: string) => publishers.get(userId)!.ladder;

  const isSuspect = ({ condition, rungs }: Present): boolean => {
    const ladder = ladderOf(condition.userId);
    return ladders.isOnTrial(ladder) && ladders.isStrained(ladder) && rungs.below(ladder.rung) !== undefined;
  };
  const suspects = present.filter(isSuspect);
  const down = (suspects.length > 0 ? suspects : present).filter(({ condition, rungs }) => {
    const ladder = ladderOf(condition.userId);
    return ladders.mustStepDown(ladder, rungs.below(ladder.rung));
  });
  for (const { condition, rungs } of down) {
    const { userId } = condition;
    const { ladder, isRepairedLow } = publishers.get(userId)!;
    const to = rungs.below(ladder.rung)!;
    log(userId, to === 'none' ? 'audio-only' : 'low-stream', 'begin', ladder.strain.cause);
    const next = ladders.steppedDown(ladder, to, settings.patienceMs);
    change(userId, { ladder: next, isRepairedLow: isRepairedLow || to === 'low' });
  }
  if (suspects.length > 0 && down.length > 0) {
    for (const { condition } of present) {
      change(condition.userId, { ladder: ladders.relieved(ladderOf(condition.userId)) });
    }
  }

  let sinceStepUpMs = state.sinceStepUpMs + tickMs;
  const up = down.length > 0 || sinceStepUpMs < BETWEEN_STEPS_UP_MS ? undefined : nextUp(present, ladderOf, settings.patienceMs);
  if (up !== undefined) {
    const { userId } = up.condition;
    const { ladder, isRepairedLow } = publishers.get(userId)!;
    const to = up.rungs.above(ladder.rung)!;
    if (ladder.rung === 'none') log(userId, 'audio-only', 'end', 'recovered');
    if (to === 'full' && isRepairedLow) log(userId, 'low-stream', 'end', 'recovered');
    change(userId, { ladder: ladders.steppedUp(ladder, to), isRepairedLow: isRepairedLow && to === 'low' });
    sinceStepUpMs = 0;
  }

  for (const { condition } of present) {
    const { userId } = condition;
    const { ladder, resubscription } = publishers.get(userId)!;
    const hasStepped = ladder.rung !== (state.publishers.get(userId)?.ladder.rung ?? ladder.rung);
    if (hasStepped || !settings.allowed.resubscribe || !mustResubscribe(resubscription)) continue;
    log(userId, 'resubscribe', 'once', 'skew');
    change(userId, { ladder: ladders.unsettled(ladder), resubscription: resubscribed(resubscription) });
  }

  const streams = streamsOf(publishers, state.streams);
  const decision = { repairs: repairs.length > 0 ? Object.freeze(repairs) : NOTHING, streams };
  return { state: { atMs: nowMs, sinceStepUpMs, publishers, streams }, decision };
}

interface Present {
  readonly condition: Condition;
  readonly rungs: Rungs;
}

/** The way up and down that the settings and the transport leave. */
interface Rungs {
  readonly isLowMissing: boolean;
  below(rung: ladders.Rung): ladders.Rung | undefined;
  above(rung: ladders.Rung): 'low' | 'full' | undefined;
}

function rungsOf({ allowed }: RepairSettings, hasLow: boolean | undefined): Rungs {
  const none = allowed['audio-only'] ? 'none' : undefined;
  const isLowMissing = !allowed['low-stream'] || hasLow === false;
  return {
    isLowMissing,
    below: (rung) => (rung === 'none' ? undefined : rung === 'full' && !isLowMissing && hasLow ? 'low' : none),
    above: (rung) => (rung === 'full' ? undefined : rung === 'none' && !isLowMissing ? 'low' : 'full'),
  };
}

/** Without the right to step down to the low picture there would be none to step up from it. */
function newcomer({ allowed, patienceMs, startsLow }: RepairSettings, hasLow: boolean | undefined): PublisherState {
  const rung = startsLow && allowed['low-stream'] && hasLow !== false ? 'low' : 'full';
  const ladder = ladders.ladderAt(rung, patienceMs);
  return { ladder, resubscription: NO_RESUBSCRIPTION, isRepairedLow: false, absentMs: 0 };
}

interface Look extends Present {
  readonly wasAway: boolean;
  readonly tickMs: number;
  readonly patienceMs: number;
}

function lookAt(publisher: PublisherState, { condition, rungs, wasAway, tickMs, patienceMs }: Look): PublisherState {
  // Asked for a low picture and found out that there is none: what comes is the full one.
  const isFullAfterAll = publisher.ladder.rung === 'low' && rungs.isLowMissing;
  const found = isFullAfterAll ? { ...publisher.ladder, rung: 'full' as const } : publisher.ladder;
  const before = wasAway ? ladders.unsettled(found) : found;
  const ladder = ladders.look(before, condition, rungs.below(before.rung), tickMs, patienceMs);
  const canTell = condition.hasPicture && !condition.isHidden && ladder.unsettledMs === 0 && ladder.reliefMs === 0;
  return {
    ladder,
    resubscription: lookAtSync(publisher.resubscription, condition.level, canTell, tickMs),
    isRepairedLow: publisher.isRepairedLow && !isFullAfterAll,
    absentMs: 0,
  };
}

/** No picture is worse than a low one: the lowest goes first. */
function nextUp(
  present: readonly Present[],
  ladderOf: (userId: string) => ladders.Ladder,
  patienceMs: number,
): Present | undefined {
  const ready = present.filter(({ condition, rungs }) => {
    const ladder = ladderOf(condition.userId);
    return ladders.mayStepUp(ladder, condition, rungs.above(ladder.rung), patienceMs);
  });
  return ready.find(({ condition }) => ladderOf(condition.userId).rung === 'none') ?? ready[0];
}

/** The same map as before when it says the same. Those who left lately are in it, for when they come back. */
function streamsOf(publishers: ReadonlyMap<string, PublisherState>, before: Decision['streams']): Decision['streams'] {
  const streams = new Map(Array.from(publishers, ([userId, { ladder }]) => [userId, ladder.rung]));
  const isSame = streams.size === before.size && [...streams].every(([userId, rung]) => before.get(userId) === rung);
  return isSame ? before : streams;
}
