/** Occasions as a device keeps them: text, checked on the way back as if it came from outside. Knows no storage. */
import { isRoomId } from '../../model/ids';
import { REMINDER_KINDS } from '../../model/reminder';
import { asCount, asList, asMs, asText, isFields, optional, parseJson } from '../../protocol/fields';
import {
  MAX_BODY_CODE_POINTS,
  MAX_CLOSED,
  MAX_OPEN,
  MAX_TITLE_CODE_POINTS,
  NO_OCCASIONS,
  type ClosedOccasion,
  type Occasion,
  type Occasions,
} from './occasions';
import { shownUrl } from './shown-url';

/** Ids of orders are the shop's, and a refill's holds two ids. */
const MAX_KEY_LENGTH = 400;
const MAX_PRODUCTS = 20;

export const writeOccasions = ({ open, closed }: Occasions): string => JSON.stringify({ open, closed });

/** What was kept, without what is damaged. */
export function readOccasions(text: string): Occasions {
  const value = parseJson(text);
  if (!isFields(value)) return NO_OCCASIONS;
  return { open: readable(value.open, MAX_OPEN, asOccasion), closed: readable(value.closed, MAX_CLOSED, asClosed) };
}

/** The first of each id. */
function readable<T extends { readonly id: string }>(
  value: unknown,
  limit: number,
  asItem: (item: unknown) => T | undefined,
): readonly T[] {
  const items = new Map<string, T>();
  for (const candidate of Array.isArray(value) ? (value as readonly unknown[]) : []) {
    const item = asItem(candidate);
    if (item !== undefined && items.size < limit && !items.has(item.id)) items.set(item.id, item);
  }
  return [...items.values()];
}

function asOccasion(value: unknown): Occasion | undefined {
  if (!isFields(value)) return undefined;
  const { roomId } = value;
  const id = asKey(value.id);
  const kind = REMINDER_KINDS.find((known) => known === value.kind);
  const revision = asRevision(value.revision);
  const wantedAt = asMs(value.wantedAt);
  const expiresAt = asMs(value.expiresAt);
  const asOf = asMs(value.asOf);
  const title = asText(value.title, MAX_TITLE_CODE_POINTS);
  const rest = optional<OptionalFields>(value, {
    body: (body) => asText(body, MAX_BODY_CODE_POINTS),
    url: (url) => (typeof url === 'string' ? shownUrl(url) : undefined),
    productIds: (ids) => asList(ids, MAX_PRODUCTS, asKey),
    questionId: asKey,
    dropId: asKey,
    orderId: asKey,
    startsAt: asMs,
  });
  if (id === undefined || kind === undefined || !isRoomId(roomId) || revision === undefined) return undefined;
  if (wantedAt === undefined || expiresAt === undefined || asOf === undefined) return undefined;
  if (title === undefined || rest === undefined) return undefined;
  return { id, kind, roomId, wantedAt, expiresAt, asOf, revision, title, ...rest };
}

type OptionalFields = Required<
  Pick<Occasion, 'body' | 'url' | 'productIds' | 'questionId' | 'dropId' | 'orderId' | 'startsAt'>
>;

function asClosed(value: unknown): ClosedOccasion | undefined {
  if (!isFields(value)) return undefined;
  const id = asKey(value.id);
  const revision = asCount(value.revision);
  const at = asMs(value.at);
  return id === undefined || revision === undefined || at === undefined ? undefined : { id, revision, at };
}

const asKey = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= MAX_KEY_LENGTH ? value : undefined;

const asRevision = (value: unknown): number | undefined => asCount(value) || undefined;
