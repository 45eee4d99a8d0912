/**
 * The room's health as its page holds it: says when to measure, and shows what comes of it. Measures nothing itself: the
 * monitor, which does, is part of a chunk that is loaded late, and made when the first one wants to know.
 */
import type { Clock } from '../lib/clock';
import { lazy } from '../lib/lazy';
import { reportError } from '../lib/report-error';
import type { Scope } from '../lib/scope';
import { PacedSignal, type Readable } from '../lib/signal';
import type { HealthSample } from '../protocol/envelope';
import type { DropCounts } from '../protocol/inbox';
import type { AudienceHealth, Health, HealthExport, HealthReport } from './types';

/** What the monitor does for the room. */
export interface Monitor {
  /** Measures until the returned function is called. */
  start(): () => void;
  /** The same object until it has changed. */
  report(): MonitoredReport;
  audience(): AudienceHealth;
  /** Crew: one viewer's figures. */
  take(sample: HealthSample, from: string): void;
  /** Viewer who shares: how often the crew wants a sample of each, in ms; again with each of the keeper's beats. */
  onSampling(everyMs: number | undefined): void;
  /** All of it but the report. Looks first, once started. */
  export(): Promise<Omit<HealthExport, 'report'>>;
}

export type MonitoredReport = Omit<HealthReport, 'dropped'>;

export interface HealthDependencies {
  clock: Clock;
  dropCounts: () => DropCounts;
  /** Fetches and makes the monitor; `onChange` says that it has something new. Called anew after a failure. */
  openMonitor: (onChange: () => void) => Promise<Monitor>;
}

const CHANGES_EVERY_MS = 500;

/** A file that is not served is not asked for with each message that needs it: there may be ten a second. */
const OPEN_EVERY_MS = 30_000;

/** What is known before anything was measured: nothing. Figures that are not there read as undefined. */
const UNKNOWN = {
  reasons: Object.freeze([]),
  avSync: Object.freeze({ level: 'unknown', unknownWhy: 'nothing-received' }),
  freezes: Object.freeze({}),
  sound: Object.freeze({}),
  picture: Object.freeze({ stream: 'full' }),
  latency: Object.freeze({}),
  network: Object.freeze({ quality: 'unknown' }),
  startup: Object.freeze({}),
  repairs: Object.freeze({ active: Object.freeze([]), log: Object.freeze([]) }),
  publishers: Object.freeze([]),
} as unknown as MonitoredReport;

const NO_AUDIENCE = Object.freeze({ samples: 0, byRegion: Object.freeze([]) }) as unknown as AudienceHealth;

export class HealthFeature implements Health {
  readonly report: PacedSignal<HealthReport>;
  readonly audience: Readable<AudienceHealth>;
  readonly #audience: PacedSignal<AudienceHealth>;
  readonly #clock: Clock;
  readonly #open: () => Promise<Monitor>;
  #monitor: Monitor | undefined;
  /** How many want to know. */
  #attending = 0;
  #isJoined = false;
  #stop: (() => void) | undefined;
  #neededAtMs = -Infinity;

  constructor({ clock, dropCounts, openMonitor }: HealthDependencies) {
    this.#clock = clock;
    this.#open = lazy(async () => {
      this.#monitor = await openMonitor(this.changed);
      this.#turn();
      this.changed();
      return this.#monitor;
    });
    const attention = { onFirstListener: () => this.attend() };
    let last: HealthReport | undefined;
    let lastMeasured: MonitoredReport | undefined;
    const compose = () => {
      const measured = this.#monitor?.report() ?? UNKNOWN;
      const dropped = dropCounts();
      if (last === undefined || measured !== lastMeasured || dropped !== last.dropped) {
        last = Object.freeze({ ...measured, dropped });
        lastMeasured = measured;
      }
      return last;
    };
    this.report = new PacedSignal(compose, clock, CHANGES_EVERY_MS, attention);
    const audience = new PacedSignal(() => this.#monitor?.audience() ?? NO_AUDIENCE, clock, CHANGES_EVERY_MS, attention);
    this.#audience = audience;
    // Samples get old also while none come and nobody listens.
    const get = () => (audience.invalidate(), audience.get());
    this.audience = { get, subscribe: audience.subscribe };
  }

  /** Something was counted or measured. */
  readonly changed = (): void => {
    this.report.invalidate();
    this.#audience.invalidate();
  };

  /** Somebody wants to know, until the returned function is called. */
  readonly attend = (): (() => void) => {
    let isOver = false;
    this.#attending++;
    this.#turn();
    return () => {
      if (isOver) return;
      isOver = true;
      this.#attending--;
      this.#turn();
    };
  };

  /** The membership begins. */
  start(scope: Scope): void {
    this.#isJoined = true;
    scope.add(() => {
      this.#isJoined = false;
      this.#turn();
    });
    this.#turn();
  }

  /** A viewer's figures have come. */
  take(sample: HealthSample, from: string): void {
    if (this.#monitor !== undefined) this.#monitor.take(sample, from);
    else this.#need();
  }

  onSampling(everyMs: number | undefined): void {
    if (this.#monitor !== undefined) this.#monitor.onSampling(everyMs);
    else if (everyMs !== undefined) this.#need();
  }

  async export(): Promise<HealthExport> {
    const monitor = await this.#open();
    const ease = this.attend();
    try {
      const rest = await monitor.export();
      this.report.flush();
      return { ...rest, report: this.report.get() };
    } finally {
      ease();
    }
  }

  /** A message came that only the monitor knows what to do with. */
  #need(): void {
    const nowMs = this.#clock.now();
    if (Math.abs(nowMs - this.#neededAtMs) < OPEN_EVERY_MS) return;
    this.#neededAtMs = nowMs;
    this.#open().catch(reportError);
  }

  /** Brings measuring in line with who wants to know. */
  #turn(): void {
    if (this.#attending === 0 || !this.#isJoined) {
      this.#stop?.();
      this.#stop = undefined;
    } else if (this.#monitor === undefined) this.#open().catch(reportError);
    else this.#stop ??= this.#monitor.start();
  }
}
