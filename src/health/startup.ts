/** How long it took until there was something to see and to hear. */
import { mediaKind } from '../transport/media-port';
import type { Received } from './gather';
import type { Startup } from './types';

/** On the device's clock, ms since the Unix epoch; undefined while it has not happened. */
export interface StartupTimes {
  /** `join()` was called. */
  calledAtMs: number | undefined;
  joinedAtMs: number | undefined;
}

export interface FirstTimes {
  /** There was a picture to be seen, or a sound to be heard, for the first time, as far as this participant knows. */
  readonly pictureAtMs: number | undefined;
  readonly soundAtMs: number | undefined;
  readonly firstFrameAtMs: number | undefined;
  readonly firstSoundAtMs: number | undefined;
}

/** What is on stage is known so soon after joining, in ms: one who comes on stage later is not waited for from `join()` on. */
const SETTLING_MS = 2_000;

export function startupOf(times: Readonly<StartupTimes>, firsts: FirstTimes): Startup {
  const { calledAtMs, joinedAtMs } = times;
  const { pictureAtMs, soundAtMs, firstFrameAtMs, firstSoundAtMs } = firsts;
  const waitedSinceMs = (thereAtMs: number | undefined) =>
    joinedAtMs === undefined || thereAtMs === undefined || thereAtMs - joinedAtMs <= SETTLING_MS ? calledAtMs : thereAtMs;
  return {
    joinMs: between(calledAtMs, joinedAtMs),
    firstFrameMs: between(waitedSinceMs(pictureAtMs), firstFrameAtMs),
    firstSoundMs: between(waitedSinceMs(soundAtMs), firstSoundAtMs),
  };
}

/** Since when there has been a picture and a sound to wait for: what is muted is not waited for. */
export class Awaited {
  readonly #sinceMs: { audio?: number; video?: number } = {};
  /** When each was last seen muted. */
  readonly #mutedAtMs = new Map<string, number>();

  note(
    received: readonly Pick<Received, 'publication' | 'sinceMs'>[],
    nowMs: number,
  ): void {
    for (const { publication, sinceMs } of received) {
      const { id, source, muted } = publication;
      if (muted) this.#mutedAtMs.set(id, nowMs);
      const thereAtMs = muted ? undefined : (this.#mutedAtMs.get(id) ?? sinceMs);
      if (thereAtMs === undefined) continue;
      const kind = mediaKind(source);
      this.#sinceMs[kind] = Math.min(this.#sinceMs[kind] ?? Infinity, thereAtMs);
    }
  }

  since(): Pick<FirstTimes, 'pictureAtMs' | 'soundAtMs'> {
    return { pictureAtMs: this.#sinceMs.video, soundAtMs: this.#sinceMs.audio };
  }
}

/** Clocks may be set back in between: never below 0. */
const between = (fromMs: number | undefined, toMs: number | undefined): number | undefined =>
  fromMs === undefined || toMs === undefined ? undefined : Math.max(0, Math.round(toMs - fromMs));
