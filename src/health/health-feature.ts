/** What the room knows of its own state. Counts are kept where they arise; this makes a report of them. */
import type { Clock } from '../lib/clock';
import { PacedSignal } from '../lib/signal';
import type { DropCounts } from '../protocol/inbox';
import type { Health, HealthReport } from './types';

const REPORT_EVERY_MS = 500;

export class HealthFeature implements Health {
  readonly report: PacedSignal<HealthReport>;

  constructor({ clock, dropCounts }: { clock: Clock; dropCounts: () => DropCounts }) {
    this.report = new PacedSignal(() => Object.freeze({ dropped: dropCounts() }), clock, REPORT_EVERY_MS);
  }

  /** Something was counted. */
  changed(): void {
    this.report.invalidate();
  }
}
