/**
 * The viewers' samples of the last two minutes, as a crew member's device keeps them. Memory is bounded: time is cut into
 * slices of ten seconds, and each keeps a uniform choice (a reservoir) of at most 200, so that a burst, whoever makes it,
 * takes the place of nothing that came before or comes after it.
 *
 * No identity is kept. Who sent a sample is what the network says; it is used to hear each user at most once in 8 s
 * (`sender-gate.ts`), and what a message says of its own id and time is not looked at. So one lying client weighs as
 * much as one honest viewer who sends as often as allowed: in a big room, where honest ones send rarely, up to 15 of some
 * 1,200. Whoever has many user ids can make up an audience, which only the shop's tokens can prevent; but no figure here
 * does anything, it is only shown.
 */
import { seededRandom } from '../../lib/random';
import type { HealthSample } from '../../protocol/envelope';
import { newGate, passGate, type SenderGate } from './sender-gate';

const WINDOW_MS = 120_000;
const SLICE_MS = 10_000;

/** In a slice: twice what all viewers together are asked for, so that chance alone leaves nothing out. */
export const SLICE_CAPACITY = 200;

/** A sample without what could tell who sent it. */
export type KeptSample = Readonly<Omit<HealthSample, 't' | 'id' | 'at'>> & {
  /** When it was received, on this device's clock, ms since the Unix epoch. */
  readonly atMs: number;
};

interface Slice {
  readonly number: number;
  readonly seen: number;
  readonly kept: readonly KeptSample[];
}

export interface AudienceState {
  readonly seed: number;
  readonly gate: SenderGate;
  /** Oldest first. */
  readonly slices: readonly Slice[];
}

/** Nothing heard yet. `seed` must be one that nobody else can know: a 32-bit number drawn at random. */
export const newAudienceState = (seed: number): AudienceState => ({ seed, gate: newGate(`${seed}`), slices: [] });

/** The state once a sample was taken; the same object when it was not. */
export function takeSample(state: AudienceState, sample: HealthSample, from: string, nowMs: number): AudienceState {
  const gate = passGate(state.gate, from, nowMs);
  if (gate === undefined) return state;
  const number = Math.floor(nowMs / SLICE_MS);
  const oldest = number - WINDOW_MS / SLICE_MS;
  // After the clock was set back there is a future, which is dropped as the past is.
  const earlier = state.slices.filter((slice) => slice.number >= oldest && slice.number < number);
  const current = state.slices.find((slice) => slice.number === number) ?? { number, seen: 0, kept: [] };
  return { ...state, gate, slices: [...earlier, withSample(current, keptOf(sample, nowMs), state.seed)] };
}

/** What of a state counts at a time. */
export function samplesIn({ slices }: AudienceState, nowMs: number): readonly KeptSample[] {
  return slices.flatMap(({ kept }) => kept.filter(({ atMs }) => atMs <= nowMs && atMs > nowMs - WINDOW_MS));
}

function withSample({ number, seen, kept }: Slice, sample: KeptSample, seed: number): Slice {
  const next = { number, seen: seen + 1 };
  if (kept.length < SLICE_CAPACITY) return { ...next, kept: [...kept, sample] };
  const place = Math.floor(seededRandom(seed ^ (number + seen * 0x9e3779b1))() * next.seen);
  if (place >= SLICE_CAPACITY) return { ...next, kept };
  const changed = kept.slice();
  changed[place] = sample;
  return { ...next, kept: changed };
}

function keptOf({ level, stream, score, frozen, delayMs, area }: HealthSample, atMs: number): KeptSample {
  return {
    atMs,
    level,
    stream,
    ...(score === undefined ? {} : { score }),
    ...(frozen === undefined ? {} : { frozen }),
    ...(delayMs === undefined ? {} : { delayMs }),
    ...(area === undefined ? {} : { area }),
  };
}
