/** What was watched, as figures: each report beside what was true at that moment. Knows no browser. */
import { median, percentile } from '../figures.mjs';

/** The true skew at a moment is the median of so many events around it: a frame of the display may be one late. */
const EVENTS_AROUND = 3;
const NEAR_MS = 2_500;
const STEADY_WITHIN_MS = 80;

export const THRESHOLDS_MS = { detectable: [-125, 45], unacceptable: [-185, 90] };

/** By ITU-R BT.1359-1, as the room's own levels are, without their hysteresis. */
export function levelOf(skewMs) {
  const isBeyond = ([late, early]) => skewMs < late || skewMs > early;
  if (isBeyond(THRESHOLDS_MS.unacceptable)) return 'unacceptable';
  return isBeyond(THRESHOLDS_MS.detectable) ? 'detectable' : 'in-sync';
}

/** @returns each report that gives a skew, with the true one. */
export function samplesOf({ reported, shown }) {
  return reported.flatMap(({ atMs, skewMs, level, source }) => {
    const near = shown
      .map((pair) => ({ ...pair, awayMs: Math.abs(pair.atMs - atMs) }))
      .filter(({ awayMs }) => awayMs < NEAR_MS)
      .sort((left, right) => left.awayMs - right.awayMs)
      .slice(0, EVENTS_AROUND);
    if (skewMs === undefined || near.length < EVENTS_AROUND) return [];
    const trueMs = median(near.map(({ apartMs }) => apartMs));
    return [{ trueMs, reportedMs: skewMs, errorMs: skewMs - trueMs, level, source }];
  });
}

/** When a report first came near to what a step had led to. */
export function followedAt({ reported, shown }) {
  const steppedToMs = median(apart(shown.slice(0, EVENTS_AROUND)));
  return reported.find(({ skewMs }) => Math.abs(skewMs - steppedToMs) <= 100)?.atMs ?? Number.NaN;
}

/** Whether what was true stayed so while it was watched: only then is a change between two conditions one figure. */
export function isSteady({ shown }) {
  const skews = apart(shown);
  return percentile(skews, 90) - percentile(skews, 10) <= STEADY_WITHIN_MS;
}

/** One condition's row. */
export function summarise(condition, observed) {
  const samples = samplesOf(observed);
  const errors = samples.map(({ errorMs }) => errorMs);
  const trueMs = median(samples.map(({ trueMs }) => trueMs));
  const harnessMs = harnessShare(observed);
  return {
    ...condition,
    samples,
    trueMs,
    reportedMs: median(samples.map(({ reportedMs }) => reportedMs)),
    errorMs: median(errors),
    errorP50: median(errors.map(Math.abs)),
    errorP90: percentile(errors.map(Math.abs), 90),
    harnessMs,
    fairErrorMs: median(errors) + harnessMs,
    displayMs: median(apart(observed.displayLag)),
    frameMs: median(observed.frameIntervalsMs),
    wasSteady: isSteady(observed),
    trueLevel: levelOf(trueMs),
    levels: [...new Set(samples.map(({ level }) => level))],
    sources: [...new Set(samples.map(({ source }) => source))],
  };
}

/**
 * How much later the detector's sound is than the sound of a `<video>`, which the browser plays by itself: from the same
 * hand-over one goes through an audio graph of the page to the device, the other straight. Early is positive, as in skews.
 */
export function harnessShare({ graphLag, playoutMs }) {
  return (playoutMs ?? Number.NaN) - median(apart(graphLag));
}

export const apart = (pairs) => pairs.map(({ apartMs }) => apartMs);
