import { describe, it } from 'vitest';
import {
  createMemoryNetwork,
  createVirtualClock,
  transportConformance,
  type MemoryNetworkOptions,
  type TransportHarness,
} from '../../src/testing';

/** Each case gets a network of its own, so that a case is the same whichever others run. */
function conforms(name: string, options: MemoryNetworkOptions, faults: TransportHarness['faults'] = {}): void {
  describe(name, () => {
    for (const [index, { name: caseName }] of transportConformance(harness(options, faults)).entries()) {
      it(caseName, () => transportConformance(harness(options, faults))[index]!.run());
    }
  });
}

function harness(options: MemoryNetworkOptions, faults: TransportHarness['faults'] = {}): TransportHarness {
  const clock = createVirtualClock();
  const network = createMemoryNetwork({ ...options, clock });
  return {
    createTransport: () => network.transport(),
    settle: (ms) => clock.advance(ms),
    faults,
    createTrack: (kind) => ({ kind, id: `${kind}-track` }) as MediaStreamTrack,
    silence: (userId) => network.disconnect(userId),
    restore: (userId) => network.reconnect(userId),
  };
}

conforms('a memory network', {});
conforms('a memory network with latency and jitter', { latencyMs: 80, jitterMs: 60 });
conforms('a memory network that duplicates', { duplicateRate: 0.3, jitterMs: 20 }, { duplicates: true });
conforms(
  'a memory network that loses a tenth, duplicates a tenth and reorders',
  { latencyMs: 30, jitterMs: 40, lossRate: 0.1, duplicateRate: 0.1, reorder: true, seed: 7 },
  { loses: true, duplicates: true, reorders: true },
);
conforms(
  'a memory network that loses a third, in order',
  { latencyMs: 30, jitterMs: 40, lossRate: 0.33, seed: 11 },
  { loses: true },
);
