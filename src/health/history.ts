/** How it went: a moment every five seconds of the last ten minutes, for whoever looks into a complaint. */
import { Ring } from '../lib/ring';
import type { MeasuredReport } from './measurement';
import type { HealthMoment } from './types';

const EVERY_MS = 5_000;
const MOMENTS = 120;

export class History {
  readonly #moments = new Ring<HealthMoment>(MOMENTS);
  #lastMs = -Infinity;

  note({ score, avSync, freezes, sound, picture, latency, network, outgoing }: MeasuredReport, nowMs: number): void {
    // A clock that was set back must not stop it.
    if (Math.abs(nowMs - this.#lastMs) < EVERY_MS) return;
    this.#lastMs = nowMs;
    this.#moments.push(
      Object.freeze({
        atMs: nowMs,
        score,
        skewMs: avSync.skewMs,
        level: avSync.level,
        freezeRate: freezes.rate,
        concealedRate: sound.concealedRate,
        lossRate: network.lossRate,
        receivedBps: network.receivedBps,
        width: picture.width,
        height: picture.height,
        framesPerSecond: picture.framesPerSecond,
        endToEndMs: latency.endToEndMs,
        stream: picture.stream,
        sentBps: outgoing?.sentBps,
        limitedBy: outgoing?.limitedBy,
      }),
    );
  }

  /** Oldest first. */
  moments(): readonly HealthMoment[] {
    return Object.freeze([...this.#moments]);
  }
}
