/** Finds where beeps begin in sound that comes in pieces, to the sample, and which of the pitches they have. */
import { BEEP_THRESHOLD, PITCHES_HZ, QUIET_MS } from './signs';

/** Of the beep, enough to tell its pitch. */
const HEARD_MS = 40;

/** @returns hears a piece whose first sample has the number `firstAt`; tells each beep's first sample, once its pitch is known. */
export function createEar(sampleRate: number, onBeep: (sign: number, at: number) => void) {
  let quiet = 0;
  let onset: number | undefined;
  let heard: number[] = [];
  return (samples: Float32Array, firstAt: number): void => {
    for (let at = 0; at < samples.length; at += 1) {
      const sample = samples[at] ?? 0;
      if (onset !== undefined) {
        heard.push(sample);
        if (heard.length * 1_000 < HEARD_MS * sampleRate) continue;
        const powers = PITCHES_HZ.map((pitch) => power(heard, pitch, sampleRate));
        onBeep(powers.indexOf(Math.max(...powers)), onset);
        onset = undefined;
      } else if (Math.abs(sample) < BEEP_THRESHOLD) quiet += 1;
      else {
        if (quiet * 1_000 > QUIET_MS * sampleRate) {
          onset = firstAt + at;
          heard = [];
        }
        quiet = 0;
      }
    }
  };
}

/** Of one frequency in the samples (Goertzel). */
function power(samples: readonly number[], pitchHz: number, sampleRate: number): number {
  const coefficient = 2 * Math.cos((2 * Math.PI * pitchHz) / sampleRate);
  let [last, beforeLast] = [0, 0];
  for (const sample of samples) [last, beforeLast] = [sample + coefficient * last - beforeLast, last];
  return last * last + beforeLast * beforeLast - coefficient * last * beforeLast;
}
