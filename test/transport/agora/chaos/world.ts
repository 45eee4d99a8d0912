/**
 * A shop's pages, each with a room of its own on `agora()`, over one stand-in of the vendor's cloud. Remembers what the
 * vendor and the page were told that nobody should be told. Knows no faults.
 */
import { memoryStore, type KeyValueStore } from '../../../../src/lib/key-value';
import { seededRandom } from '../../../../src/lib/random';
import { LiveRoom, type Role } from '../../../../src/index';
import { loadCrewParts } from '../../../../src/transport/agora/crew-parts-chunk';
import type { AgoraSdk } from '../../../../src/transport/agora/sdk';
import type { TokenProvider } from '../../../../src/transport/agora/tokens';
import { createVirtualClock } from '../../../../src/testing/index';
import type { Transport } from '../../../../src/transport/port';
import { agoraOver } from '../agora-over';
import { FakeAgora, type FakeAgoraOptions } from '../fake/fake-agora';

const CREW = ['host', 'mod-1', 'mod-2'];
export const roleOf = (userId: string): Role =>
  userId === 'host' ? 'host' : userId.startsWith('mod') ? 'moderator' : 'viewer';

const detector = { detect: () => ({ isQuestion: true, confidence: 0.9 }) };

/** One browser tab. */
export interface Page {
  readonly userId: string;
  readonly room: LiveRoom;
  readonly transport: Transport;
  /** Every reason that a change of the room's status came with. */
  readonly reasons: Error[];
}

export interface WorldOptions extends Omit<FakeAgoraOptions, 'clock'> {
  readonly seed: number;
  readonly tokenProvider?: (world: World) => TokenProvider;
}

export interface World {
  readonly clock: ReturnType<typeof createVirtualClock>;
  readonly cloud: FakeAgora;
  readonly pages: Page[];
  /** What reached the page's `error` event, and promises that nobody caught. */
  readonly stray: unknown[];
  /** How many tasks have run. */
  readonly steps: () => number;
  /** Calls `act` right after task number `step`, in the middle of what it sets off. */
  at(step: number, act: () => void): void;
  /** A new tab of this user, on the same device. It does not join yet. */
  open(userId: string): Page;
  pass(ms: number): Promise<void>;
  /** Lets time pass until it holds, for no longer than `limitMs`. */
  passUntil(condition: () => boolean, limitMs: number): Promise<boolean>;
  /** Gives the page its own error handling back. */
  close(): void;
}

export async function createWorld({ seed, tokenProvider, ...options }: WorldOptions): Promise<World> {
  await loadCrewParts();
  const virtual = createVirtualClock();
  let steps = 0;
  const atStep = new Map<number, () => void>();
  /** The virtual clock, with a number for each task. */
  const clock: typeof virtual = {
    now: () => virtual.now(),
    get pending() {
      return virtual.pending;
    },
    schedule: (task, delayMs) =>
      virtual.schedule(() => {
        task();
        atStep.get(++steps)?.();
      }, delayMs),
    advance: (ms) => virtual.advance(ms),
    runUntil: (predicate, limit) => virtual.runUntil(predicate, limit),
  };
  const cloud = new FakeAgora({ clock, seed, ...options });
  const devices = new Map<string, KeyValueStore>();
  const pages: Page[] = [];
  const stray: unknown[] = [];
  /** Imports that are under way, in real time: simulated time waits for them, so that a seed always plays the same. */
  let loading = 0;

  const page = globalThis as { reportError?: (error: unknown) => void };
  const ownReport = page.reportError;
  page.reportError = (error) => void stray.push(error);
  const onUnhandled = (reason: unknown) => void stray.push(new Error('a rejection was not handled', { cause: reason }));
  process.on('unhandledRejection', onUnhandled);

  const loadedSlowly = (sdk: AgoraSdk): AgoraSdk => {
    const load = async <T>(module: () => Promise<T>): Promise<T> => {
      loading++;
      await import('../../../../src/transport/agora/sessions');
      await nextTask();
      loading--;
      return module();
    };
    return { rtc: () => load(sdk.rtc), rtm: () => load(sdk.rtm) };
  };

  const passUntil = async (condition: () => boolean, limitMs: number): Promise<boolean> => {
    const untilMs = clock.now() + limitMs;
    for (;;) {
      while (loading > 0) await nextTask();
      if (condition()) return true;
      if (clock.now() >= untilMs) return false;
      const isOver = () => loading > 0 || clock.now() >= untilMs || condition();
      await virtual.runUntil(isOver, { limitMs: untilMs - clock.now() });
    }
  };

  const world: World = {
    clock,
    cloud,
    pages,
    stray,
    steps: () => steps,
    at: (step, act) => void atStep.set(step, act),
    open(userId) {
      const role = roleOf(userId);
      const number = seed * 1_000 + pages.length;
      const device = devices.get(userId) ?? memoryStore();
      devices.set(userId, device);
      const provider = tokenProvider?.(world);
      const agora = agoraOver(
        cloud,
        clock,
        { sdk: loadedSlowly(cloud.sdk()), ...(provider && { tokenProvider: provider }) },
        number,
      );
      const transport: Transport = {
        ...agora,
        world: { clock, random: seededRandom(number + 1), storage: () => device },
      };
      const room = new LiveRoom({ id: 'show', user: { id: userId, role }, crew: CREW, transport, detector });
      const reasons: Error[] = [];
      room.on('status', ({ error }) => void (error && reasons.push(error)));
      const opened = { userId, room, transport, reasons };
      pages.push(opened);
      return opened;
    },
    pass: async (ms) => void (await passUntil(() => false, ms)),
    passUntil,
    close() {
      process.off('unhandledRejection', onUnhandled);
      if (ownReport === undefined) delete page.reportError;
      else page.reportError = ownReport;
    },
  };
  return world;
}

const nextTask = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A camera that a host hands in. */
export function createCamera(): MediaStreamTrack & { stops: number } {
  const camera = {
    kind: 'video',
    readyState: 'live',
    enabled: true,
    stops: 0,
    stop: () => void camera.stops++,
    addEventListener() {},
    removeEventListener() {},
  };
  return camera as unknown as MediaStreamTrack & { stops: number };
}
