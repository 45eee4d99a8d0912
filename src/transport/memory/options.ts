/** What a simulated network can be told, and the checks of it. */
import { systemClock, type Clock } from '../../lib/clock';
import { A_SWITCH, type Rule } from '../../model/option-rules';
import { above0, atLeast0, checkAll, rate } from './checks';

export interface MemoryNetworkOptions {
  /** What loss, jitter and all other chance follow from: the same seed, the same show. Default 1. */
  seed?: number;
  /** How long each hop between a participant and the server takes, in ms. A message makes two. Default 5. */
  latencyMs?: number;
  /** At most this much is added to each hop by chance, in ms. Default 0. */
  jitterMs?: number;
  /** The part of all hops that is lost, 0–1. Default 0. */
  lossRate?: number;
  /** The part of all hops that arrives twice, 0–1. Default 0. */
  duplicateRate?: number;
  /** Whether messages may overtake each other. Otherwise each wire keeps their order. Default false. */
  reorder?: boolean;
  /** Default: real time. */
  clock?: Clock;
  /** How long a request waits for its answer before it rejects with `network-unavailable`, in ms. Default 1,000. */
  requestTimeoutMs?: number;
  /** How long the server keeps a session that it hears nothing of, in ms. Default 3,000. */
  sessionTimeoutMs?: number;
  /** How long the server keeps a lock that is not renewed, in ms. Default 2,000. */
  lockTtlMs?: number;
  /** Above this many on a lane, presence counts them without naming them. Default 500. */
  namedPresence?: number;
}

const CHECKS: Record<keyof MemoryNetworkOptions, Rule> = {
  seed: [Number.isFinite, 'must be a finite number'],
  latencyMs: atLeast0,
  jitterMs: atLeast0,
  lossRate: rate,
  duplicateRate: rate,
  reorder: A_SWITCH,
  clock: [isClock, 'must have now() and schedule()'],
  requestTimeoutMs: above0,
  sessionTimeoutMs: above0,
  lockTtlMs: above0,
  namedPresence: atLeast0,
};

/** @throws LiveRoomError `invalid-options`. */
export function checkedOptions(options: MemoryNetworkOptions): Required<MemoryNetworkOptions> {
  checkAll(CHECKS, options, 'create a memory network');
  return {
    seed: options.seed ?? 1,
    latencyMs: options.latencyMs ?? 5,
    jitterMs: options.jitterMs ?? 0,
    lossRate: options.lossRate ?? 0,
    duplicateRate: options.duplicateRate ?? 0,
    reorder: options.reorder ?? false,
    clock: options.clock ?? systemClock,
    requestTimeoutMs: options.requestTimeoutMs ?? 1_000,
    sessionTimeoutMs: options.sessionTimeoutMs ?? 3_000,
    lockTtlMs: options.lockTtlMs ?? 2_000,
    namedPresence: options.namedPresence ?? 500,
  };
}

function isClock(value: unknown): boolean {
  const clock = value as Partial<Clock> | null;
  return typeof clock?.now === 'function' && typeof clock.schedule === 'function';
}
