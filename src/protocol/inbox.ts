/**
 * Where what arrived becomes messages: decodes, believes crew messages from the crew only, counts what it drops by
 * reason. Knows no feature.
 */
import type { UserId } from '../model/ids';
import { laneKind, type Lane, type LaneKind } from '../model/lane';
import { decode, type DropReason } from './codec';
import type { Message } from './envelope';
import { CREW_ONLY } from './lanes';

export type DropCounts = Readonly<Record<DropReason, number>>;

export class Inbox {
  /** How text becomes a message: crew understands more than viewers do. */
  decode: (text: unknown, lane: LaneKind) => Message | DropReason = decode;
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

  /** The message, or `undefined` when it was dropped and counted. */
  open(delivery: { lane: Lane | 'direct'; from: UserId; text: unknown }): Message | undefined {
    const message = this.decode(delivery.text, laneKind(delivery.lane));
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
