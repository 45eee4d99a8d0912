/**
 * Holds one kind of media back in the receiver before it is played. The delay belongs to the receiver: a new
 * subscription is the repair for it, so it is not put on the receiver that comes with one.
 */

/** The part of a receiver that this acts on. */
export type Delayable = Pick<RTCRtpReceiver, 'jitterBufferTarget'>;

export interface Delay {
  /** What is asked for now, in ms. */
  readonly targetMs: number;
  /** Whether the last delay went with its receiver. */
  readonly isRepaired: boolean;
}

export interface DelayControl {
  get(): Delay;
  set(targetMs: number): void;
  /** The receivers there are now. */
  follow(receivers: readonly Delayable[]): void;
  close(): void;
}

export const canDelayHere = (): boolean =>
  typeof RTCRtpReceiver === 'function' && 'jitterBufferTarget' in RTCRtpReceiver.prototype;

export function createDelay(onChange: (delay: Delay) => void): DelayControl {
  let present: readonly Delayable[] = [];
  let delayed: readonly Delayable[] = [];
  let delay: Delay = { targetMs: 0, isRepaired: false };

  const change = (next: Delay) => {
    delay = next;
    onChange(delay);
  };
  const release = () => {
    for (const receiver of delayed) receiver.jitterBufferTarget = null;
    delayed = [];
  };
  return {
    get: () => delay,
    set(targetMs) {
      release();
      if (targetMs > 0) {
        for (const receiver of present) receiver.jitterBufferTarget = targetMs;
        delayed = present;
      }
      change({ targetMs, isRepaired: false });
    },
    follow(receivers) {
      const isGone = delayed.length > 0 && !delayed.some((each) => receivers.includes(each));
      const isReplaced = isGone && receivers.length > 0;
      present = receivers;
      if (isReplaced) {
        release();
        change({ targetMs: 0, isRepaired: true });
      } else if (delay.targetMs > 0 && delayed.length === 0 && receivers.length > 0) {
        // Asked for before anything came in.
        this.set(delay.targetMs);
      }
    },
    close: release,
  };
}
