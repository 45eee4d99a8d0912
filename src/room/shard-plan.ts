/**
 * How many shards the chat of an audience takes. Pure; knows neither who decides nor how anybody comes to hear of it.
 *
 * Agora's signalling carries fewer messages the more users a channel has: below 1,000 under 200 a second, to 10,000
 * under 100, above that under 30. A shard is kept well within the second band: user ids are not spread evenly.
 */
import { MAX_SHARDS } from '../protocol/limits';

export interface ShardBand {
  /** Viewers in a shard from which on there is less than this many are too few for it to stay. */
  readonly least: number;
  /** Viewers in a shard above which it is split. At least twice `least`, or the number would swing. */
  readonly most: number;
}

/** Between the two lies a factor of four, and a change lands in its middle: it takes half or double to change again. */
const BAND: ShardBand = Object.freeze({ least: 1_250, most: 5_000 });

/** The number of shards for `audience` where there are `current` now: a power of two, 1 to 1,024. */
export function shardsFor(audience: number, current: number, { least, most }: ShardBand = BAND): number {
  let shards = 2 ** Math.round(Math.log2(Math.min(MAX_SHARDS, Math.max(1, current))));
  while (shards < MAX_SHARDS && audience > most * shards) shards *= 2;
  while (shards > 1 && audience < least * shards) shards /= 2;
  return shards;
}
