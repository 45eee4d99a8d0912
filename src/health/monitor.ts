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
import { Awaited, startupOf, type StartupTimes } from './startup';
import type { HealthMoment, Repair, SyncChange } from './types';

/** A change of the skew shows within three looks; figures of the browser's are no fresher. */
const LOOK_EVERY_MS = 1_000;

/**
 * Figures that have not come after so long, in ms, are given up: a connection that has gone may never answer. Soon enough
 * for the others' to be judged as if nothing was missed.
 */
const GIVE_UP_MS = 3_000;

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
  #awaited = new Awaited();
  #report: MonitoredReport | undefined;
  #isOn = false;
  /** The look that is under way, and what ends its waiting. */
  #looking: Promise<void> | undefined;
  #giveUp: (() => void) | undefined;

  constructor(parts: MonitorParts) {
    this.#parts = parts;
  }

  /** Looks until the returned function is called. */
  start(): () => void {
    const { clock, repairing, onChange } = this.#parts;
    this.#isOn = true;
    const look = () => void this.look().catch(reportError);
    const stop = repeat(clock, look, LOOK_EVERY_MS);
    look();
    return () => {
      stop();
      this.#isOn = false;
      this.#giveUp?.();
      this.#giveUp = undefined;
      this.#looking = undefined;
      // What nobody looks at any more is not known any more.
      this.#measurement = NOTHING_MEASURED;
      this.#awaited = new Awaited();
      repairing.reset();
      onChange();
    };
  }

  /** Looks once, once started; whoever asks while a look is under way gets that one. */
  look(): Promise<void> {
    if (!this.#isOn) return Promise.resolve();
    if (this.#looking !== undefined) return this.#looking;
    const looking = this.#lookNow().finally(() => {
      if (this.#looking === looking) this.#looking = undefined;
    });
    this.#looking = looking;
    return looking;
  }

  async #lookNow(): Promise<void> {
    const { clock, sources, repairing, onChange, onSync, onRepair } = this.#parts;
    let giveUp!: () => void;
    const late = new Promise<undefined>((resolve) => (giveUp = () => resolve(undefined)));
    this.#giveUp = giveUp;
    const cancel = clock.schedule(giveUp, GIVE_UP_MS);
    const streamOf = (userId: string) => repairing.streamOf(userId);
    const observation = await gather(sources, streamOf, () => clock.now(), late).finally(cancel);
    // Stopped in the meantime.
    if (this.#giveUp !== giveUp) return;
    this.#awaited.note(sources.received(), observation.atMs);
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
    const startup = startupOf(times, { ...this.#awaited.since(), firstFrameAtMs, firstSoundAtMs });
    return (this.#report = keepSame<MonitoredReport>(this.#report, { ...figures, startup, repairs: repairing.repairs() }));
  }

  history(): readonly HealthMoment[] {
    return this.#history.moments();
  }
}
