/** Keeps frozen objects the same while they say the same, for those who compare by identity. Knows not what they say. */

/** `next`, frozen, with what was there `before` in the place of what is equal to it; `before` itself when all is. */
export function keptList<Item extends { readonly id: string }>(
  before: readonly Item[],
  next: readonly Item[],
): readonly Item[] {
  const known = new Map(before.map((item) => [item.id, item]));
  const kept = next.map((item) => {
    const same = known.get(item.id);
    return same !== undefined && isShallowEqual(same, item) ? same : Object.freeze(item);
  });
  const isAll = kept.length === before.length && kept.every((item, place) => item === before[place]);
  return isAll ? before : Object.freeze(kept);
}

function isShallowEqual(one: object, other: object): boolean {
  const fields = Object.entries(one);
  const others = new Map(Object.entries(other));
  return fields.length === others.size && fields.every(([name, value]) => Object.is(value, others.get(name)));
}
