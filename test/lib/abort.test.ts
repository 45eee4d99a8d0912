import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { sleep, untilAborted } from '../../src/lib/abort';
import { createVirtualClock } from '../../src/testing/virtual-clock';

const listenersOn = (signal: AbortSignal) => getEventListeners(signal, 'abort').length;
const left = new Error('left');

describe('untilAborted', () => {
  it('resolves as the promise does, and leaves nothing on the signal', async () => {
    const { signal } = new AbortController();
    await expect(untilAborted(Promise.resolve('value'), signal)).resolves.toBe('value');
    await Promise.resolve();
    expect(listenersOn(signal)).toBe(0);
  });

  it('rejects as the promise does, and leaves nothing on the signal', async () => {
    const { signal } = new AbortController();
    await expect(untilAborted(Promise.reject(new Error('failed')), signal)).rejects.toThrow('failed');
    await Promise.resolve();
    expect(listenersOn(signal)).toBe(0);
  });

  it('rejects with the reason as soon as the signal aborts, and leaves nothing on it', async () => {
    const controller = new AbortController();
    const pending = untilAborted(new Promise(() => {}), controller.signal);
    expect(listenersOn(controller.signal)).toBe(1);
    controller.abort(left);
    await expect(pending).rejects.toBe(left);
    expect(listenersOn(controller.signal)).toBe(0);
  });

  it('swallows what the abandoned promise rejects with later', async () => {
    const abandoned = Promise.reject(new Error('too late'));
    await expect(untilAborted(abandoned, AbortSignal.abort(left))).rejects.toBe(left);
  });
});

describe('sleep', () => {
  it('resolves after the delay, and leaves nothing on the signal', async () => {
    const clock = createVirtualClock();
    const { signal } = new AbortController();
    let isOver = false;
    const slept = sleep(clock, 50, signal).then(() => (isOver = true));
    await clock.advance(49);
    expect(isOver).toBe(false);
    await clock.advance(1);
    await slept;
    expect(listenersOn(signal)).toBe(0);
  });

  it('rejects with the reason when the signal aborts first, and leaves neither timer nor listener', async () => {
    const clock = createVirtualClock();
    const controller = new AbortController();
    const slept = sleep(clock, 50, controller.signal);
    controller.abort(left);
    await expect(slept).rejects.toBe(left);
    expect(clock.pending).toBe(0);
    expect(listenersOn(controller.signal)).toBe(0);
  });

  it('does not begin when the signal has aborted already', async () => {
    const clock = createVirtualClock();
    await expect(sleep(clock, 50, AbortSignal.abort(left))).rejects.toBe(left);
    expect(clock.pending).toBe(0);
  });
});
