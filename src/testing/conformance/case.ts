/** A case of the suite, before it has a harness to run with. */
import type { Bench } from './bench';

export interface CaseDefinition {
  readonly name: string;
  /** What the harness must have for this case. */
  readonly needs?: readonly ('createTrack' | 'silence' | 'restore')[];
  /** Whether the case is about order, which a network that reorders does not keep. */
  readonly needsOrder?: boolean;
  run(bench: Bench): Promise<void>;
}
