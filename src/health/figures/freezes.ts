/**
 * How often and how long one publisher's picture stood still. Goes by the totals of the browser or vendor, and sees a
 * freeze before they do: they count it only when the next picture comes, and some never do.
 */
import type { Freezes } from '../types';
import type { Figures } from './clean';
import { share, whole } from './rounded';
import { growth, SHARE_SPAN_MS, type TrackLog } from './track-log';

export interface FreezeState {
  /** What the totals were at the last look, and of which run. */
  readonly run: unknown;
  readonly last: Figures | undefined;
  readonly origin: Figures | undefined;
  /** A picture was to be expected then. */
  readonly isWatched: boolean;
  /** The picture has been unmuted, or has just come, and nothing was decoded of it yet: since when. */
  readonly comingSinceMs: number | undefined;
  readonly count: number | undefined;
  readonly totalMs: number | undefined;
  /** Of the freeze under way, what was counted before the totals did; undefined while the picture moves. */
  readonly earlyMs: number | undefined;
  /** The time from one sample to the next, and what of it was frozen; the last ten seconds, oldest first. */
  readonly spans: readonly { readonly atMs: number; readonly ms: number; readonly frozenMs: number }[];
}

export const NO_FREEZES: FreezeState = {
  run: undefined,
  last: undefined,
  origin: undefined,
  isWatched: false,
  comingSinceMs: undefined,
  count: undefined,
  totalMs: undefined,
  earlyMs: undefined,
  spans: [],
};

/** webrtc-stats' `freezeCount`: longer than three times the usual pause between pictures, and by 150 ms at least. */
const USUAL_PAUSES = 3;
const NOTICEABLE_MS = 150;

/** A share of less time is no share of ten seconds: the first picture's own delay would look like a disaster. */
const LEAST_WATCHED_MS = 3_000;

/** Until its first picture a camera is not frozen: it takes a second to start and to send. After so long it is. */
const STARTING_MS = 3_000;

/** `isWatched` is false while no picture is to be expected: muted, not on screen, done without. */
export function followFreezes(before: FreezeState, log: TrackLog | undefined, isWatched: boolean): FreezeState {
  const unwatched = { ...before, isWatched: false, comingSinceMs: undefined, earlyMs: undefined, spans: [] };
  if (log === undefined) return unwatched;
  const { run, last, origin } = log;
  if (!isWatched) return { ...unwatched, run, last, origin };

  const told = toldSince(before, log);
  const hasFrames = last.framesDecoded !== undefined;
  const count = before.count ?? (hasFrames || last.freezeCount !== undefined ? 0 : undefined);
  const totalMs = before.totalMs ?? (hasFrames || last.totalFreezesMs !== undefined ? 0 : undefined);
  const now = { run, last, origin, isWatched };
  if (!before.isWatched || before.origin !== origin) {
    const known = before.run === run ? before.last?.framesDecoded : 0;
    const comingSinceMs = before.comingSinceMs ?? last.atMs;
    const isComing = hasFrames && last.framesDecoded === known && last.atMs - comingSinceMs < STARTING_MS;
    // While nobody watched, a picture that stood still was no freeze: only of the very first run all is made up for.
    const { count: countBy, ms } = before.run === undefined ? told : { count: 0, ms: 0 };
    const watched = isComing ? { isWatched: false, comingSinceMs } : {};
    return { ...unwatched, ...now, ...watched, count: add(count, countBy), totalMs: add(totalMs, ms) };
  }
  if (last === before.last) return before;

  const ms = last.atMs - before.last!.atMs;
  const { earlyMs } = before;
  const isStalled = hasFrames && last.framesDecoded === before.last!.framesDecoded && stillMs(log) > bearableMs(log);
  const frozenMs = isStalled ? ms : Math.min(ms, Math.max(0, told.ms - (earlyMs ?? 0)));
  // The one under way was counted when it was seen; at its end the totals count it again.
  const begun = isStalled && earlyMs === undefined ? 1 : 0;
  const ended = !isStalled && earlyMs !== undefined ? 1 : 0;
  return {
    ...now,
    comingSinceMs: undefined,
    count: add(count, begun + Math.max(0, told.count - ended)),
    totalMs: add(totalMs, frozenMs),
    earlyMs: isStalled ? (earlyMs ?? 0) + ms : undefined,
    spans: [...before.spans.filter(({ atMs }) => last.atMs - atMs < SHARE_SPAN_MS), { atMs: last.atMs, ms, frozenMs }],
  };
}

export function freezesOf({ count, totalMs, spans }: FreezeState): Freezes {
  const sum = (of: 'ms' | 'frozenMs') => spans.reduce((total, span) => total + span[of], 0);
  const isLong = sum('ms') >= LEAST_WATCHED_MS;
  return {
    count: whole(count),
    totalMs: whole(totalMs),
    rate: totalMs !== undefined && isLong ? share(sum('frozenMs'), sum('ms')) : undefined,
  };
}

/** What the totals have grown by since the last look; of another run, all of them. */
function toldSince(before: FreezeState, { run, last }: TrackLog): { readonly count: number; readonly ms: number } {
  const grown = (name: 'freezeCount' | 'totalFreezesMs') => {
    const now = last[name] ?? 0;
    return before.run === run ? Math.max(0, now - (before.last?.[name] ?? now)) : now;
  };
  return { count: grown('freezeCount'), ms: grown('totalFreezesMs') };
}

const add = (total: number | undefined, by: number): number | undefined =>
  total === undefined ? undefined : total + by;

const stillMs = ({ last, progressAtMs }: TrackLog): number => last.atMs - progressAtMs;

function bearableMs(log: TrackLog): number {
  const moving = { ...log, last: log.samples.findLast(({ atMs }) => atMs <= log.progressAtMs) ?? log.last };
  const decoded = growth(moving, 'framesDecoded');
  const pauseMs = decoded && decoded.by > 0 ? decoded.ms / decoded.by : 0;
  return Math.max(USUAL_PAUSES * pauseMs, pauseMs + NOTICEABLE_MS);
}
