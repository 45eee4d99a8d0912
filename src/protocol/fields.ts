/**
 * Checks of single fields of what arrived. Each returns the value, made safe, or `undefined` when it is not acceptable.
 * Knows no message type.
 */
import { TIERS, type Tier } from '../model/participant';
import type { QuestionStatus } from '../model/question';
import { cleanText, fitsCodePoints, MAX_NAME_CODE_POINTS, MAX_TEXT_CODE_POINTS } from '../model/text';
import { MAX_ID_LENGTH, MAX_SHARDS } from './limits';

/** An object as `JSON.parse` makes it: every field is still unknown. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What `text` says as JSON; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const ID = /^[\x21-\x7e]+$/;

export function asId(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= MAX_ID_LENGTH && ID.test(value) ? value : undefined;
}

export function asText(value: unknown, limit = MAX_TEXT_CODE_POINTS): string | undefined {
  if (typeof value !== 'string' || !fitsCodePoints(value, limit)) return undefined;
  return cleanText(value) || undefined;
}

export const asName = (value: unknown): string | undefined => asText(value, MAX_NAME_CODE_POINTS);

function upTo(max: number, value: unknown): number | undefined {
  // JSON can write a negative zero; here it is an ordinary one.
  return typeof value === 'number' && value >= 0 && value <= max ? value || 0 : undefined;
}

/** A time in ms since the Unix epoch, or a duration in ms: finite and not negative. */
export const asMs = (value: unknown): number | undefined => upTo(Number.MAX_SAFE_INTEGER, value);

export const asShare = (value: unknown): number | undefined => upTo(1, value);

export const asCount = (value: unknown): number | undefined => (Number.isInteger(value) ? asMs(value) : undefined);

/** A number of chat shards. */
export function asShards(value: unknown): number | undefined {
  const shards = asCount(value);
  return shards && shards <= MAX_SHARDS ? shards : undefined;
}

export function asTier(value: unknown): Tier | undefined {
  return TIERS.find((tier) => tier === value);
}

const STATUSES: readonly QuestionStatus[] = ['waiting', 'answering', 'answered', 'dismissed'];

export function asStatus(value: unknown): QuestionStatus | undefined {
  return STATUSES.find((status) => status === value);
}

/** Every item checked by `asItem`, or `undefined` when it is no list, too long, or one item is not acceptable. */
export function asList<T>(value: unknown, maxLength: number, asItem: (item: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(value) || value.length > maxLength) return undefined;
  const items: T[] = [];
  for (const candidate of value as readonly unknown[]) {
    const item = asItem(candidate);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

/**
 * The optional fields that are present. `undefined` when one is present and not acceptable: a message is taken whole or
 * not at all.
 */
export function optional<Shape extends object>(
  fields: Fields,
  checks: { readonly [Name in keyof Shape]-?: (value: unknown) => Shape[Name] | undefined },
): Partial<Shape> | undefined {
  const present: Partial<Shape> = {};
  for (const name in checks) {
    if (fields[name] === undefined) continue;
    const value = checks[name](fields[name]);
    if (value === undefined) return undefined;
    present[name] = value;
  }
  return present;
}
