/** The last ten seconds of one track's totals, and what became of them since. Knows nothing of what the totals mean. */
import { clean, type Figures } from './clean';

export interface TrackLog {
  readonly run: unknown;
  /** The first sample of the run: another one means that the totals began anew. */
  readonly origin: Figures;
  /** Oldest first, never empty. */
  readonly samples: readonly Figures[];
  readonly last: Figures;
  /** When a look last found a new sample, on the looker's clock. */
  readonly seenAtMs: number;
  /** When pictures, or packets where there are none, last increased, on the samples' clock. */
  readonly progressAtMs: number;
}

/** "The last ten seconds" of every share in a report. */
export const SHARE_SPAN_MS = 10_000;
/** What is shown per second is the mean of so long: long enough that a key picture does not look like a peak. */
export const RATE_SPAN_MS = 3_000;
/** Where a look finds nothing new for so long, nothing arrives. Vendors renew their figures every two seconds or so. */
const STALE_MS = 3_000;
/** A picture or sound that has not moved for so long stands still: far beyond any pause between pictures or packets. */
const STILL_MS = 2_000;

/** Totals that only ever grow: when one falls, another run has begun. */
const GROWING = [
  'bytesReceived',
  'packetsReceived',
  'framesDecoded',
  'totalSamplesReceived',
  'jitterBufferEmittedCount',
  'bytesSent',
  'packetsSent',
  'framesSent',
];

interface Looked {
  readonly run: unknown;
  readonly sample: { readonly atMs: number } | undefined;
}

/** Undefined while nothing arrives. */
export function follow(log: TrackLog | undefined, { run, sample }: Looked, nowMs: number): TrackLog | undefined {
  const figures = clean(sample);
  const before = log?.run === run ? log : undefined;
  if (figures === undefined || figures.atMs === before?.last.atMs) {
    return before && nowMs - before.seenAtMs < STALE_MS ? before : undefined;
  }
  const { atMs } = figures;
  if (before === undefined || atMs < before.last.atMs || GROWING.some((name) => figures[name]! < before.last[name]!)) {
    return { run, origin: figures, samples: [figures], last: figures, seenAtMs: nowMs, progressAtMs: atMs };
  }
  // The one before is kept however old it is: without it there is nothing to compare with.
  const recent = before.samples.filter((old) => old === before.last || atMs - old.atMs <= SHARE_SPAN_MS);
  const mover = figures.framesDecoded === undefined ? 'packetsReceived' : 'framesDecoded';
  const hasMoved = figures[mover] === undefined || figures[mover] !== before.last[mover];
  return {
    ...before,
    samples: [...recent, figures],
    last: figures,
    seenAtMs: nowMs,
    progressAtMs: hasMoved ? atMs : before.progressAtMs,
  };
}

/** How much a total grew over the last `spanMs`, and how long that really was. Undefined while that is not known. */
export function growth(
  log: TrackLog | undefined,
  name: string,
  spanMs: number = SHARE_SPAN_MS,
): { readonly by: number; readonly ms: number } | undefined {
  const now = log?.last[name];
  if (log === undefined || now === undefined) return undefined;
  const { last, samples } = log;
  const then =
    samples.find((old) => old !== last && last.atMs - old.atMs <= spanMs && old[name] !== undefined) ?? samples.at(-2);
  const old = then?.[name];
  if (then === undefined || old === undefined) return undefined;
  return { by: Math.max(0, now - old), ms: last.atMs - then.atMs };
}

export const isStill = (log: TrackLog): boolean => log.last.atMs - log.progressAtMs >= STILL_MS;

/** How long media waited before it was played, on average over `spanMs`. */
export function bufferMs(log: TrackLog | undefined, spanMs: number): number | undefined {
  const waited = growth(log, 'jitterBufferDelayMs', spanMs)?.by;
  const emitted = growth(log, 'jitterBufferEmittedCount', spanMs)?.by;
  return waited !== undefined && emitted ? waited / emitted : log?.last.receiveDelayMs;
}
