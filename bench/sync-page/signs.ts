/**
 * How a flash and a beep say which one they are, so that the two halves of an event find each other whatever their
 * distance. Shared by those who make and those who detect; touches neither canvas nor sound.
 */

/** Flash and beep carry one of four signs in turn: with events at least 700 ms apart, one comes back after 2.8 s or more. */
export const SIGNS = 4;

/** One pitch per sign, far from each other's harmonics, all well inside what Opus keeps. */
export const PITCHES_HZ: readonly number[] = [700, 1_100, 1_700, 2_600];

export const BEEP_MS = 80;
/** Louder than the murmur between beeps, quieter than any part of a beep. */
export const BEEP_THRESHOLD = 0.1;
/** Quiet for so long, a sound is a new beep. */
export const QUIET_MS = 200;

/** Four frames at 30 a second: one lost frame moves an edge, and never hides a flash. */
export const FLASH_MS = 130;

export const PICTURE = { width: 320, height: 240 };

/** A part of the picture, as shares of its size: white or black, which no encoder blurs into one another. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const FLASH_AREA: Area = { left: 0, top: 0, width: 0.5, height: 0.8 };

/** The sign's two bits. */
export const BIT_AREAS: readonly Area[] = [
  { left: 0.5, top: 0, width: 0.5, height: 0.4 },
  { left: 0.5, top: 0.4, width: 0.5, height: 0.4 },
];

/** Half of an event, as seen or heard. Times are `performance.now()`'s. */
export interface Sighting {
  readonly sign: number;
  readonly atMs: number;
}
