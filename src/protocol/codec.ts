/**
 * Text to message and back. `decode` takes whatever arrived: it never throws, builds every message anew from checked
 * fields, and says why it dropped what it dropped. Who may send what is not known here (see `inbox.ts`).
 */
import type { LaneKind } from '../model/lane';
import { PROTOCOL_VERSION } from './envelope';
import type { ChatLine, Message, MessageType, StatusEntry } from './envelope';
import {
  asCount,
  asId,
  asList,
  asMs,
  asName,
  asShards,
  asShare,
  asStatus,
  asText,
  asTier,
  isFields,
  optional,
  parseJson,
  type Fields,
} from './fields';
import { belongsOn, LANE_OF } from './lanes';
import { MAX_MESSAGE_BYTES, MAX_STATUS_ENTRIES } from './limits';

export type DropReason =
  /** Not a string. */
  | 'not-text'
  /** Over 32 KB. */
  | 'too-large'
  | 'not-json'
  /** JSON, but not an object with `v` and `t`. */
  | 'not-an-envelope'
  /** Another major version. */
  | 'other-version'
  /** A type that this receiver does not know: of a newer peer, or the crew's own business. */
  | 'unknown-type'
  /** A type that does not belong on the lane it came on. */
  | 'wrong-lane'
  /** A field is missing or not acceptable. */
  | 'bad-field'
  /** A crew message by somebody who is not crew. */
  | 'not-crew'
  /** One user's messages beyond what anybody could read. */
  | 'flooding';

export function encode(message: Message): string {
  return JSON.stringify({ v: PROTOCOL_VERSION, ...message });
}

/**
 * The message in `text`, or why there is none.
 * @param more for types that only some receivers need to know.
 */
export function decode(text: unknown, lane: LaneKind, more?: Readers): Message | DropReason {
  if (typeof text !== 'string') return 'not-text';
  if (text.length > MAX_MESSAGE_BYTES) return 'too-large';
  const fields = parseJson(text);
  if (fields === undefined) return 'not-json';
  if (!isFields(fields)) return 'not-an-envelope';
  const { v, t } = fields;
  if (typeof v !== 'number' || typeof t !== 'string') return 'not-an-envelope';
  if (v !== PROTOCOL_VERSION) return 'other-version';
  if (!Object.hasOwn(LANE_OF, t)) return 'unknown-type';
  const type = t as MessageType;
  if (!belongsOn(lane, type)) return 'wrong-lane';
  const id = asId(fields.id);
  const at = asMs(fields.at);
  if (id === undefined || at === undefined) return 'bad-field';
  const read = READERS[type] ?? more?.[type];
  return read === undefined ? 'unknown-type' : (read(fields, id, at) ?? 'bad-field');
}

type Reader = (fields: Fields, id: string, at: number) => Message | undefined;

/** How messages are made of checked fields, by type. */
export type Readers = Partial<Readonly<Record<MessageType, Reader>>>;

const READERS: Readers = {
  // The one that the flood is made of: read without detours.
  chat(fields, id, at) {
    const text = asText(fields.text);
    const { name, productId, questionId } = fields;
    const cleanName = asName(name);
    if (text === undefined || (name !== undefined && cleanName === undefined)) return undefined;
    // Most lines have a name and nothing else: made in one piece, not grown.
    const line: { -readonly [Name in keyof ChatLine]: ChatLine[Name] } =
      cleanName === undefined ? { t: 'chat', id, at, text } : { t: 'chat', id, at, text, name: cleanName };
    if (productId !== undefined && (line.productId = asId(productId)!) === undefined) return undefined;
    if (questionId !== undefined && (line.questionId = asId(questionId)!) === undefined) return undefined;
    return line;
  },
  ask(fields, id, at) {
    const text = asText(fields.text);
    const confidence = asShare(fields.confidence);
    const rest = optional(fields, {
      name: asName,
      tier: asTier,
      locale: asId,
      productId: asId,
      echoOf: asId,
    });
    if (text === undefined || confidence === undefined || rest === undefined) return undefined;
    return { t: 'ask', id, at, text, confidence, ...rest };
  },
  statuses(fields, id, at) {
    const entries = asList(fields.entries, MAX_STATUS_ENTRIES, asStatusEntry);
    return entries && { t: 'statuses', id, at, entries };
  },
  beat(fields, id, at) {
    const epoch = asCount(fields.epoch);
    const pollEveryMs = asMs(fields.pollEveryMs);
    const rest = optional(fields, { shards: asShards, sampleEveryMs: asMs });
    if (epoch === undefined || pollEveryMs === undefined || rest === undefined) return undefined;
    return { t: 'beat', id, at, epoch, pollEveryMs, ...rest };
  },
};

function asStatusEntry(value: unknown): StatusEntry | undefined {
  if (!isFields(value)) return undefined;
  const id = asId(value.id);
  const status = value.status === 'unknown' ? 'unknown' : asStatus(value.status);
  const rest = optional(value, { reply: asText });
  if (id === undefined || status === undefined || rest === undefined) return undefined;
  return { id, status, ...rest };
}
