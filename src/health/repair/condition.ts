/** How one publisher comes through, as far as repairs go by it, and what they decide. Types only. */
import type { AvSyncLevel, Repair } from '../types';

export interface Condition {
  readonly userId: string;
  /** A picture is published, and not muted. While repair does without it, its figures are undefined. */
  readonly hasPicture: boolean;
  /** Whether the page is not on screen: then pictures say nothing of the network. */
  readonly isHidden: boolean;
  /** Shares of the last ten seconds, 0–1; undefined while they are not known. */
  readonly freezeRate: number | undefined;
  readonly concealedRate: number | undefined;
  readonly lossRate: number | undefined;
  /** As reported: held for a while after it was measured last. */
  readonly level: AvSyncLevel;
  /** As measured now; undefined while it is not known, or not well enough to act on. */
  readonly skewMs: number | undefined;
}

export interface Decision {
  /** What was decided just now; empty as a rule. */
  readonly repairs: readonly Repair[];
  /** What to receive of each publisher's picture from now on, by user id. */
  readonly streams: ReadonlyMap<string, 'full' | 'low' | 'none'>;
}
