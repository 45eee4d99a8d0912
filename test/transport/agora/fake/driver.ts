/** Lets a test of the stand-ins await calls while it moves the clock. */
import { createVirtualClock } from '../../../../src/testing/virtual-clock';
import { FakeAgora, type FakeAgoraOptions } from './fake-agora';

export function drive(options: Omit<FakeAgoraOptions, 'clock'> = {}) {
  const clock = createVirtualClock();
  const cloud = new FakeAgora({ clock, ...options });

  const watch = (call: Promise<unknown>) => {
    const watched = { isSettled: false };
    const settle = () => {
      watched.isSettled = true;
    };
    call.then(settle, settle);
    return watched;
  };

  /** Settles as the call does, within simulated time. */
  const done = async <T>(call: Promise<T>, limitMs = 60_000): Promise<T> => {
    const watched = watch(call);
    await clock.runUntil(() => watched.isSettled, { limitMs });
    return call;
  };

  /** What the call rejects with: the code of either SDK. */
  const codeOf = async (call: Promise<unknown>): Promise<number | string | undefined> => {
    const error = await done(
      call.then(
        () => undefined,
        (reason: { errorCode?: number; code: string }) => reason,
      ),
    );
    return error?.errorCode ?? error?.code;
  };

  /** Whether the call settles within so much simulated time. */
  const settlesWithin = async (call: Promise<unknown>, ms: number): Promise<boolean> => {
    const watched = watch(call);
    await clock.advance(ms);
    return watched.isSettled;
  };

  return { clock, cloud, done, codeOf, settlesWithin };
}
