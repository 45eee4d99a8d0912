/** What samples come to: shares and percentiles, of all viewers and by the area they watch from. Pure. */
import type { RegionArea } from '../../region/types';
import type { AudienceFigures, AudienceHealth } from '../types';
import { samplesIn, type AudienceState, type KeptSample } from './audience-state';
import { percentilesOf } from './percentiles';

/** So much of the time may a picture stand still before its viewer counts as one whose picture is frozen. */
const FROZEN_RATE = 0.05;

type Area = RegionArea | 'unknown';

const AREAS: Readonly<Record<RegionArea, true>> = {
  'south-east-asia': true,
  'middle-east': true,
  'latin-america': true,
  'east-asia': true,
  'south-asia': true,
  'central-asia': true,
  europe: true,
  'north-america': true,
  africa: true,
  oceania: true,
};

/** Frozen. `previous` itself when it says the same: hand in what was returned last. */
export function audienceHealth(state: AudienceState, nowMs: number, previous?: AudienceHealth): AudienceHealth {
  const samples = samplesIn(state, nowMs);
  const byArea = new Map<Area, KeptSample[]>();
  for (const sample of samples) {
    const area = areaOf(sample);
    const there = byArea.get(area);
    if (there === undefined) byArea.set(area, [sample]);
    else there.push(sample);
  }
  const byRegion = [...byArea]
    .map(([area, there]) => Object.freeze({ area, ...figuresOf(there) }))
    .sort((one, other) => other.samples - one.samples || (one.area < other.area ? -1 : 1));
  const health = Object.freeze({ ...figuresOf(samples), byRegion: Object.freeze(byRegion) });
  return previous !== undefined && JSON.stringify(previous) === JSON.stringify(health) ? previous : health;
}

/** A newer peer may name an area that is not known here. */
const areaOf = ({ area }: KeptSample): Area =>
  area !== undefined && Object.hasOwn(AREAS, area) ? (area as RegionArea) : 'unknown';

function figuresOf(samples: readonly KeptSample[]): AudienceFigures {
  const ofLevel = samples.filter(({ level }) => level !== 'unknown');
  const frozen = known(samples, ({ frozen }) => frozen);
  return {
    samples: samples.length,
    inSyncShare: share(ofLevel, ({ level }) => level === 'in-sync'),
    unacceptableShare: share(ofLevel, ({ level }) => level === 'unacceptable'),
    frozenShare: share(frozen, (rate) => rate > FROZEN_RATE),
    lowStreamShare: share(samples, ({ stream }) => stream === 'low'),
    audioOnlyShare: share(samples, ({ stream }) => stream === 'none'),
    score: percentilesOf(known(samples, ({ score }) => score), 'low'),
    delayMs: percentilesOf(known(samples, ({ delayMs }) => delayMs), 'high'),
  };
}

function known(samples: readonly KeptSample[], figure: (sample: KeptSample) => number | undefined): number[] {
  return samples.map(figure).filter((value) => value !== undefined);
}

function share<T>(items: readonly T[], counts: (item: T) => boolean): number | undefined {
  return items.length === 0 ? undefined : items.filter(counts).length / items.length;
}
