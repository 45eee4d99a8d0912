/** What the repairs may do, and how patiently. */
import type { RepairKind } from '../types';

export interface RepairSettings {
  readonly allowed: Readonly<Record<RepairKind, boolean>>;
  /**
   * How long it must be calm before a step up is tried, and the wait after a step; that one grows with each failure.
   */
  readonly patienceMs: number;
  /** Begins with the low picture, where networks are known to be weak; that is no repair. */
  readonly startsLow: boolean;
}
