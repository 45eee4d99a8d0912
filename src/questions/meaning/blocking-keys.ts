/**
 * The keys by which an index finds what may be the same question. Two that share a detail or an intent share one, or
 * two whose unknown words are alike, if the facts agree that must. Knows no queue.
 */
import { hash32 } from '../../lib/hash';
import type { Intent } from './concepts';
import { isUnspaced } from './folded-text';
import { isHard } from './hard-facts';
import type { Meaning } from './types';

const MAX_KEYS = 8;
/** Beside these a word is mostly a product or a place, so that questions without it are others. */
const NAMING: ReadonlySet<Intent> = /* @__PURE__ */ new Set<Intent>(['price', 'stock', 'colour', 'delivery']);
const FEW_WORDS = 2;

/** @returns whole numbers of 32 bits, at most 8. */
export function keysOf({ intent, productId, facts, words }: Meaning): number[] {
  let base = productId === undefined ? 1 : hash32(productId);
  let hasHard = productId !== undefined;
  let soft = 0;
  for (const fact of facts) {
    if (isHard(fact)) {
      base = mix(base, hash32(fact));
      hasHard = true;
    } else {
      soft++;
    }
  }
  const keys: number[] = [];
  if (soft > 0) for (const fact of facts) if (!isHard(fact) && keys.length < 3) keys.push(mix(base, hash32(fact)));
  const isClear = words.length === 0 || (!NAMING.has(intent) && words.length <= FEW_WORDS);
  if (isClear && hasHard) keys.push(base);
  if (isClear && intent !== 'other') keys.push(mix(base, hash32(intent)));
  if (words.length > 0) addLowest(keys, gramKeys(base, words));
  return keys.length === 0 ? [base] : keys;
}

export function shareKey(left: readonly number[], right: readonly number[]): boolean {
  for (const key of left) if (right.includes(key)) return true;
  return false;
}

/** Those of two alike sets have most in common. */
function addLowest(keys: number[], from: number[]): void {
  from.sort((one, other) => one - other);
  for (let index = 0; index < from.length && keys.length < MAX_KEYS; index++) {
    if (from[index] !== from[index - 1]) keys.push(from[index] as number);
  }
}

/** Of runs of four letters, ends included; of pairs where words aren't parted. */
function gramKeys(base: number, words: readonly string[]): number[] {
  const keys: number[] = [];
  for (const word of words) {
    const isRun = isUnspaced(word.charCodeAt(0));
    const units = isRun ? 2 : 4;
    const padded = isRun ? word : ` ${word} `;
    const last = Math.max(0, padded.length - units);
    for (let start = 0; start <= last; start++) {
      let key = base;
      for (let index = start; index < start + units && index < padded.length; index++) {
        key = mix(key, padded.charCodeAt(index));
      }
      keys.push(key);
    }
  }
  return keys;
}

function mix(one: number, other: number): number {
  const mixed = Math.imul(one ^ (other + 0x9e3779b9), 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) | 0;
}
