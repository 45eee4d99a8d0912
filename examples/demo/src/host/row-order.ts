/** Where rows go when the ranking changes, so that the one in hand stays where it is. Pure. */

/** `order` with `heldId`, if it is in there, at `heldIndex`; the others keep their order around it. */
export function holdInPlace(
  order: readonly string[],
  heldId: string | undefined,
  heldIndex: number,
): readonly string[] {
  if (heldId === undefined || heldIndex < 0 || !order.includes(heldId)) return order;
  const others = order.filter((id) => id !== heldId);
  return [...others.slice(0, heldIndex), heldId, ...others.slice(heldIndex)];
}
