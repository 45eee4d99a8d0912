/**
 * From one observation to the next: what is known of the room's health, and the report of it. Pure; the monitor decides
 * when to look, and adds what it did about it.
 */
import { unknownSync } from './av-sync/av-sync';
import { severity } from './av-sync/level';
import { earliest } from './figures/firsts';
import { gradeOf, networkOf } from './figures/network';
import { followOutgoing, outgoingOf, type OutgoingLogs } from './figures/outgoing';
import { freezesOf, NO_FREEZES } from './figures/freezes';
import { latencyOf, pictureOf, soundOf } from './figures/received';
import { keepSame } from './keep-same';
import type { Observation } from './observation';
import { followPublisher, type PublisherState } from './publisher';
import type { Condition } from './repair/condition';
import type { HealthReport, PublisherHealth, SyncChange } from './types';

/** All that the next observation is compared with. To be passed on, not looked into. */
export interface Measurement {
  readonly nowMs: number;
  readonly publishers: ReadonlyMap<string, PublisherState>;
  readonly outgoing: OutgoingLogs;
  readonly report: MeasuredReport;
}

/** `atMs` is when these figures were measured first: it does not change while they stay the same. */
export interface MeasuredReport extends Omit<HealthReport, 'repairs' | 'dropped' | 'startup'> {
  /** On the device's clock, ms since the Unix epoch, of the earliest there ever was. */
  readonly firstFrameAtMs: number | undefined;
  readonly firstSoundAtMs: number | undefined;
}

/** Of nobody. */
const NOTHING = {
  score: undefined,
  reasons: [],
  avSync: unknownSync('nothing-received', undefined),
  freezes: freezesOf(NO_FREEZES),
  sound: soundOf(undefined),
  picture: pictureOf(undefined, undefined),
  latency: latencyOf(undefined, undefined),
} as const;

export const NOTHING_MEASURED: Measurement = {
  nowMs: -Infinity,
  publishers: new Map(),
  outgoing: new Map(),
  report: keepSame<MeasuredReport>(undefined, {
    ...NOTHING,
    atMs: undefined,
    network: networkOf([], [], undefined),
    publishers: [],
    outgoing: undefined,
    firstFrameAtMs: undefined,
    firstSoundAtMs: undefined,
  }),
};

export function measure(
  before: Measurement,
  observation: Observation,
): { readonly measurement: Measurement; readonly syncChanges: readonly SyncChange[] } {
  const { atMs: nowMs } = observation;
  // A clock that was set back: how long anything took can't be told across that.
  const { publishers: known, outgoing: sent } = nowMs < before.nowMs ? NOTHING_MEASURED : before;
  const grade = gradeOf(observation.link);
  const publishers = new Map<string, PublisherState>();
  const syncChanges: SyncChange[] = [];
  for (const publisher of observation.publishers) {
    const { userId } = publisher;
    const state = followPublisher(known.get(userId), publisher, observation, grade);
    publishers.set(userId, state);
  }
  for (const userId of new Set([...before.publishers.keys(), ...publishers.keys()])) {
    const change = changeOf(userId, before.publishers.get(userId), publishers.get(userId), nowMs);
    if (change !== undefined) syncChanges.push(change);
  }
  const outgoing = followOutgoing(sent, observation.outgoing, nowMs);

  const states = [...publishers.values()];
  const all = states.map(({ health }) => health);
  const worst = all.reduce<PublisherHealth | undefined>((one, other) => lower(one, other), undefined);
  const { userId: _, ...shown } = worst ?? { userId: undefined, ...NOTHING };
  const heard = states.flatMap(({ audio }) => audio ?? []);
  const seen = states.flatMap(({ video }) => video ?? []);
  const figures: MeasuredReport = {
    ...shown,
    atMs: before.report.atMs ?? nowMs,
    avSync: all.reduce((one, { avSync }) => further(one, avSync), shown.avSync),
    network: networkOf(heard, seen, observation.link),
    publishers: all,
    outgoing: outgoingOf(outgoing, observation.outgoing),
    firstFrameAtMs: earliest(before.report.firstFrameAtMs, ...states.map(({ firstFrameAtMs }) => firstFrameAtMs)),
    firstSoundAtMs: earliest(before.report.firstSoundAtMs, ...states.map(({ firstSoundAtMs }) => firstSoundAtMs)),
  };
  const alike = keepSame(before.report, figures);
  const report = alike === before.report ? alike : Object.freeze({ ...alike, atMs: nowMs });
  return { measurement: { nowMs, publishers, outgoing, report }, syncChanges };
}

/** Deeply frozen; the same object until something changes. */
export const measured = ({ report }: Measurement): MeasuredReport => report;

/** What repairs go by, of each publisher. */
export const conditionsOf = ({ publishers }: Measurement): readonly Condition[] =>
  Array.from(publishers.values(), ({ condition }) => condition);

function changeOf(
  userId: string,
  before: PublisherState | undefined,
  after: PublisherState | undefined,
  nowMs: number,
): SyncChange | undefined {
  // Who is not there yet, or no longer, is unknown.
  const { level, skewMs } = after?.sync.avSync ?? NOTHING.avSync;
  const previous = before?.sync.avSync ?? NOTHING.avSync;
  if (level === previous.level) return undefined;
  return { userId, level, previous: previous.level, skewMs, previousMs: Math.max(0, nowMs - (previous.sinceMs ?? nowMs)) };
}

/** Who comes through worse; who has no score says nothing. */
const lower = (one: PublisherHealth | undefined, other: PublisherHealth): PublisherHealth =>
  one === undefined || (other.score ?? Infinity) < (one.score ?? Infinity) ? other : one;

/** Whose sound and picture are further apart: by level, as early and late are not equally bad, then by how much. */
function further(one: HealthReport['avSync'], other: HealthReport['avSync']): HealthReport['avSync'] {
  const by = severity(other.level) - severity(one.level);
  return by > 0 || (by === 0 && Math.abs(other.skewMs ?? 0) > Math.abs(one.skewMs ?? 0)) ? other : one;
}
