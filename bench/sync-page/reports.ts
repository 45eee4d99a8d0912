/** Keeps what the room says of its sync, as the page that listens reads it. */
import type { LiveRoom } from '../../src/index';

/** As often as the room measures, twice over, so that each measurement is read while it is new. */
const READ_EVERY_MS = 500;

export interface Reported {
  /** `performance.now()`'s. */
  readonly atMs: number;
  readonly skewMs: number | undefined;
  readonly level: string;
  readonly source: string | undefined;
}

export class Reports {
  readonly #read: Reported[] = [];

  constructor({ health: { report } }: LiveRoom) {
    report.subscribe(() => undefined);
    setInterval(() => {
      const { skewMs, level, source } = report.get().avSync;
      this.#read.push({ atMs: performance.now(), skewMs, level, source });
    }, READ_EVERY_MS);
  }

  get latest(): Reported | undefined {
    return this.#read.at(-1);
  }

  take(): Reported[] {
    return this.#read.splice(0);
  }
}
