/** Nobody fills the top of the board alone. Knows nothing of how rows are ranked. */

export interface Picked<Candidate> {
  readonly candidate: Candidate;
  /** Whether some stand above it that come after it in the order. */
  readonly isLowered: boolean;
}

/**
 * Picks the first `n` of an order so that nobody has more than their share while others wait; what was passed over
 * fills the end if there is room.
 * @param visitInOrder calls back with each candidate until false is returned.
 * @param share of `n`, rounded up, and one at least.
 */
export function pickFairly<Candidate, Owner>(
  visitInOrder: (visit: (candidate: Candidate) => boolean) => void,
  ownerOf: (candidate: Candidate) => Owner,
  n: number,
  share: number,
): Picked<Candidate>[] {
  const picked: Picked<Candidate>[] = [];
  if (!(n >= 1)) return picked;
  const limit = Math.floor(n);
  // A hair less before rounding up, or 7 % of 100 were 8.
  const quota = Math.max(1, Math.ceil(share * limit - 1e-9));
  const passedOver: { candidate: Candidate; above: number }[] = [];
  const held = new Map<Owner, number>();
  visitInOrder((candidate) => {
    const owner = ownerOf(candidate);
    const count = held.get(owner) ?? 0;
    if (count < quota) {
      held.set(owner, count + 1);
      picked.push({ candidate, isLowered: false });
    } else if (passedOver.length < limit) {
      passedOver.push({ candidate, above: picked.length });
    }
    return picked.length < limit;
  });
  const fairly = picked.length;
  for (const { candidate, above } of passedOver) {
    if (picked.length >= limit) break;
    picked.push({ candidate, isLowered: above < fairly });
  }
  return picked;
}
