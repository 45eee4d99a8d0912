/** What only crew reads: part of the crew's chunk, because viewers never do. */
import type { Readers } from './codec';
import type { ArrangementRecord, HealthSample, QuestionRecord } from './envelope';
import { asCount, asId, asList, asMs, asName, asShare, asStatus, asText, asTier, isFields, optional } from './fields';
import { DIGEST_BUCKETS, MAX_ARRANGEMENTS, MAX_DELAY_MS, MAX_POLL_IDS, MAX_RECORDS } from './limits';

export const CREW_READERS: Readers = {
  poll(fields, id, at) {
    const ids = asList(fields.ids, MAX_POLL_IDS, asId);
    return ids && { t: 'poll', id, at, ids };
  },
  health(fields, id, at) {
    const level = asOneOf(LEVELS, fields.level);
    const stream = asOneOf(STREAMS, fields.stream);
    // Which areas there are is not the protocol's business: a newer peer may know more of them.
    const rest = optional(fields, { score: asScore, frozen: asShare, delayMs: asDelay, area: asId });
    if (level === undefined || stream === undefined || rest === undefined) return undefined;
    return { t: 'health', id, at, level, stream, ...rest };
  },
  arrange(fields, id, at) {
    const arrangements = asArrangements(fields.arrangements);
    return arrangements && { t: 'arrange', id, at, arrangements };
  },
  digest(fields, id, at) {
    const buckets = asList(fields.buckets, DIGEST_BUCKETS, asCount);
    const rest = optional(fields, { arranged: asCount });
    return buckets?.length === DIGEST_BUCKETS && rest ? { t: 'digest', id, at, buckets, ...rest } : undefined;
  },
  records(fields, id, at) {
    const records = asList(fields.records, MAX_RECORDS, asRecord);
    const wanted = asList(fields.wanted, DIGEST_BUCKETS, asCount);
    const rest = optional(fields, { arrangements: asArrangements, wantsArrangements: asTrue });
    return records && wanted && rest && { t: 'records', id, at, records, wanted, ...rest };
  },
};

/** A question as another board has it; also how one is read back from storage. */
export function asRecord(value: unknown): QuestionRecord | undefined {
  if (!isFields(value)) return undefined;
  const id = asId(value.id);
  const askerId = asId(value.askerId);
  const text = asText(value.text);
  const at = asMs(value.at);
  const confidence = asShare(value.confidence);
  const status = asStatus(value.status);
  const rest = optional(value, {
    name: asName,
    tier: asTier,
    locale: asId,
    productId: asId,
    echoOf: asId,
    reply: asText,
  });
  if (id === undefined || askerId === undefined || text === undefined || rest === undefined) return undefined;
  if (at === undefined || confidence === undefined || status === undefined) return undefined;
  return { id, askerId, text, at, confidence, status, ...rest };
}

/** A decision by hand as another crew member made it; also how one is read back from storage. */
export function asArrangement(value: unknown): ArrangementRecord | undefined {
  if (!isFields(value)) return undefined;
  const text = asText(value.text);
  const group = asId(value.group);
  const at = asMs(value.at);
  const rest = optional(value, { productId: asId });
  if (text === undefined || group === undefined || at === undefined || rest === undefined) return undefined;
  return { text, group, at, ...rest };
}

const asArrangements = (value: unknown): ArrangementRecord[] | undefined =>
  asList(value, MAX_ARRANGEMENTS, asArrangement);

const asTrue = (value: unknown): true | undefined => value === true || undefined;

const LEVELS: readonly HealthSample['level'][] = ['in-sync', 'detectable', 'unacceptable', 'unknown'];
const STREAMS: readonly HealthSample['stream'][] = ['full', 'low', 'none'];

const asOneOf = <T>(known: readonly T[], value: unknown): T | undefined => known.find((each) => each === value);

function asUpTo(most: number, value: unknown): number | undefined {
  const number = asMs(value);
  return number !== undefined && number <= most ? number : undefined;
}

const asScore = (value: unknown): number | undefined => asUpTo(100, value);

const asDelay = (value: unknown): number | undefined => asUpTo(MAX_DELAY_MS, value);
