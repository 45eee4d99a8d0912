/**
 * What each channel carries and may carry: how much of it is ours to send, and when chat is held back. It knows neither
 * what a channel is for nor what is sent.
 */
import type { Random } from '../../lib/random';
import { SlidingWindow } from '../../lib/sliding-window';
import { WINDOW_MS } from './budget';
import { HoldBack } from './hold-back';
import { channelRate, type AgoraLimits } from './limits';

/** The part of a channel's rate that one client may use: the vendor wants it below its figure, and others send too. */
const OWN_SHARE = 0.8;
/** Ours and those of users written to. The one out of use the longest is forgotten first. */
const MAX_CHANNELS = 500;

interface Load {
  readonly own: SlidingWindow;
  readonly holdBack: HoldBack;
}

export class ChannelLoads {
  readonly #limits: AgoraLimits;
  readonly #loads = new Map<string, Load>();
  #held = 0;

  constructor({ limits }: { limits: AgoraLimits }) {
    this.#limits = limits;
  }

  /** How many messages `shouldHold()` has held back. */
  get held(): number {
    return this.#held;
  }

  /** So many users are on the channel. Until it is said, few. */
  occupied(channel: string, users: number): void {
    const { own, holdBack } = this.#load(channel);
    holdBack.limit = channelRate(this.#limits, users);
    holdBack.users = users;
    own.limit = holdBack.limit * OWN_SHARE;
  }

  /** A message is on the channel: one that arrived, or one of ours. */
  heard(channel: string, nowMs: number): void {
    this.#load(channel).holdBack.heard(nowMs);
  }

  /** Whether a chat message is not to be sent, because too many are. */
  shouldHold(channel: string, nowMs: number, random: Random): boolean {
    const isHeld = random() >= this.#load(channel).holdBack.share(nowMs);
    if (isHeld) this.#held++;
    return isHeld;
  }

  /** What we may publish on the channel. */
  window(channel: string): SlidingWindow {
    return this.#load(channel).own;
  }

  #load(channel: string): Load {
    const limit = channelRate(this.#limits, 0);
    const load = this.#loads.get(channel) ?? {
      own: new SlidingWindow({ limit: limit * OWN_SHARE, windowMs: WINDOW_MS }),
      holdBack: new HoldBack(limit),
    };
    this.#loads.delete(channel);
    this.#loads.set(channel, load);
    if (this.#loads.size > MAX_CHANNELS) this.#loads.delete(this.#loads.keys().next().value!);
    return load;
  }
}
