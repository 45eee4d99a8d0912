/** How long it took until there was something to see and to hear. Pure. */
import type { Startup } from './types';

/** On the device's clock, ms since the Unix epoch; undefined while it has not happened. */
export interface StartupTimes {
  /** `join()` was called. */
  calledAtMs: number | undefined;
  joinedAtMs: number | undefined;
}

export interface FirstTimes {
  /** Something was published for the first time, as far as this participant knows. */
  readonly publishedAtMs: number | undefined;
  readonly firstFrameAtMs: number | undefined;
  readonly firstSoundAtMs: number | undefined;
}

/** What is on stage is known so soon after joining, in ms: one who comes on stage later is not waited for from `join()` on. */
const SETTLING_MS = 2_000;

export function startupOf(times: Readonly<StartupTimes>, firsts: FirstTimes): Startup {
  const { calledAtMs, joinedAtMs } = times;
  const { publishedAtMs, firstFrameAtMs, firstSoundAtMs } = firsts;
  const wasThere = joinedAtMs === undefined || publishedAtMs === undefined || publishedAtMs - joinedAtMs <= SETTLING_MS;
  const waitedSinceMs = wasThere ? calledAtMs : publishedAtMs;
  return {
    joinMs: between(calledAtMs, joinedAtMs),
    firstFrameMs: between(waitedSinceMs, firstFrameAtMs),
    firstSoundMs: between(waitedSinceMs, firstSoundAtMs),
  };
}

/** Clocks may be set back in between: never below 0. */
const between = (fromMs: number | undefined, toMs: number | undefined): number | undefined =>
  fromMs === undefined || toMs === undefined ? undefined : Math.max(0, Math.round(toMs - fromMs));
