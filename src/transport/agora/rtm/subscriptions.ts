/**
 * Which channels we are subscribed to, and with what: one call at a time for each channel until the vendor has what is
 * wanted. Knows neither lanes nor what arrives.
 */
import { sleep } from '../../../lib/abort';
import { retry } from '../../../lib/backoff';
import type { Clock } from '../../../lib/clock';
import type { Random } from '../../../lib/random';
import { LiveRoomError } from '../../../model/errors';
import { unreachable } from '../../../model/refusals';
import type { RtmClient } from '../sdk';
import type { LinkCalls } from './link';

/** What a subscription can be wanted for; several at once are added up. */
export const FOR_LANE = 1;
export const FOR_STATE = 2;
export const FOR_LOCKS = 4;
type Purpose = typeof FOR_LANE | typeof FOR_STATE | typeof FOR_LOCKS;

interface Subscription {
  /** The purposes, added up. */
  wanted: number;
  /** The same as the vendor has it; undefined when that is not known. */
  present: number | undefined;
  settling: Promise<void> | undefined;
}

interface SubscriptionParts {
  readonly client: RtmClient;
  readonly calls: LinkCalls;
  readonly maxChannels: number;
  readonly clock: Clock;
  readonly random: Random;
}

/** By then the SDK has given up on channels that it could not take up again, without a word (seen in 2.3.0). */
const RECHECK_MS = 12_000;
const RESTORE_AGAIN = { baseMs: 1_000, maxMs: 15_000 };

export class Subscriptions {
  readonly #parts: SubscriptionParts;
  readonly #channels = new Map<string, Subscription>();
  #restoring = new AbortController();

  constructor(parts: SubscriptionParts) {
    this.#parts = parts;
  }

  /** Resolves when the vendor has it so, or when it is no longer wanted so. What failed stays wanted. */
  async set(channel: string, purpose: Purpose, isWanted: boolean): Promise<void> {
    const subscription = this.#channels.get(channel) ?? { wanted: 0, present: 0, settling: undefined };
    if (isWanted) {
      this.#makeRoomFor(channel);
      this.#channels.set(channel, subscription);
      subscription.wanted |= purpose;
    } else subscription.wanted &= ~purpose;
    await this.#settle(channel, subscription);
  }

  /** The link is up again: the SDK took the subscriptions up again itself, but for those of `lost`. */
  restore(lost: readonly string[]): void {
    const { clock, random } = this.#parts;
    this.close();
    this.#restoring = new AbortController();
    const patience = { clock, random, signal: this.#restoring.signal, isRetryable: () => true, ...RESTORE_AGAIN };
    for (const [channel, subscription] of this.#channels) {
      if (lost.includes(channel)) subscription.present = undefined;
      // Nobody else notices that a channel is silent.
      retry(() => this.#settle(channel, subscription), patience).catch(() => undefined);
    }
    if (this.#channels.size > 0) void this.#recheck(this.#restoring.signal);
  }

  /** Asks for everything once more: the SDK compares with what it has, and asks the vendor for what is lost only. */
  async #recheck(signal: AbortSignal): Promise<void> {
    await sleep(this.#parts.clock, RECHECK_MS, signal).catch(() => undefined);
    if (signal.aborted) return;
    for (const [channel, subscription] of this.#channels) {
      subscription.present = undefined;
      this.#settle(channel, subscription).catch(() => undefined);
    }
  }

  /** Ends what `restore()` still tries. */
  close(): void {
    this.#restoring.abort();
  }

  #makeRoomFor(channel: string): void {
    const { maxChannels } = this.#parts;
    if (this.#channels.has(channel) || this.#channels.size < maxChannels) return;
    const context = { action: 'subscribe', vendorCode: '-11005' };
    throw new LiveRoomError('vendor-failed', `unable to subscribe; Agora allows ${maxChannels} channels`, context);
  }

  #settle(channel: string, subscription: Subscription): Promise<void> {
    return (subscription.settling ??= this.#reconcile(channel, subscription));
  }

  async #reconcile(channel: string, subscription: Subscription): Promise<void> {
    try {
      // The turn's other wishes first: who watches and joins at once subscribes once.
      await null;
      for (let goal; (goal = subscription.wanted) !== subscription.present;) {
        try {
          await this.#ask(channel, goal);
          subscription.present = goal;
        } catch (error) {
          subscription.present = undefined;
          if (goal === subscription.wanted) throw error;
        }
      }
    } finally {
      subscription.settling = undefined;
      if (subscription.wanted === 0 && subscription.present === 0) this.#channels.delete(channel);
    }
  }

  /**
   * Subscribing again changes the options in place, without leaving presence or missing a message (seen in 2.3.0).
   * Quiet means not to be counted by others.
   */
  #ask(channel: string, purposes: number): Promise<unknown> {
    const { client, calls } = this.#parts;
    if (purposes === 0) return calls.api('unsubscribe', () => client.unsubscribe(channel));
    // The SDK would say yes, try it once when the link is up, and tell nobody when that fails (seen in 2.3.0).
    if (!calls.isUp) return Promise.reject(unreachable('subscribe', 'the connection is interrupted'));
    const isLane = (purposes & FOR_LANE) !== 0;
    return calls.api('subscribe', () =>
      client.subscribe(channel, {
        withMessage: isLane,
        withPresence: isLane,
        beQuiet: !isLane,
        withMetadata: (purposes & FOR_STATE) !== 0,
        withLock: (purposes & FOR_LOCKS) !== 0,
      }),
    );
  }
}
