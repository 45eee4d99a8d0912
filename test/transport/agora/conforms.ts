/** Declares the cases that every transport must pass, over a network that is spoilt on purpose. */
import { describe, it } from 'vitest';
import { transportConformance, type TransportHarness, type VirtualClock } from '../../../src/testing';
import type { Faults } from './fake/faults';

/** A cloud to reach, and what a harness needs besides a clock. */
export interface Conforming extends Pick<TransportHarness, 'createTransport' | 'createTrack' | 'silence' | 'restore'> {
  readonly clock: VirtualClock;
  readonly faults: Faults;
}

/** `spoil` says what the network does, `forgiven` what the cases then forgive. Each case gets a cloud of its own. */
export function conforms(
  name: string,
  openCloud: () => Conforming,
  spoil: (faults: Faults) => void = () => {},
  forgiven: TransportHarness['faults'] = {},
): void {
  const cases = () => {
    const { clock, faults, ...network } = openCloud();
    spoil(faults);
    const settle = (ms: number) => clock.advance(ms);
    return transportConformance({ ...network, settle, faults: forgiven, patienceMs: 30_000, quietMs: 500 });
  };
  describe(name, () => {
    for (const [index, { name: caseName }] of cases().entries()) it(caseName, () => cases()[index]!.run());
  });
}

/** Events come late and twice. */
export function spoilEvents(faults: Faults): void {
  faults.reorders = 0.1;
  faults.duplicates = 0.2;
  faults.snapshotsWithoutSelf = true;
}

export const OF_SPOILT_EVENTS = { duplicates: true, reorders: true };
