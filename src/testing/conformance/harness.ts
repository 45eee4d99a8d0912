/** What a transport under test brings along, and what a case of the suite is. Knows no test runner. */
import type { Transport } from '../../transport/port';

export interface TransportHarness {
  /** A way into the network under test: every transport of one harness reaches the same rooms. */
  createTransport(): Transport | Promise<Transport>;
  /** Lets `ms` of the transport's time pass: a real wait, or a step of its virtual clock. */
  settle(ms: number): Promise<void>;
  /** How long, in the transport's ms, a call may take or an effect may need to be seen. Default 10,000. */
  patienceMs?: number;
  /** How long to listen for what must not come, in ms. Default 200. */
  quietMs?: number;
  /** What the network under test does on purpose. Cases repeat what may be lost and forgive what was not promised. */
  faults?: { loses?: boolean; duplicates?: boolean; reorders?: boolean };
  /** Makes a track to publish. Without it the cases about media are left out. */
  createTrack?(kind: 'audio' | 'video'): MediaStreamTrack | Promise<MediaStreamTrack>;
  /** Cuts a user off without a goodbye. Without it the cases about outages are left out. */
  silence?(userId: string): void | Promise<void>;
  /** Ends `silence`. */
  restore?(userId: string): void | Promise<void>;
}

/** A case to hand to a test runner: `it(name, run)`. It closes what it opens, and rejects when the transport fails. */
export interface TransportCase {
  readonly name: string;
  run(): Promise<void>;
}
