/**
 * Which shards a crew member hears. Pure, one step at a time: a lane is joined or left at most once a step. Knows
 * neither lanes nor the network.
 */

export interface Sample {
  /** In the order in which they were joined. */
  readonly heard: readonly number[];
  /** The shard that was joined last: the next in turn follows it. */
  readonly last: number;
  /** When a shard was last exchanged for another. */
  readonly exchangedAtMs: number;
  /** One was left for another to take its place. */
  readonly isExchanging: boolean;
}

export interface SampleNeeds {
  /** Always heard. */
  readonly own: number;
  readonly shards: number;
  /** Chat messages that arrive in a second, from all shards heard. */
  readonly perSecond: number;
  readonly nowMs: number;
}

export interface SampleBudget {
  /** How many shards at once. */
  readonly lanes: number;
  /** Chat messages a second, from all of them. */
  readonly perSecond: number;
  readonly exchangeEveryMs: number;
}

/** Another shard must leave this much room, or a lively moment would take it away again. */
const FILL_TO = 0.8;

export const firstSample = (own: number, nowMs: number): Sample =>
  Object.freeze({ heard: Object.freeze([own]), last: own, exchangedAtMs: nowMs, isExchanging: false });

/** The next step; the same object where nothing is to be done. */
export function nextSample(sample: Sample, needs: SampleNeeds, budget: SampleBudget): Sample {
  const { own, shards, perSecond, nowMs } = needs;
  const { heard } = sample;
  const lanes = Math.max(1, Math.min(budget.lanes, shards));
  const longest = heard.find((shard) => shard !== own);

  if (!heard.includes(own)) {
    const kept = heard.length < budget.lanes ? heard : heard.slice(1);
    return { ...sample, heard: [...kept, own] };
  }
  const gone = heard.find((shard) => shard >= shards && shard !== own);
  if (gone !== undefined) return without(sample, gone);
  if (longest !== undefined && (heard.length > lanes || perSecond > budget.perSecond)) {
    return { ...without(sample, longest), isExchanging: false };
  }
  if (heard.length === shards || perSecond > budget.perSecond) return sample;
  if (heard.length < lanes) {
    const expected = (perSecond * (heard.length + 1)) / heard.length;
    const isVisit = longest === undefined && nowMs - sample.exchangedAtMs >= budget.exchangeEveryMs;
    if (sample.isExchanging || isVisit) return { ...withNext(sample, shards), exchangedAtMs: nowMs };
    if (expected <= budget.perSecond * FILL_TO) return withNext(sample, shards);
  }
  if (longest === undefined || nowMs - sample.exchangedAtMs < budget.exchangeEveryMs) return sample;
  return { ...without(sample, longest), isExchanging: true };
}

function without(sample: Sample, shard: number): Sample {
  return { ...sample, heard: sample.heard.filter((other) => other !== shard) };
}

/** Joins the next in turn that is not heard. */
function withNext(sample: Sample, shards: number): Sample {
  let next = (sample.last + 1) % shards;
  while (sample.heard.includes(next)) next = (next + 1) % shards;
  return { ...sample, heard: [...sample.heard, next], last: next, isExchanging: false };
}
