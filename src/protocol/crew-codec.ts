/** What only crew says to crew: part of the crew's chunk, because viewers never read it. */
import type { LaneKind } from '../model/lane';
import { decode, type DropReason, type Readers } from './codec';
import type { Message, QuestionRecord } from './envelope';
import { asCount, asId, asList, asMs, asName, asShare, asStatus, asText, asTier, isFields, optional } from './fields';
import { DIGEST_BUCKETS, MAX_RECORDS } from './limits';

const CREW_READERS: Readers = {
  digest(fields, id, at) {
    const buckets = asList(fields.buckets, DIGEST_BUCKETS, asCount);
    return buckets?.length === DIGEST_BUCKETS ? { t: 'digest', id, at, buckets } : undefined;
  },
  records(fields, id, at) {
    const records = asList(fields.records, MAX_RECORDS, asRecord);
    const wanted = asList(fields.wanted, DIGEST_BUCKETS, asCount);
    return records && wanted && { t: 'records', id, at, records, wanted };
  },
};

/** As `decode`, of every type there is. */
export const decodeAsCrew = (text: unknown, lane: LaneKind): Message | DropReason => decode(text, lane, CREW_READERS);

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
    productId: asId,
    echoOf: asId,
    reply: asText,
  });
  if (id === undefined || askerId === undefined || text === undefined || rest === undefined) return undefined;
  if (at === undefined || confidence === undefined || status === undefined) return undefined;
  return { id, askerId, text, at, confidence, status, ...rest };
}
