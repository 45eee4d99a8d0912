/**
 * A viewer's share in what the crew sees of the audience: an anonymous sample of its figures now and then, as often as
 * the keeper's beat says. Knows neither where the figures come from nor who reads them; a sample that can't be sent is
 * dropped, because the next one says more.
 *
 * Waits are such that all viewers together send evenly from the first moment on, whenever they came and whatever the
 * beat changes: a rest of ten seconds, and then the same chance in every moment (an exponential distribution), larger or
 * smaller as the beat says.
 */
import type { Clock } from '../lib/clock';
import type { Random } from '../lib/random';
import type { HealthSample } from '../protocol/envelope';
import { MAX_DELAY_MS } from '../protocol/limits';
import type { HealthReport } from './types';

/** Between two samples of one viewer, whatever the beat says. */
const SAMPLE_REST_MS = 10_000;

/**
 * Before the first one. The network tells the keeper of newcomers every ten seconds only, and a beat takes two more:
 * so nobody sends who is not counted yet, and a crowd that comes within seconds does not send by the pace of a few. Nor
 * do the first seconds say how the show comes through.
 */
const SETTLE_MS = 15_000;

/** Five beats missed: nobody knows any more how many samples there may be. */
const BEAT_GONE_MS = 10_000;

/** A day: timers hold 24 of them at most. */
const LONGEST_TIMER_MS = 86_400_000;

/** Rates are over ten seconds, and how far sound and picture are apart is known after about five. */
const MEASURE_MS = 15_000;

/** What a sample says. */
export type SharedFigures = Omit<HealthSample, 't' | 'id' | 'at'>;

export interface SharingOptions {
  clock: Clock;
  random: Random;
  newId: () => string;
  /** The room's shared clock. */
  sharedNow: () => number;
  publish: (message: HealthSample) => Promise<void>;
  /** What there is to say now; undefined while nothing is measured. */
  sample: () => SharedFigures | undefined;
  /** Has the figures measured until the returned function is called, so that nobody else needs to have it done. */
  measure?: () => () => void;
}

export class HealthSharing {
  readonly #options: SharingOptions;
  #isOn = false;
  /** Undefined while none are wanted. */
  #everyMs: number | undefined;
  #restsUntilMs = -Infinity;
  /** What is to be waited after the rest, as a multiple of the mean. */
  #patience = 0;
  #beatAtMs = -Infinity;
  #cancel: (() => void) | undefined;
  #ceaseMeasuring: (() => void) | undefined;

  constructor(options: SharingOptions) {
    this.#options = options;
  }

  /** Shares until the returned function is called: for as long as the room is connected. */
  start(): () => void {
    this.#isOn = true;
    this.#restsUntilMs = this.#options.clock.now() + SETTLE_MS;
    return () => {
      this.#isOn = false;
      this.#pause();
    };
  }

  /** A keeper who is believed says how often; again with each beat. */
  onBeat({ sampleEveryMs }: { sampleEveryMs?: number | undefined }): void {
    const { clock, random } = this.#options;
    const nowMs = clock.now();
    // The clock was set back: nobody knows how long was waited.
    if (nowMs < this.#beatAtMs) this.#pause();
    this.#beatAtMs = nowMs;
    if (!this.#isOn || sampleEveryMs === undefined) return this.#pause();
    const everyMs = Math.max(SAMPLE_REST_MS, sampleEveryMs);
    if (everyMs === this.#everyMs) return;
    if (this.#everyMs === undefined) {
      // As if sending had been going on for long: then so many are in their rest.
      const part = random() * everyMs;
      this.#restsUntilMs = nowMs + this.#restMs() + (part < SAMPLE_REST_MS ? part : 0);
      this.#patience = this.#drawn();
    } else this.#count();
    this.#everyMs = everyMs;
    this.#wait();
  }

  #drawn(): number {
    return -Math.log(1 - this.#options.random());
  }

  /** Takes off what was waited after the rest. */
  #count(): void {
    const waitedMs = this.#options.clock.now() - this.#restsUntilMs;
    const meanMs = this.#meanMs();
    if (meanMs > 0 && waitedMs > 0) this.#patience = Math.max(0, this.#patience - waitedMs / meanMs);
  }

  #wait(): void {
    const { clock } = this.#options;
    const restMs = this.#restMs();
    // From here on is counted anew.
    this.#restsUntilMs = clock.now() + restMs;
    this.#cancel?.();
    const waitMs = restMs + this.#patience * this.#meanMs();
    if (waitMs <= MEASURE_MS) return this.#measure(waitMs);
    this.#cease();
    const look = () => {
      this.#count();
      this.#wait();
    };
    this.#cancel = clock.schedule(look, Math.min(LONGEST_TIMER_MS, waitMs - MEASURE_MS));
  }

  #measure(forMs: number): void {
    const { clock, measure } = this.#options;
    this.#ceaseMeasuring ??= measure?.();
    this.#cancel = clock.schedule(() => this.#due(), forMs);
  }

  #due(): void {
    const { clock, newId, sharedNow, sample, publish } = this.#options;
    const nowMs = clock.now();
    if (Math.abs(nowMs - this.#beatAtMs) > BEAT_GONE_MS) return this.#pause();
    const figures = sample();
    this.#restsUntilMs = nowMs + SAMPLE_REST_MS;
    this.#patience = this.#drawn();
    this.#wait();
    if (figures !== undefined) publish({ t: 'health', id: newId(), at: sharedNow(), ...figures }).catch(() => undefined);
  }

  /** The mean of what comes after the rest. */
  #meanMs(): number {
    return (this.#everyMs ?? SAMPLE_REST_MS) - SAMPLE_REST_MS;
  }

  #restMs(): number {
    // A clock that was set back must not stretch the rest.
    return Math.min(SETTLE_MS + SAMPLE_REST_MS, Math.max(0, this.#restsUntilMs - this.#options.clock.now()));
  }

  #cease(): void {
    this.#ceaseMeasuring?.();
    this.#ceaseMeasuring = undefined;
  }

  #pause(): void {
    this.#cease();
    this.#cancel?.();
    this.#cancel = undefined;
    this.#everyMs = undefined;
  }
}

type Measured = Pick<HealthReport, 'score' | 'avSync' | 'freezes' | 'picture' | 'latency'>;

/**
 * What of a report is shared, no finer than the crew can make use of; undefined when nothing was measured.
 * @param area where the show is watched.
 */
export function sampleOf({ score, avSync, freezes, picture, latency }: Measured, area?: string): SharedFigures | undefined {
  if (!isFigure(score)) return undefined;
  const { rate } = freezes;
  const { endToEndMs } = latency;
  return {
    level: avSync.level,
    stream: picture.stream ?? 'full',
    score: Math.min(100, Math.round(score)),
    ...(isFigure(rate) ? { frozen: Math.min(1, Math.round(rate * 1_000) / 1_000) } : {}),
    ...(isFigure(endToEndMs) && endToEndMs <= MAX_DELAY_MS ? { delayMs: Math.round(endToEndMs / 10) * 10 } : {}),
    ...(area === undefined ? {} : { area }),
  };
}

const isFigure = (value: number | undefined): value is number =>
  value !== undefined && Number.isFinite(value) && value >= 0;
