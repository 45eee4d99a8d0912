import { describe, it } from 'vitest';
import { transportConformance, type TransportHarness } from '../../../../src/testing';
import type { Faults } from '../fake/faults';
import { Cloud } from './cloud';

/** Each case gets a cloud of its own. */
function harness(spoil: (faults: Faults) => void, faults: TransportHarness['faults']): TransportHarness {
  const cloud = new Cloud();
  spoil(cloud.faults);
  return {
    createTransport: () => cloud.transport(),
    settle: (ms) => cloud.clock.advance(ms),
    ...(faults && { faults }),
    patienceMs: 30_000,
    quietMs: 500,
    silence: (userId) => cloud.silence(userId),
    restore: (userId) => cloud.restore(userId),
  };
}

function conforms(name: string, spoil: (faults: Faults) => void = () => {}, faults?: TransportHarness['faults']): void {
  describe(name, () => {
    for (const [index, { name: caseName }] of transportConformance(harness(spoil, faults)).entries()) {
      it(caseName, () => transportConformance(harness(spoil, faults))[index]!.run());
    }
  });
}

conforms('signalling over Agora');
conforms('signalling over Agora, where publishers hear themselves', (faults) => (faults.echoes = true));
conforms('signalling over Agora, where events come late and twice', (faults) => {
  faults.reorders = 0.1;
  faults.duplicates = 0.2;
  faults.snapshotsWithoutSelf = true;
}, { duplicates: true, reorders: true });
