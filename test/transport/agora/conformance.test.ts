/** The whole transport, over a stand-in of the vendor's cloud. */
import { describe, it } from 'vitest';
import { createVirtualClock, transportConformance, type TransportHarness } from '../../../src/testing';
import { agoraOver } from './agora-over';
import { FakeAgora } from './fake/fake-agora';
import type { Faults } from './fake/faults';

function harness(spoil: (faults: Faults) => void, faults: TransportHarness['faults']): TransportHarness {
  const clock = createVirtualClock();
  const cloud = new FakeAgora({ clock });
  spoil(cloud.faults);
  return {
    createTransport: () => agoraOver(cloud, clock),
    settle: (ms) => clock.advance(ms),
    ...(faults && { faults }),
    patienceMs: 30_000,
    quietMs: 500,
    createTrack: (kind) => ({ kind, readyState: 'live', enabled: true, stop() {} }) as unknown as MediaStreamTrack,
    silence: (userId) => cloud.silence(userId),
    restore: (userId) => cloud.restore(userId),
  };
}

function conforms(name: string, spoil: (faults: Faults) => void = () => {}, faults?: TransportHarness['faults']): void {
  describe(name, () => {
    for (const [index, { name: caseName }] of transportConformance(harness(spoil, faults)).entries()) {
      // Each case gets a cloud of its own.
      it(caseName, () => transportConformance(harness(spoil, faults))[index]!.run());
    }
  });
}

conforms('agora()');
conforms(
  'agora(), where events come late and twice',
  (faults) => {
    faults.reorders = 0.1;
    faults.duplicates = 0.2;
    faults.snapshotsWithoutSelf = true;
  },
  { duplicates: true, reorders: true },
);
