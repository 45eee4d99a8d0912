/** What crew decided about a wording by hand. Knows neither who decided nor how it travels. */

/**
 * Pins the wording of a text and product to a group: what is pinned to the same group is one row, what is pinned to
 * another group is not in it.
 */
export interface Arrangement {
  readonly text: string;
  /** As the asker named it; not one that was recognised. */
  readonly productId?: string;
  readonly group: string;
  /** When it was decided, ms since the Unix epoch. Of two about the same wording the later one holds. */
  readonly at: number;
}

/** What a wording is pinned to. */
export type Pin = Pick<Arrangement, 'group' | 'at'>;

/** At the same time the greater group holds, so that all who hear of both agree. */
export function supersedes(next: Pin, present: Pin | undefined): boolean {
  if (!Number.isFinite(next.at)) return false;
  if (present === undefined) return true;
  return next.at > present.at || (next.at === present.at && next.group > present.group);
}
