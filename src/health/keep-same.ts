/**
 * Structural sharing: what is equal keeps its identity, so that whoever compares snapshots by `===` sees only changes.
 */

/**
 * `after`, frozen in depth, with every part that equals its counterpart in `before` replaced by that; `before` itself
 * when all is equal. Of plain objects, arrays and primitives.
 */
export function keepSame<T>(before: T | undefined, after: T): T {
  if (Object.is(before, after) || typeof after !== 'object' || after === null) return after;
  const isArray = Array.isArray(after);
  const wasAlike = typeof before === 'object' && before !== null && Array.isArray(before) === isArray;
  const old = (wasAlike ? before : {}) as Record<string, unknown>;
  const kept = (isArray ? [] : {}) as Record<string, unknown>;
  const keys = Object.keys(after);
  let isSame = wasAlike && Object.keys(old).length === keys.length;
  for (const key of keys) {
    kept[key] = keepSame(old[key], (after as Record<string, unknown>)[key]);
    isSame &&= key in old && Object.is(kept[key], old[key]);
  }
  return isSame ? (before as T) : (Object.freeze(kept) as T);
}
