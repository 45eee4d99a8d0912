/** The public face of a room's health. */
import type { Readable } from '../lib/signal';
import type { DropCounts } from '../protocol/inbox';

export interface Health {
  /** Listeners hear of changes at most twice a second. */
  readonly report: Readable<HealthReport>;
}

export interface HealthReport {
  /** Messages that arrived and were not taken, by reason, since the room was made. */
  readonly dropped: DropCounts;
}
