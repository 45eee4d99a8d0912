/** Messages and bytes that arrive somewhere, by the second. Pure: the clock is a parameter. */
export interface MeterReading {
  /** Means over the time measured, per second. */
  readonly messages: number;
  readonly bytes: number;
  /** The most in any second of the clock. */
  readonly peakMessages: number;
  readonly peakBytes: number;
}

export class Meter {
  readonly #messages: number[] = [];
  readonly #bytes: number[] = [];

  add(atMs: number, bytes: number, messages = 1): void {
    const second = Math.max(0, Math.floor(atMs / 1_000));
    this.#messages[second] = (this.#messages[second] ?? 0) + messages;
    this.#bytes[second] = (this.#bytes[second] ?? 0) + bytes;
  }

  /** Of the first `seconds` of the show. */
  read(seconds: number): MeterReading {
    const [messages, bytes] = [this.#messages.slice(0, seconds), this.#bytes.slice(0, seconds)];
    return {
      messages: sum(messages) / seconds,
      bytes: sum(bytes) / seconds,
      peakMessages: greatest(messages),
      peakBytes: greatest(bytes),
    };
  }

  /** The sum of both, second by second. */
  plus(other: Meter): Meter {
    const both = new Meter();
    for (const meter of [this, other]) {
      meter.#bytes.forEach((bytes, second) => both.add(second * 1_000, bytes, meter.#messages[second]));
    }
    return both;
  }
}

// Seconds without anything are holes.
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const greatest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), 0);
