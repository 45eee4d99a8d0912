/** What shared state says of the chat shards, for those who come late. Any viewer can write there. */
import { asCount, asMs, asShards, parseJson, type Fields } from './fields';

/** Where shared state has it. */
export const PLAN_KEY = 'shards';

export interface ShardPlan {
  readonly shards: number;
  /** Of the keeper who made it, or took it up. */
  readonly epoch: number;
  /** How many there were before. */
  readonly was: number;
  /** When that changed, on the room's shared clock. */
  readonly at: number;
  /** Whether a beat has said so to those who were there. */
  readonly isTold: boolean;
}

/** The plan that `text` is, for whoever reads it; undefined when a field is missing or not acceptable. */
export function asPlan(text = ''): ShardPlan | undefined {
  const fields = (parseJson(text) ?? {}) as Fields;
  const shards = asShards(fields.shards);
  const epoch = asCount(fields.epoch);
  const was = asShards(fields.was);
  const at = asMs(fields.at);
  if (!shards || epoch === undefined || !was || at === undefined) return undefined;
  return { shards, epoch, was, at, isTold: fields.isTold === true };
}
