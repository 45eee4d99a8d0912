/**
 * Looks at the room once a second: asks what is received for its figures, has them judged, has repairs decided and made,
 * keeps the history. The only part of health that measures by a timer. Knows neither what a figure means nor how a repair
 * is made.
 */
import { repeat, type Clock } from '../lib/clock';
import { reportError } from '../lib/report-error';
import { gather, type Sources } from './gather';
import type { MonitoredReport } from './health-feature';
import { History } from './history';
import { keepSame } from './keep-same';
import { conditionsOf, measure, measured, NOTHING_MEASURED, type Measurement } from './measurement';
import type { Repairing } from './repair/repairing';
import { startupOf, type StartupTimes } from './startup';
import type { HealthMoment, Repair, SyncChange } from './types';

/** A change of the skew shows within three looks; figures of the browser's are no fresher. */
const LOOK_EVERY_MS = 1_000;

/** A look whose answers have not come after so long, in ms, is given up: a connection that has gone may never answer. */
const GIVE_UP_MS = 5_000;

export interface MonitorParts {
  readonly clock: Clock;
  readonly sources: Sources;
  readonly repairing: Repairing;
  readonly startup: Readonly<StartupTimes>;
  readonly onChange: () => void;
  readonly onSync: (change: SyncChange) => void;
  readonly onRepair: (repair: Repair) => void;
}

export class HealthMonitor {
  readonly #parts: MonitorParts;
  readonly #history = new History();
  #measurement: Measurement = NOTHING_MEASURED;
  #publishedAtMs: number | undefined;
  #report: MonitoredReport | undefined;
  /** The look that is under way, and when it began. */
  #look: { readonly atMs: number } | undefined;

  constructor(parts: MonitorParts) {
    this.#parts = parts;
  }

  /** Looks until the returned function is called. */
  start(): () => void {
    const { clock, repairing, onChange } = this.#parts;
    const look = () => void this.look().catch(reportError);
    const stop = repeat(clock, look, LOOK_EVERY_MS);
    look();
    return () => {
      stop();
      this.#look = undefined;
      // What nobody looks at any more is not known any more.
      this.#measurement = NOTHING_MEASURED;
      this.#publishedAtMs = undefined;
      repairing.reset();
      onChange();
    };
  }

  /** Looks once, unless a look is under way. */
  async look(): Promise<void> {
    const { clock, sources, repairing, onChange, onSync, onRepair } = this.#parts;
    const startedMs = clock.now();
    if (this.#look !== undefined && Math.abs(startedMs - this.#look.atMs) < GIVE_UP_MS) return;
    const look = { atMs: startedMs };
    this.#look = look;
    const observation = await gather(sources, (userId) => repairing.streamOf(userId), () => clock.now());
    // Stopped, or given up, in the meantime.
    if (this.#look !== look) return;
    this.#look = undefined;
    this.#noteFirst();
    const { measurement, syncChanges } = measure(this.#measurement, observation);
    this.#measurement = measurement;
    const repairs = repairing.step(conditionsOf(measurement), observation.atMs);
    this.#history.note(measured(measurement), observation.atMs);
    onChange();
    for (const change of syncChanges) onSync(change);
    for (const repair of repairs) onRepair(repair);
  }

  report(): MonitoredReport {
    const { repairing, startup: times } = this.#parts;
    const { firstFrameAtMs, firstSoundAtMs, ...figures } = measured(this.#measurement);
    const startup = startupOf(times, { publishedAtMs: this.#publishedAtMs, firstFrameAtMs, firstSoundAtMs });
    return (this.#report = keepSame<MonitoredReport>(this.#report, { ...figures, startup, repairs: repairing.repairs() }));
  }

  history(): readonly HealthMoment[] {
    return this.#history.moments();
  }

  #noteFirst(): void {
    for (const { sinceMs } of this.#parts.sources.received()) {
      if (sinceMs !== undefined && !((this.#publishedAtMs ?? Infinity) <= sinceMs)) this.#publishedAtMs = sinceMs;
    }
  }
}
