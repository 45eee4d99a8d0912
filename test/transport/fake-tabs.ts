/** Tabs of one browser in a test's hand: channels that take their time, locks, and for each tab a clock of its own. */
import type { RoomId, UserId } from '../../src/model/ids';
import { seededRandom } from '../../src/lib/random';
import type { VirtualClock } from '../../src/testing/index';
import type { LocalBrowser } from '../../src/transport/local/browser';
import { readOptions } from '../../src/transport/local/options';
import { createLocalTransport } from '../../src/transport/local/transport';
import type { Session } from '../../src/transport/port';

interface Posted {
  readonly kind?: string;
}

export interface FakeTab {
  /** How far its clock is ahead of the browser's. */
  skewMs: number;
  /** It lives, and nothing runs in it. */
  isHalted: boolean;
  connect(userId: string): Promise<Session>;
  suspend(): void;
  resume(): void;
}

export interface FakeTabs {
  open(skewMs?: number): FakeTab;
  /** Of all messages, how many were of this kind. */
  posted(kind: string): number;
}

/** @param delayMs how long the next message takes to one of those who hear it, in whole ms. */
export function fakeTabs(clock: VirtualClock, delayMs: () => number = () => 1): FakeTabs {
  const channels = new Set<{ name: string; tab: FakeTab; hear: (data: unknown) => void }>();
  const locks = fakeLocks();
  const counts = new Map<string, number>();
  let tabs = 0;

  const openChannel = (tab: FakeTab, name: string) => {
    const busyUntil = new WeakMap<object, number>();
    const fake = {
      onmessage: undefined as ((event: { data: unknown }) => void) | undefined,
      postMessage(data: Posted) {
        const { kind } = data;
        if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
        for (const other of channels) {
          if (other === entry || other.name !== name) continue;
          // What one says arrives in order.
          const dueMs = Math.max(clock.now() + delayMs(), busyUntil.get(other) ?? 0);
          busyUntil.set(other, dueMs);
          const copy: unknown = structuredClone(data);
          clock.schedule(() => channels.has(other) && other.hear(copy), dueMs - clock.now());
        }
      },
      close: () => void channels.delete(entry),
    };
    const entry = { name, tab, hear: (data: unknown) => void (tab.isHalted || fake.onmessage?.({ data })) };
    channels.add(entry);
    return fake as unknown as BroadcastChannel;
  };

  return {
    posted: (kind) => counts.get(kind) ?? 0,
    open(skewMs = 0) {
      const random = seededRandom(++tabs);
      const suspends = new Set<() => void>();
      const resumes = new Set<() => void>();
      const listen = (listeners: Set<() => void>) => (listener: () => void) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      };
      const browser: LocalBrowser = {
        hasPage: true,
        openChannel: (name) => openChannel(tab, name),
        locks: locks as unknown as LockManager,
        databases: undefined,
        createPeerConnection: undefined,
        createStream: undefined,
        onSuspend: listen(suspends),
        onResume: listen(resumes),
      };
      const transport = createLocalTransport(readOptions({}), {
        browser: () => browser,
        clock: {
          now: () => clock.now() + tab.skewMs,
          schedule: (task, waitMs) => clock.schedule(() => tab.isHalted || task(), waitMs),
        },
        random,
      });
      const tab: FakeTab = {
        skewMs,
        isHalted: false,
        connect: (userId) =>
          transport.connect({
            roomId: 'show' as RoomId,
            user: { id: userId as UserId, role: 'viewer' },
            signal: new AbortController().signal,
          }),
        suspend: () => suspends.forEach((suspend) => suspend()),
        resume: () => resumes.forEach((resume) => resume()),
      };
      return tab;
    },
  };
}

type Grant = () => unknown;

/** Web Locks: exclusive and shared ones, in the order they were asked for. */
function fakeLocks() {
  interface Request {
    readonly name: string;
    readonly isShared: boolean;
    readonly run: () => Promise<void>;
  }
  const held = new Set<Request>();
  const waiting = new Set<Request>();

  const grant = () => {
    for (const request of waiting) {
      const before = [...held, ...waitingBefore(request)].filter(({ name }) => name === request.name);
      if (before.some(({ isShared }) => !isShared || !request.isShared)) continue;
      waiting.delete(request);
      held.add(request);
      void request.run().then(() => {
        held.delete(request);
        grant();
      });
    }
  };
  const waitingBefore = (request: Request) => [...waiting].slice(0, [...waiting].indexOf(request));

  return {
    request: (name: string, { mode, signal }: LockOptions, granted: Grant) =>
      new Promise((resolve, reject) => {
        const run = async () => {
          await null;
          try {
            resolve(await granted());
          } catch (error) {
            reject(error as Error);
          }
        };
        const request: Request = { name, isShared: mode === 'shared', run };
        signal?.addEventListener('abort', () => waiting.delete(request) && reject(signal.reason as Error));
        waiting.add(request);
        grant();
      }),
    query: async () => ({ held: Array.from(held, ({ name }) => ({ name })) }),
  };
}
