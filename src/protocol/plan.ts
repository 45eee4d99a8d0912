/** What shared state says of the chat shards, for those who come late: unchecked text to fields that can be used. */
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
}

/** The fields of a plan; undefined where one is missing or not acceptable. */
export function readPlan(text = ''): { readonly [Name in keyof ShardPlan]: ShardPlan[Name] | undefined } {
  const { shards, epoch, was, at } = (parseJson(text) ?? {}) as Fields;
  return { shards: asShards(shards), epoch: asCount(epoch), was: asShards(was), at: asMs(at) };
}
