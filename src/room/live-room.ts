/** The room as a shop's page sees it. Wires and delegates; decides nothing. */
import type { ListenOptions } from '../lib/emitter';
import { Emitter } from '../lib/emitter';
import type { Readable } from '../lib/signal';
import type { Chat } from '../chat/types';
import type { Cart, Shelf } from '../commerce/types';
import type { Consent, Memory, Reminders } from '../follow-up/types';
import type { Health } from '../health/types';
import type { Participant } from '../model/participant';
import type { Questions } from '../questions/types';
import type { Stage } from '../stage/types';
import type { Lifecycle } from './lifecycle';
import { checkOptions } from './options';
import type { Audience, LiveRoomEvents, LiveRoomOptions, RoomStatus } from './types';
import { wire } from './wiring';

/**
 * One live show, for one participant.
 *
 * ```ts
 * const room = new LiveRoom({ id: 'summer-sale', user: { id: 'ana', role: 'viewer' }, crew: ['host'], transport: local() });
 * await room.join();
 * room.stage.attach(document.querySelector('video')!);
 * await room.questions.ask('does it suit oily skin');
 * ```
 */
export class LiveRoom {
  readonly id: string;
  readonly self: Participant;
  readonly status: Readable<RoomStatus>;
  readonly stage: Stage;
  readonly chat: Chat;
  readonly questions: Questions;
  readonly shelf: Shelf;
  readonly cart: Cart;
  readonly reminders: Reminders;
  /** What the device keeps of the viewer, with their consent. */
  readonly memory: Memory;
  /** What the viewer has agreed to. */
  readonly consent: Consent;
  readonly health: Health;
  /** Who is here. Zero while the room is not joined. */
  readonly audience: Readable<Audience>;
  /**
   * The clock that all participants share, in ms since the Unix epoch, which a wrong device clock does not change: for
   * `shelf.schedule()`. The device's own until the room was joined.
   */
  readonly now: () => number;
  readonly #lifecycle: Lifecycle;
  readonly #events = new Emitter<LiveRoomEvents>();

  /** @throws LiveRoomError `invalid-options`, naming the option. */
  constructor(options: LiveRoomOptions) {
    const checked = checkOptions(options);
    const wired = wire(checked, this.#events);
    const { lifecycle, stage, chat, questions, shelf, cart, reminders, memory, consent, health, audience, now } = wired;
    this.id = checked.id;
    this.self = checked.self;
    this.stage = stage;
    this.chat = chat;
    this.questions = questions;
    this.shelf = shelf;
    this.cart = cart;
    this.reminders = reminders;
    this.memory = memory;
    this.consent = consent;
    this.health = health;
    this.audience = audience;
    this.now = now;
    this.status = lifecycle.status;
    this.#lifecycle = lifecycle;
  }

  /**
   * Joins, trying again while that may help. Concurrent calls share one promise, and any of their signals ends it for
   * all. Resolves at once when the room is joined already. A room that was left, or that failed, can be joined again.
   * @throws LiveRoomError `timeout` (15 s unless `joinTimeoutMs`, the room's or else the transport's, says
   * otherwise), `join-aborted`, or what the transport says, for example `unsupported` or `duplicate-user`.
   */
  join({ signal }: { signal?: AbortSignal } = {}): Promise<void> {
    return this.#lifecycle.join(signal);
  }

  /**
   * Leaves: every track, timer and connection of the room is gone when it resolves. Idempotent, never rejects. Wins over
   * a join in progress, which then rejects with `join-aborted`.
   */
  leave(): Promise<void> {
    return this.#lifecycle.leave();
  }

  /**
   * Calls `listener` at each `event`; the returned function, or the signal, ends it. A listener that throws harms no
   * other: its error goes to the page's `error` event.
   */
  on<E extends keyof LiveRoomEvents>(
    event: E,
    listener: (payload: LiveRoomEvents[E]) => void,
    options?: ListenOptions,
  ): () => void {
    return this.#events.on(event, listener, options);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.leave();
  }
}
