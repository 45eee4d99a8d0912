/** Runs the repairs second by second, against figures that may depend on what is received. */
import type { Condition } from '../../../src/health/repair/condition';
import { decideRepairs, NO_REPAIRS } from '../../../src/health/repair/decide-repairs';
import type { RepairSettings } from '../../../src/health/repair/settings';
import type { Repair } from '../../../src/health/types';

export const SETTINGS: RepairSettings = {
  allowed: { 'low-stream': true, 'audio-only': true, resubscribe: true },
  patienceMs: 30_000,
  startsLow: false,
};

export type Stream = 'full' | 'low' | 'none';

export interface Step {
  readonly atS: number;
  readonly userId: string;
  readonly from: Stream;
  readonly to: Stream;
}

export const FINE: Condition = {
  userId: 'host',
  hasPicture: true,
  isHidden: false,
  freezeRate: 0,
  concealedRate: 0,
  lossRate: 0,
  level: 'in-sync',
  skewMs: 0,
};

/** What comes of one second. */
export type Scene = (streamOf: (userId: string) => Stream, atS: number) => readonly Condition[];

export class RepairRun {
  readonly steps: Step[] = [];
  readonly repairs: Repair[] = [];
  state = NO_REPAIRS;
  atS = 0;
  nowMs = 1_700_000_000_000;

  constructor(
    readonly settings: RepairSettings = SETTINGS,
    readonly hasLow?: (userId: string) => boolean | undefined,
  ) {}

  streamOf = (userId: string): Stream => this.state.streams.get(userId) ?? 'full';

  for(seconds: number, scene: Scene): this {
    for (let second = 0; second < seconds; second++) this.look(scene(this.streamOf, this.atS));
    return this;
  }

  /** One publisher's figures, the same all the time. */
  forAll(seconds: number, ...conditions: Partial<Condition>[]): this {
    return this.for(seconds, () => conditions.map((condition) => ({ ...FINE, ...condition })));
  }

  look(conditions: readonly Condition[]): readonly Repair[] {
    const before = this.state.streams;
    const { state, decision } = decideRepairs(this.state, conditions, this.settings, this.nowMs, this.hasLow);
    this.state = state;
    this.repairs.push(...decision.repairs);
    for (const [userId, to] of decision.streams) {
      const from = before.get(userId);
      if (from !== undefined && from !== to) this.steps.push({ atS: this.atS, userId, from, to });
    }
    this.atS++;
    this.nowMs += 1_000;
    return decision.repairs;
  }

  /** As lines to read: `12 host low-stream begin loss`. */
  log(): string[] {
    const startMs = this.nowMs - this.atS * 1_000;
    return this.repairs.map(
      ({ atMs, userId, kind, step, because }) => `${(atMs - startMs) / 1_000} ${userId} ${kind} ${step} ${because}`,
    );
  }
}

const HEIGHT = { none: 0, low: 1, full: 2 };

export const isUp = ({ from, to }: Step): boolean => HEIGHT[to] > HEIGHT[from];

/** The most of these moments that lie in any window of so many seconds. */
export function mostWithin(seconds: number, atS: readonly number[]): number {
  let most = 0;
  let first = 0;
  atS.forEach((at, index) => {
    while (atS[first]! <= at - seconds) first++;
    most = Math.max(most, index - first + 1);
  });
  return most;
}
