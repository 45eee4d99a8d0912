/**
 * The health samples of a whole audience: every viewer has the real pacing of them, and figures of their own that never
 * change, so that what the crew makes of the samples can be held against what is so. Beats reach all of them, at once.
 */
import type { Clock } from '../../src/lib/clock';
import { seededRandom, type Random } from '../../src/lib/random';
import type { HealthSample } from '../../src/protocol/envelope';
import { HealthSharing, type SharedFigures } from '../../src/health/sharing';
import type { AudienceFigures } from '../../src/health/types';
import { RateWindow } from './rate-window';

/** How often those who have come meanwhile begin. */
const COMING_EVERY_MS = 100;

export interface HealthAudienceOptions {
  viewers: number;
  growthMs: number;
  clock: Clock;
  random: Random;
  newId: () => string;
  /** When the show is over: what is due after that is not even waited for. */
  endsMs: number;
  publish: (userId: string, message: HealthSample) => Promise<void>;
}

export interface HealthFigures {
  /** Samples a second from the moment they were asked for, and the most in any second. */
  readonly perSecond: number;
  readonly peak: number;
  /** What the host has of the last two minutes. */
  readonly samples: number;
  /** How far a share of so many may be from the truth in 19 of 20 cases, at worst. Shares are 0–1. */
  readonly margin: number;
  /** How far the worst of the host's shares is from the truth. */
  readonly error: number;
}

const SHARES = ['inSyncShare', 'unacceptableShare', 'frozenShare', 'lowStreamShare', 'audioOnlyShare'] as const;

export class HealthAudience {
  readonly #options: HealthAudienceOptions;
  readonly #viewers: HealthSharing[] = [];
  readonly #sent = new RateWindow();
  /** Whose task runs. They share their options: a million of these would fill the memory. */
  #current = 0;
  #askedMs: number | undefined;

  constructor(options: HealthAudienceOptions) {
    this.#options = options;
    const { clock, random, newId, growthMs, viewers } = options;
    const startedMs = clock.now();
    const shared = {
      clock: this.#patientClock(),
      random,
      newId,
      sharedNow: () => clock.now(),
      sample: () => figuresOf(this.#current),
      publish: (message: HealthSample) => this.#publish(message),
    };
    const come = () => {
      const present = Math.floor(viewers * Math.min(1, (clock.now() - startedMs) / growthMs));
      while (this.#viewers.length < present) {
        const sharing = new HealthSharing(shared);
        sharing.start();
        this.#viewers.push(sharing);
      }
      if (present < viewers) clock.schedule(come, COMING_EVERY_MS);
    };
    come();
  }

  hearBeat({ sampleEveryMs }: { sampleEveryMs?: number }): void {
    if (sampleEveryMs !== undefined) this.#askedMs ??= this.#options.clock.now();
    const beat = { sampleEveryMs };
    for (let index = 0; index < this.#viewers.length; index++) {
      this.#current = index;
      this.#viewers[index]!.onBeat(beat);
    }
  }

  /** @param seen what the host's page shows. */
  figures(seen: AudienceFigures): HealthFigures {
    const { clock, viewers } = this.#options;
    const truth = truthOf(viewers);
    const errors = SHARES.map((name) => Math.abs((seen[name] ?? truth[name]) - truth[name]));
    const askedS = (clock.now() - (this.#askedMs ?? clock.now())) / 1_000;
    return {
      perSecond: this.#sent.total / Math.max(1, askedS),
      peak: this.#sent.peak,
      samples: seen.samples,
      // Of a share of one half, which is the worst: 1.96 standard deviations.
      margin: 1.96 * Math.sqrt(0.25 / Math.max(1, seen.samples)),
      error: Math.max(...errors),
    };
  }

  async #publish(message: HealthSample): Promise<void> {
    const { clock, publish } = this.#options;
    this.#sent.add(clock.now());
    await publish(`viewer-${this.#current}`, message);
  }

  #patientClock(): Clock {
    const { clock, endsMs } = this.#options;
    const never = () => undefined;
    return {
      now: () => clock.now(),
      schedule: (task, delayMs) => {
        if (clock.now() + delayMs > endsMs) return never;
        const who = this.#current;
        const run = () => {
          this.#current = who;
          task();
        };
        return clock.schedule(run, delayMs);
      },
    };
  }
}

/** How one viewer has it: most well, some not. Always the same for the same viewer. */
function figuresOf(index: number): SharedFigures {
  const random = seededRandom(index);
  const [sync, stream, freezes, score, delay] = [random(), random(), random(), random(), random()];
  return {
    level: sync < 0.04 ? 'unacceptable' : sync < 0.12 ? 'detectable' : 'in-sync',
    stream: stream < 0.03 ? 'none' : stream < 0.2 ? 'low' : 'full',
    frozen: freezes < 0.07 ? 0.2 : 0.01,
    score: Math.round(100 * Math.sqrt(score)),
    delayMs: Math.round(300 + 900 * delay ** 3),
    area: 'south-east-asia',
  };
}

function truthOf(viewers: number): Readonly<Record<(typeof SHARES)[number], number>> {
  const counts = { inSyncShare: 0, unacceptableShare: 0, frozenShare: 0, lowStreamShare: 0, audioOnlyShare: 0 };
  for (let index = 0; index < viewers; index++) {
    const { level, stream, frozen = 0 } = figuresOf(index);
    if (level === 'in-sync') counts.inSyncShare++;
    if (level === 'unacceptable') counts.unacceptableShare++;
    if (frozen > 0.05) counts.frozenShare++;
    if (stream === 'low') counts.lowStreamShare++;
    if (stream === 'none') counts.audioOnlyShare++;
  }
  for (const name of SHARES) counts[name] /= viewers;
  return counts;
}
