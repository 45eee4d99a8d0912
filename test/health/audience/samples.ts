/** Samples as viewers send them, and what any of them may be, as fast-check arbitraries. */
import fc from 'fast-check';
import type { HealthSample } from '../../../src/protocol/envelope';

export const sampleWith = (change: Partial<HealthSample> = {}): HealthSample => ({
  t: 'health',
  id: 'sample-1',
  at: 1_700_000_000_000,
  level: 'in-sync',
  stream: 'full',
  ...change,
});

const AREAS = ['south-east-asia', 'middle-east', 'latin-america', 'europe', 'atlantis', '__proto__', 'constructor'];

export const anySample: fc.Arbitrary<HealthSample> = fc.record(
  {
    t: fc.constant('health' as const),
    id: fc.constantFrom('a', 'b'),
    at: fc.nat(),
    level: fc.constantFrom('in-sync' as const, 'detectable' as const, 'unacceptable' as const, 'unknown' as const),
    stream: fc.constantFrom('full' as const, 'low' as const, 'none' as const),
    score: fc.nat(100),
    frozen: fc.constantFrom(0, 0.05, 0.051, 0.5, 1),
    delayMs: fc.nat(5_000),
    area: fc.constantFrom(...AREAS),
  },
  { requiredKeys: ['t', 'id', 'at', 'level', 'stream'] },
);
