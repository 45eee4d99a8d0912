/**
 * What every transport must do, as cases for any test runner. It knows the port alone: a transport of your own passes
 * it, or is not one.
 *
 * ```ts
 * for (const { name, run } of transportConformance(harness)) it(name, run);
 * ```
 */
import { Bench } from './conformance/bench';
import type { CaseDefinition } from './conformance/case';
import type { TransportCase, TransportHarness } from './conformance/harness';
import { lockCases } from './conformance/lock-cases';
import { mediaCases } from './conformance/media-cases';
import { messageCases } from './conformance/message-cases';
import { presenceCases } from './conformance/presence-cases';
import { sessionCases } from './conformance/session-cases';
import { stateCases } from './conformance/state-cases';

export type { TransportCase, TransportHarness } from './conformance/harness';

const CASES: readonly CaseDefinition[] = [
  ...sessionCases,
  ...messageCases,
  ...presenceCases,
  ...stateCases,
  ...lockCases,
  ...mediaCases,
];

/** The cases that can be run with this harness: those about media or outages only where it can make or cause them. */
export function transportConformance(harness: TransportHarness): readonly TransportCase[] {
  const isPossible = ({ needs = [], needsOrder = false }: CaseDefinition) =>
    needs.every((need) => harness[need] !== undefined) && !(needsOrder && harness.faults?.reorders === true);
  return CASES.filter(isPossible).map(({ name, run }) => ({ name, run: () => runCase(harness, run) }));
}

async function runCase(harness: TransportHarness, run: (bench: Bench) => Promise<void>): Promise<void> {
  const bench = new Bench(harness);
  try {
    await run(bench);
  } finally {
    await bench.close();
  }
}
