/**
 * Where what arrived becomes messages: decodes, believes crew messages from the crew only, counts what it drops by
 * reason. Knows no feature.
 */
import type { UserId } from '../model/ids';
import { laneKind, type Lane } from '../model/lane';
import { decode, type DropReason, type Readers } from './codec';
import type { Message } from './envelope';
import { CREW_ONLY } from './lanes';

export type DropCounts = Readonly<Record<DropReason, number>>;

export class Inbox {
  /** What this receiver reads besides what all do. */
  #readers: Readers = {};
  readonly #crew: ReadonlySet<string>;
  readonly #dropped: Record<DropReason, number> = {
    'not-text': 0,
    'too-large': 0,
    'not-json': 0,
    'not-an-envelope': 0,
    'other-version': 0,
    'unknown-type': 0,
    'wrong-lane': 0,
    'bad-field': 0,
    'not-crew': 0,
    flooding: 0,
  };
  #counts: DropCounts | undefined;

  constructor(crew: ReadonlySet<string>) {
    this.#crew = crew;
  }

  /** Reads these types too from now on. */
  learn(readers: Readers): void {
    this.#readers = { ...this.#readers, ...readers };
  }

  /** The message, or `undefined` when it was dropped and counted. */
  open(delivery: { lane: Lane | 'direct'; from: UserId; text: unknown }): Message | undefined {
    const message = decode(delivery.text, laneKind(delivery.lane), this.#readers);
    if (typeof message === 'string') return this.drop(message);
    const isForCrew = CREW_ONLY.has(message.t) || delivery.lane === 'control';
    if (isForCrew && !this.#crew.has(delivery.from)) return this.drop('not-crew');
    return message;
  }

  /** Counts what was dropped elsewhere, for a reason only a feature can see. */
  drop(reason: DropReason): undefined {
    this.#dropped[reason]++;
    this.#counts = undefined;
    return undefined;
  }

  /** How much was dropped, by reason: the same object until more is. */
  counts(): DropCounts {
    return (this.#counts ??= Object.freeze({ ...this.#dropped }));
  }
}
