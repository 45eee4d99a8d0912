/**
 * A device with tabs that can be killed at any step: what it keeps outlives them, and everything a tab does after its
 * death does not happen. Its clock can be set.
 */
import type { Clock } from '../../../src/lib/clock';
import type { KeyValueStore } from '../../../src/lib/key-value';
import type { Random } from '../../../src/lib/random';
import type { Locks } from '../../../src/lib/leadership';

const forever = <T>() => new Promise<T>(() => undefined);

export interface Tab {
  readonly clock: Clock;
  readonly store: KeyValueStore;
  readonly locks: Locks;
  /** What may kill the tab goes through here: before it happens, and after. */
  step<T>(act: () => T | Promise<T>): Promise<T>;
  /** Dies at the step number `count` from now (0 the next); halves are after what the step does. */
  killAfter(count: number): void;
  kill(): void;
  readonly isAlive: boolean;
}

interface Waiting {
  readonly tab: Tab;
  readonly begin: () => void;
}

export function fakeDevice(time: Clock, random: Random = () => 0) {
  const kept = new Map<string, string>();
  const held = new Map<string, Tab>();
  const waiting = new Map<string, Waiting[]>();
  let setMs = 0;
  const clock: Clock = { now: () => time.now() + setMs, schedule: (task, delayMs) => time.schedule(task, delayMs) };

  const grant = (name: string) => {
    const next = waiting.get(name)?.shift();
    if (next === undefined) return void held.delete(name);
    held.set(name, next.tab);
    next.begin();
  };

  function openTab(): Tab {
    let isAlive = true;
    let stepsLeft = Infinity;
    const lives = () => {
      stepsLeft -= 0.5;
      if (stepsLeft < 0) tab.kill();
      return isAlive;
    };
    const request = (name: string, { signal }: LockOptions, callback: () => Promise<unknown>) =>
      new Promise((resolve, reject) => {
        if (!isAlive) return;
        if (signal?.aborted) return reject(signal.reason as Error);
        const begin = () => {
          callback()
            .then(resolve, reject)
            .finally(() => isAlive && grant(name));
        };
        if (!held.has(name)) {
          held.set(name, tab);
          return begin();
        }
        const entry = { tab, begin };
        waiting.set(name, [...(waiting.get(name) ?? []), entry]);
        signal?.addEventListener('abort', () => {
          const queue = waiting.get(name) ?? [];
          if (!queue.includes(entry)) return;
          waiting.set(name, queue.filter((one) => one !== entry));
          reject(signal.reason as Error);
        });
      });
    /** Some steps take a moment of time, in which other things happen. */
    const pause = () => {
      const delayMs = Math.floor(random() * 20) - 17;
      return delayMs <= 0 ? undefined : new Promise<void>((resolve) => void tab.clock.schedule(resolve, delayMs));
    };
    const tab: Tab = {
      clock: {
        now: clock.now,
        schedule: (task, delayMs) => clock.schedule(() => isAlive && task(), delayMs),
      },
      store: {
        entries: (prefix) => tab.step(() => [...kept].filter(([key]) => key.startsWith(prefix))),
        write: (changes) =>
          tab.step(() => {
            for (const [key, value] of changes) {
              if (value === undefined) kept.delete(key);
              else kept.set(key, value);
            }
          }),
      },
      locks: { request: request as unknown as Locks['request'] },
      async step<T>(act: () => T | Promise<T>): Promise<T> {
        if (!lives()) return forever();
        await pause();
        if (!isAlive) return forever();
        const result = await act();
        return lives() ? result : forever();
      },
      killAfter: (count) => (stepsLeft = count),
      kill() {
        if (!isAlive) return;
        isAlive = false;
        for (const [name, queue] of waiting) waiting.set(name, queue.filter((one) => one.tab !== tab));
        for (const [name, holder] of [...held]) if (holder === tab) grant(name);
      },
      get isAlive() {
        return isAlive;
      },
    };
    return tab;
  }

  return { clock, kept, openTab, setClock: (byMs: number) => (setMs += byMs) };
}
