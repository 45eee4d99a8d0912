import { describe, expect, it, vi } from 'vitest';
import { lateObject, REJECTS } from '../../src/lib/late-object';
import { lazy } from '../../src/lib/lazy';
import { Signal, type Readable } from '../../src/lib/signal';

interface Lamp {
  readonly isLit: Readable<boolean>;
  light(brightness: number): Promise<string>;
}

function lamp() {
  const isLit = new Signal(false);
  const real: Lamp = {
    isLit,
    async light(brightness) {
      isLit.set(brightness > 0);
      return `lit at ${brightness}`;
    },
  };
  return { real, isLit };
}

function late(load: () => Promise<Lamp>) {
  const errors: unknown[] = [];
  const open = lazy(async () => {
    const real = await load();
    connect(real);
    return real;
  });
  const want = () => void open().catch((error: unknown) => errors.push(error));
  const { object, connect } = lateObject<Lamp>(open, { isLit: false }, { light: REJECTS }, want);
  return { object, errors };
}

describe('an object that is there before its code is', () => {
  it('loads nothing until somebody asks', () => {
    const load = vi.fn(async () => lamp().real);
    const { object } = late(load);
    expect(object.isLit.get()).toBe(false);
    expect(load).not.toHaveBeenCalled();
  });

  it('passes calls on, once it is loaded', async () => {
    const load = vi.fn(async () => lamp().real);
    const { object } = late(load);
    expect(await Promise.all([object.light(3), object.light(4)])).toEqual(['lit at 3', 'lit at 4']);
    expect(load).toHaveBeenCalledTimes(1);
    expect(object.isLit.get()).toBe(true);
  });

  it('loads for who reads along, and tells them of changes', async () => {
    const { real, isLit } = lamp();
    const { object } = late(async () => real);
    const seen: boolean[] = [];
    object.isLit.subscribe(() => seen.push(object.isLit.get()));
    await vi.waitFor(() => expect(seen).toEqual([false]));
    isLit.set(true);
    expect(seen).toEqual([false, true]);
  });

  it('tells nobody more who has ceased to read along while the others were told', async () => {
    const { real, isLit } = lamp();
    const { object } = late(async () => real);
    const told: string[] = [];
    const ends: (() => void)[] = [];
    ends.push(object.isLit.subscribe(() => {
      told.push('first');
      ends.forEach((end) => end());
    }));
    ends.push(object.isLit.subscribe(() => told.push('second')));
    await vi.waitFor(() => expect(told).toEqual(['first']));
    isLit.set(true);
    expect(told).toEqual(['first']);
  });

  it('rejects the calls of a load that failed, and tries again with the next', async () => {
    let fails = true;
    const { object, errors } = late(async () => {
      if (fails) throw new Error('offline');
      return lamp().real;
    });
    await expect(object.light(1)).rejects.toThrow('offline');
    object.isLit.subscribe(() => {});
    await vi.waitFor(() => expect(errors).toHaveLength(1));
    fails = false;
    expect(await object.light(1)).toBe('lit at 1');
    expect(object.isLit.get()).toBe(true);
  });

  it('comes to what a method says otherwise, where it does', async () => {
    const load = async (): Promise<Lamp> => {
      throw new Error('offline');
    };
    const { object } = lateObject<Lamp>(load, { isLit: false }, { light: (error) => `dark: ${String(error)}` }, () => {});
    expect(await object.light(1)).toBe('dark: Error: offline');
  });

  it('can be used without its object, as frameworks do', async () => {
    const { object } = late(async () => lamp().real);
    const { light, isLit } = object;
    await light(1);
    const { get } = isLit;
    expect(get()).toBe(true);
  });
});
