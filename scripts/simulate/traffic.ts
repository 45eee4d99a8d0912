/**
 * Who says what when, for an audience of a given size, from a log of a real one. A log belongs to a base audience; for
 * another one its rate is scaled in proportion. Each line is said by as many people as the audience is times the base,
 * within half a second of the time it was said, so that bursts keep their shape; copy 3 of one line and copy 3 of
 * another by the same writer are one person, so that some people write a lot and most a little.
 */
import type { Random } from '../../src/lib/random';
import type { ChatLogEntry } from '../../src/testing/chat-log';

export interface Said {
  /** ms since the show began. */
  readonly atMs: number;
  readonly user: string;
  readonly text: string;
}

const SPREAD_MS = 1_000;

/** The busiest stretch of a log, from its own beginning; a log that is shorter is played again and again. */
export function busiest(entries: readonly ChatLogEntry[], seconds: number): readonly ChatLogEntry[] {
  const lengthMs = seconds * 1_000;
  const durationMs = (entries.at(-1)?.atMs ?? 0) + 1;
  if (durationMs <= lengthMs) return repeated(entries, durationMs, lengthMs);
  let best = { first: 0, count: 0 };
  let first = 0;
  for (const [last, { atMs }] of entries.entries()) {
    while (atMs - entries[first]!.atMs >= lengthMs) first++;
    if (last - first + 1 > best.count) best = { first, count: last - first + 1 };
  }
  const beginMs = entries[best.first]?.atMs ?? 0;
  return entries
    .slice(best.first, best.first + best.count)
    .map((entry) => ({ ...entry, atMs: entry.atMs - beginMs }));
}

function repeated(entries: readonly ChatLogEntry[], durationMs: number, lengthMs: number): readonly ChatLogEntry[] {
  const rounds = Math.ceil(lengthMs / durationMs);
  const again = (round: number) => entries.map((entry) => ({ ...entry, atMs: entry.atMs + round * durationMs }));
  return Array.from({ length: rounds }, (_, round) => again(round))
    .flat()
    .filter(({ atMs }) => atMs < lengthMs);
}

/** @param factor how many times the base audience this one is. */
export function trafficOf(stretch: readonly ChatLogEntry[], factor: number, random: Random): readonly Said[] {
  const said: Said[] = [];
  for (const { atMs, user, text } of stretch) {
    const copies = Math.floor(factor) + (random() < factor % 1 ? 1 : 0);
    for (let copy = 0; copy < copies; copy++) {
      said.push({ atMs: Math.max(0, atMs + (random() - 0.5) * SPREAD_MS), user: `${user}.${copy}`, text });
    }
  }
  return said.sort((left, right) => left.atMs - right.atMs);
}
