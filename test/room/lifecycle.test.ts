import { describe, expect, it, vi } from 'vitest';
import { LiveRoom, LiveRoomError, type LiveRoomOptions, type RoomStatus, type Transport } from '../../src/index';
import { unreachable } from '../../src/model/refusals';
import { createMemoryNetwork, createVirtualClock } from '../../src/testing/index';

const detector = { detect: (text: string) => ({ isQuestion: text.endsWith('?'), confidence: text.endsWith('?') ? 1 : 0 }) };

function setUp(change: Partial<LiveRoomOptions> = {}) {
  const clock = createVirtualClock();
  const network = createMemoryNetwork({ clock, latencyMs: 20 });
  const memory = network.transport();
  const connects: string[] = [];
  const transport: Transport = {
    ...memory,
    connect(request) {
      connects.push(request.user.id);
      return memory.connect(request);
    },
  };
  const room = new LiveRoom({
    id: 'show',
    user: { id: 'ana', role: 'viewer' },
    crew: ['host'],
    transport,
    detector,
    ...change,
  });
  const statuses: RoomStatus[] = [];
  room.on('status', ({ status }) => statuses.push(status));
  return { clock, network, room, statuses, connects };
}

describe('the life of a room', () => {
  it('goes from idle through joining to joined, and to left', async () => {
    const { clock, room, statuses } = setUp();
    expect(room.status.get()).toBe('idle');
    const joined = room.join();
    expect(room.status.get()).toBe('joining');
    await clock.advance(1_000);
    await joined;
    expect(room.status.get()).toBe('joined');
    const left = room.leave();
    await clock.advance(1_000);
    await left;
    expect(statuses).toEqual(['joining', 'joined', 'left']);
  });

  it('shares one promise between concurrent joins, and connects once', async () => {
    const { clock, room, connects } = setUp();
    const first = room.join();
    expect(room.join()).toBe(first);
    await clock.advance(1_000);
    await first;
    await expect(room.join()).resolves.toBeUndefined();
    expect(connects).toHaveLength(1);
  });

  it('ends joined once after join, leave, join in one tick', async () => {
    const { clock, network, room, statuses, connects } = setUp();
    const first = room.join();
    const left = room.leave();
    const second = room.join();
    await clock.advance(2_000);
    await expect(first).rejects.toMatchObject({ code: 'join-aborted' });
    await left;
    await second;
    expect(room.status.get()).toBe('joined');
    expect(statuses.filter((status) => status === 'joined')).toHaveLength(1);
    expect(connects).toHaveLength(1);
    expect(network.stats.sessions).toBe(1);
  });

  it('joins again at once after an attempt that the caller gave up', async () => {
    const { clock, room, statuses } = setUp();
    const gaveUp = new AbortController();
    const first = room.join({ signal: gaveUp.signal });
    await clock.advance(10);
    gaveUp.abort();
    const second = room.join();
    await clock.advance(1_000);
    await expect(first).rejects.toMatchObject({ code: 'join-aborted' });
    await second;
    expect(room.status.get()).toBe('joined');
    expect(statuses).toEqual(['joining', 'left', 'joining', 'joined']);
  });

  it('says that a newer session took its place, also while it is still entering', async () => {
    const storage = { entries: () => new Promise<never>(() => undefined), write: async () => undefined };
    const { clock, network, room } = setUp({ storage });
    const joining = room.join();
    await clock.advance(200);
    const user = { id: 'ana', role: 'viewer' as const };
    const newer = new LiveRoom({ id: 'show', user, crew: ['host'], transport: network.transport(), detector });
    const joinedElsewhere = newer.join();
    const refused = expect(joining).rejects.toMatchObject({ code: 'duplicate-user' });
    await clock.advance(1_000);
    await refused;
    await joinedElsewhere;
    expect(room.status.get()).toBe('failed');
    expect(newer.status.get()).toBe('joined');
  });

  it('tries another session when the one that it came back to ends while it enters', async () => {
    const { clock, network, room, connects } = setUp();
    const joined = room.join();
    await clock.advance(1_000);
    await joined;
    const loseSession = async () => {
      network.disconnect('ana');
      await clock.advance(4_000);
      network.reconnect('ana');
    };
    await loseSession();
    await clock.runUntil(() => connects.length === 2);
    await clock.advance(50);
    expect(room.status.get()).toBe('reconnecting');
    await loseSession();
    await clock.advance(20_000);
    expect(room.status.get()).toBe('joined');
  });

  it("ends with one session after a strict effect's mount, unmount, mount of two rooms of one user", async () => {
    const { clock, network, room } = setUp();
    const again = new LiveRoom({
      id: 'show',
      user: { id: 'ana', role: 'viewer' },
      crew: ['host'],
      transport: network.transport(),
      detector,
    });
    room.join().catch(() => undefined);
    void room.leave();
    const joined = again.join();
    await clock.advance(2_000);
    await joined;
    expect(room.status.get()).toBe('left');
    expect(network.stats.sessions).toBe(1);
  });

  it('lets leave win over a join in progress, and leaves nothing open', async () => {
    const { clock, network, room } = setUp();
    const joined = room.join();
    await clock.advance(30);
    const left = room.leave();
    await clock.advance(2_000);
    await left;
    await expect(joined).rejects.toMatchObject({ code: 'join-aborted', retryable: false });
    expect(room.status.get()).toBe('left');
    expect(network.stats.sessions).toBe(0);
    expect(clock.pending).toBe(0);
  });

  it('raises no unhandled rejection when nobody awaits a join that was left', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const { clock, room } = setUp();
    void room.join();
    void room.leave();
    await clock.advance(2_000);
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it("ends a join when the caller's signal aborts, and joins when asked again", async () => {
    const { clock, room } = setUp();
    const controller = new AbortController();
    const joined = room.join({ signal: controller.signal });
    await clock.advance(10);
    controller.abort(new Error('navigated away'));
    await expect(joined).rejects.toMatchObject({ code: 'join-aborted', cause: new Error('navigated away') });
    const again = room.join();
    await clock.advance(2_000);
    await again;
    expect(room.status.get()).toBe('joined');
  });

  it('does not even begin with a signal that is aborted', async () => {
    const { clock, room, connects } = setUp();
    const joined = room.join({ signal: AbortSignal.abort() });
    await clock.advance(10);
    await expect(joined).rejects.toBeInstanceOf(LiveRoomError);
    expect(connects).toHaveLength(0);
    expect(room.status.get()).toBe('left');
  });

  it('says why it could not join in time, where the transport said so', async () => {
    const clock = createVirtualClock();
    const cause = unreachable('get a token', 'the server is down');
    const transport = { name: 'down', connect: () => Promise.reject(cause), world: { clock } };
    const { room } = setUp({ transport, joinTimeoutMs: 5_000 });
    const joined = room.join();
    joined.catch(() => undefined);
    await clock.advance(6_000);
    await expect(joined).rejects.toMatchObject({ code: 'timeout', cause });
    await expect(joined).rejects.toThrow(/no connection within 5000 ms, because it was unable to get a token; the server/);
  });

  it('gives up joining a dead network at its time limit, and can be asked again', async () => {
    const { clock, network, room, statuses } = setUp({ joinTimeoutMs: 5_000 });
    network.disconnect('ana');
    const joined = room.join();
    joined.catch(() => undefined);
    await clock.advance(6_000);
    await expect(joined).rejects.toMatchObject({
      code: 'timeout',
      context: { action: "join room 'show'", timeoutMs: 5_000 },
    });
    expect(statuses).toEqual(['joining', 'failed']);
    network.reconnect('ana');
    const again = room.join();
    await clock.advance(2_000);
    await again;
    expect(room.status.get()).toBe('joined');
  });

  it('gives up on a transport that never answers at all', async () => {
    const { clock, room } = setUp({
      transport: { name: 'mute', connect: () => new Promise(() => undefined), world: { clock: createVirtualClock() } },
    });
    const joined = room.join();
    await clock.advance(10);
    await room.leave();
    await expect(joined).rejects.toMatchObject({ code: 'join-aborted' });
  });

  it('closes a session that a slow transport delivers after it was given up', async () => {
    const clock = createVirtualClock();
    const network = createMemoryNetwork({ clock });
    const memory = network.transport();
    const transport: Transport = {
      ...memory,
      async connect(request) {
        const session = await memory.connect({ ...request, signal: new AbortController().signal });
        await new Promise<void>((resolve) => clock.schedule(resolve, 20_000));
        return session;
      },
    };
    const { room } = setUp({ transport, joinTimeoutMs: 1_000 });
    const joined = room.join();
    joined.catch(() => undefined);
    await clock.advance(2_000);
    expect(room.status.get()).toBe('failed');
    await clock.advance(30_000);
    expect(network.stats.sessions).toBe(0);
  });

  it('is reconnecting while its connection is interrupted, and joined again after', async () => {
    const { clock, network, room, statuses } = setUp();
    void room.join();
    await clock.advance(1_000);
    network.disconnect('ana');
    await clock.advance(500);
    expect(room.status.get()).toBe('reconnecting');
    network.reconnect('ana');
    await clock.advance(1_000);
    expect(statuses).toEqual(['joining', 'joined', 'reconnecting', 'joined']);
  });

  it('opens another session and joins its lanes anew when the network has dropped the first', async () => {
    const { clock, network, room } = setUp();
    const host = new LiveRoom({
      id: 'show',
      user: { id: 'host', role: 'host' },
      crew: ['host'],
      transport: network.transport(),
      detector,
    });
    void room.join();
    void host.join();
    await clock.advance(1_000);
    network.disconnect('ana');
    await clock.advance(20_000);
    network.reconnect('ana');
    await clock.advance(20_000);
    expect(room.status.get()).toBe('joined');
    void host.chat.send('welcome back');
    await clock.advance(1_000);
    expect(room.chat.messages.get().map(({ text }) => text)).toEqual(['welcome back']);
  });

  it('comes back although the transport never answered one of its tries', async () => {
    const clock = createVirtualClock();
    const network = createMemoryNetwork({ clock });
    const memory = network.transport();
    let connects = 0;
    const transport: Transport = {
      ...memory,
      connect: (request) => (++connects === 2 ? new Promise(() => undefined) : memory.connect(request)),
    };
    const { room } = setUp({ transport, joinTimeoutMs: 5_000 });
    void room.join();
    await clock.advance(1_000);
    network.disconnect('ana');
    await clock.advance(10_000);
    network.reconnect('ana');
    await clock.advance(1_000);
    expect(room.status.get()).toBe('reconnecting');
    await clock.advance(10_000);
    expect(connects).toBe(3);
    expect(room.status.get()).toBe('joined');
  });

  it('fails for good when the same user joins elsewhere', async () => {
    const { clock, network, room } = setUp();
    void room.join();
    await clock.advance(1_000);
    const elsewhere = new LiveRoom({
      id: 'show',
      user: { id: 'ana', role: 'viewer' },
      crew: ['host'],
      transport: network.transport(),
      detector,
    });
    const errors: unknown[] = [];
    room.on('status', ({ error }) => errors.push(error));
    void elsewhere.join();
    await clock.advance(5_000);
    expect(room.status.get()).toBe('failed');
    expect(errors).toContainEqual(expect.objectContaining({ code: 'duplicate-user' }));
    expect(elsewhere.status.get()).toBe('joined');
    expect(network.stats.sessions).toBe(1);
  });

  it('leaves idempotently, and at once when it never joined', async () => {
    const { clock, room, statuses } = setUp();
    await room.leave();
    expect(statuses).toEqual([]);
    void room.join();
    await clock.advance(1_000);
    const left = room.leave();
    expect(room.leave()).toBe(left);
    await clock.advance(1_000);
    await left;
    await room.leave();
    expect(statuses).toEqual(['joining', 'joined', 'left']);
  });

  it('leaves no timer and no session after 50 joins and leaves', async () => {
    const { clock, network, room } = setUp({ user: { id: 'host', role: 'host' } });
    for (let cycle = 0; cycle < 50; cycle++) {
      const joined = room.join();
      await clock.advance(500);
      await joined;
      const left = room.leave();
      await clock.advance(500);
      await left;
    }
    expect(network.stats.sessions).toBe(0);
    expect(clock.pending).toBe(0);
  });

  it('counts who is here', async () => {
    const { clock, network, room } = setUp();
    const host = new LiveRoom({
      id: 'show',
      user: { id: 'host', role: 'host' },
      crew: ['host'],
      transport: network.transport(),
      detector,
    });
    void room.join();
    void host.join();
    await clock.advance(3_000);
    expect(room.audience.get()).toEqual({ count: 2, crewOnline: ['host'] });
    void host.leave();
    await clock.advance(3_000);
    expect(room.audience.get()).toEqual({ count: 1, crewOnline: [] });
    void room.leave();
    await clock.advance(1_000);
    expect(room.audience.get().count).toBe(0);
  });
});
