import { describe, expect, it } from 'vitest';
import { Mutex } from '../../src/lib/mutex';
import { createVirtualClock } from '../../src/testing/virtual-clock';
import { sleep } from '../../src/lib/abort';

describe('Mutex', () => {
  it('runs one task at a time, in the order they came, whatever each takes', async () => {
    const clock = createVirtualClock({ startMs: 0 });
    const mutex = new Mutex();
    const log: string[] = [];
    const never = new AbortController().signal;
    const runs = [30, 10, 20].map((ms, index) =>
      mutex.run(async () => {
        log.push(`${index} begins at ${clock.now()}`);
        await sleep(clock, ms, never);
        log.push(`${index} ends at ${clock.now()}`);
        return index;
      }),
    );
    await clock.advance(60);
    expect(await Promise.all(runs)).toEqual([0, 1, 2]);
    expect(log).toEqual([
      '0 begins at 0',
      '0 ends at 30',
      '1 begins at 30',
      '1 ends at 40',
      '2 begins at 40',
      '2 ends at 60',
    ]);
  });

  it('tells the caller of a failure, and nobody else', async () => {
    const mutex = new Mutex();
    const rejecting = mutex.run(() => Promise.reject(new Error('rejected')));
    const throwing = mutex.run(() => {
      throw new Error('thrown');
    });
    const next = mutex.run(() => Promise.resolve('fine'));
    await expect(rejecting).rejects.toThrow('rejected');
    await expect(throwing).rejects.toThrow('thrown');
    await expect(next).resolves.toBe('fine');
  });
});
