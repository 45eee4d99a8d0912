import { describe, expect, it } from 'vitest';
import { FallbackStore } from '../../src/follow-up/outbox/fallback-store';
import { memoryStore } from '../../src/lib/key-value';
import { refusingStore } from '../fakes/awkward-stores';

/** A device that works until it is full. */
function fillingDevice() {
  const kept = memoryStore();
  let isFull = false;
  return {
    entries: kept.entries,
    write: (changes: ReadonlyMap<string, string | undefined>) => (isFull ? Promise.reject(new Error('full')) : kept.write(changes)),
    fill: () => (isFull = true),
  };
}

describe('what is kept for following up', () => {
  it('is on the device, and nobody knows before the device was asked', async () => {
    const store = new FallbackStore(memoryStore());
    expect(store.place.get()).toBe('unknown');
    await store.write(new Map([['a', '1']]));
    expect(await store.entries('')).toEqual([['a', '1']]);
    expect(store.place.get()).toBe('device');
  });

  it('is in memory where the device refuses from the beginning', async () => {
    const store = new FallbackStore(refusingStore());
    await Promise.all([store.write(new Map([['a', '1']])), store.write(new Map([['b', '2']]))]);
    expect(await store.entries('')).toEqual([['a', '1'], ['b', '2']]);
    expect(store.place.get()).toBe('memory');
  });

  it('moves to memory with all that is known when the device is full', async () => {
    const device = fillingDevice();
    await device.write(new Map([['x/old', '1'], ['y/old', '2']]));
    const store = new FallbackStore(device);
    await store.entries('x/');
    await store.write(new Map([['x/new', '3'], ['x/old', undefined]]));
    device.fill();
    await store.write(new Map([['x/last', '4']]));
    expect(store.place.get()).toBe('memory');
    expect(await store.entries('x/')).toEqual([['x/new', '3'], ['x/last', '4']]);
  });
});
