/**
 * The room's health as its page holds it: says when to measure, and shows what comes of it. Measures nothing itself: the
 * monitor, which does, is part of a chunk that is fetched in the background of a join.
 */
import type { Clock } from '../lib/clock';
import { LateReadable } from '../lib/late-readable';
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
  readonly audience: Readable<AudienceHealth>;
  /** Crew: one viewer's figures. */
  take(sample: HealthSample, from: string): void;
  /** Viewer who shares: how often the crew wants a sample of each, in ms; again with each of the keeper's beats. */
  onSampling(everyMs: number | undefined): void;
  /** All of it but what was dropped. Looks first. */
  export(): Promise<Omit<HealthExport, 'report'> & { readonly report: MonitoredReport }>;
}

export type MonitoredReport = Omit<HealthReport, 'dropped'>;

export interface HealthDependencies {
  clock: Clock;
  dropCounts: () => DropCounts;
  /** Fetches and makes the monitor; `onChange` says that it has something new. */
  openMonitor: (onChange: () => void) => Promise<Monitor>;
}

const CHANGES_EVERY_MS = 500;

/** What is known before anything was measured: nothing. Figures that are not there read as undefined. */
const { freeze } = Object;
const NONE = freeze([]);
const NOTHING = freeze({});
const UNKNOWN = {
  reasons: NONE,
  avSync: freeze({ level: 'unknown', unknownWhy: 'nothing-received' }),
  freezes: NOTHING,
  sound: NOTHING,
  picture: NOTHING,
  latency: NOTHING,
  network: freeze({ quality: 'unknown' }),
  startup: NOTHING,
  repairs: freeze({ active: NONE, log: NONE }),
  publishers: NONE,
} as unknown as MonitoredReport;

const NO_AUDIENCE = freeze({ samples: 0, byRegion: NONE }) as unknown as AudienceHealth;

export class HealthFeature implements Health {
  readonly report: PacedSignal<HealthReport>;
  readonly audience = new LateReadable(NO_AUDIENCE);
  readonly #dropCounts: () => DropCounts;
  readonly #open: () => Promise<Monitor>;
  #monitor: Monitor | undefined;
  /** How many want to know. */
  #attending = 0;
  #isJoined = false;
  #stop: (() => void) | undefined;

  constructor({ clock, dropCounts, openMonitor }: HealthDependencies) {
    this.#dropCounts = dropCounts;
    this.#open = lazy(async () => {
      this.#monitor = await openMonitor(this.changed);
      this.audience.connect(this.#monitor.audience);
      this.#turn();
      this.changed();
      return this.#monitor;
    });
    let last: HealthReport | undefined;
    let lastMeasured: MonitoredReport | undefined;
    const compose = () => {
      const measured = this.#monitor?.report() ?? UNKNOWN;
      const dropped = dropCounts();
      if (last === undefined || measured !== lastMeasured || dropped !== last.dropped) {
        last = freeze({ ...measured, dropped });
        lastMeasured = measured;
      }
      return last;
    };
    this.report = new PacedSignal(compose, clock, CHANGES_EVERY_MS, { onFirstListener: () => this.attend() });
  }

  /** Something was counted or measured. */
  readonly changed = (): void => {
    this.report.invalidate();
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

  /** The membership begins. What can't be loaded is asked for again with the next one. */
  start(scope: Scope): void {
    this.#isJoined = true;
    scope.add(() => {
      this.#isJoined = false;
      this.#turn();
    });
    this.#turn();
    this.#open().catch(reportError);
  }

  /** A viewer's figures have come. */
  take(sample: HealthSample, from: string): void {
    this.#monitor?.take(sample, from);
  }

  onSampling(everyMs: number | undefined): void {
    this.#monitor?.onSampling(everyMs);
  }

  async export(): Promise<HealthExport> {
    const { report, ...rest } = await (await this.#open()).export();
    return { ...rest, report: { ...report, dropped: this.#dropCounts() } };
  }

  /** Brings measuring in line with who wants to know. */
  #turn(): void {
    if (this.#attending === 0 || !this.#isJoined) {
      this.#stop?.();
      this.#stop = undefined;
    } else this.#stop ??= this.#monitor?.start();
  }
}
