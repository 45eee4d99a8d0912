/** The local transport where there are no tabs: it can be imported and created, and says why it can't connect. */
import { describe, expect, it } from 'vitest';
import type { Clock } from '../../src/lib/clock';
import type { RoomId, UserId } from '../../src/model/ids';
import { Heartbeat, ROUND_MS } from '../../src/transport/local/heartbeat';
import { local } from '../../src/transport/local/index';
import { roomNames } from '../../src/transport/local/names';
import { decodePeerMessage } from '../../src/transport/local/peer-message';
import { assertFits } from '../../src/model/text-size';

describe('outside a browser', () => {
  it('rejects connect() with what is missing', async () => {
    const user = { id: 'ann' as UserId, role: 'viewer' } as const;
    const request = { roomId: 'show' as RoomId, user, signal: new AbortController().signal };
    await expect(local().connect(request)).rejects.toMatchObject({ code: 'unsupported', name: 'LiveRoomError' });
  });
});

describe('names', () => {
  it('of different scopes, rooms and users never meet', () => {
    const names = ['a', 'a/b', 'a%2Fb', 'a/b/user'].flatMap((scope) =>
      ['b', 'user'].flatMap((roomId) => {
        const { user, lane, lock, session } = roomNames(scope, roomId as RoomId);
        return [user('x' as UserId), user('x/y' as UserId), lane('ask'), lock('x'), session('x')];
      }),
    );
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('what other scripts say on the channel', () => {
  it.each([
    undefined,
    null,
    'ping',
    {},
    { v: 1, from: 'x' },
    { v: 2, from: 'x', kind: 'ping' },
    { v: 1, from: 7, kind: 'ping' },
    { v: 1, from: 'x', kind: 'toString' },
    { v: 1, from: 'x', to: 7, kind: 'ping' },
    { v: 1, from: 'x', kind: 'hello' },
    { v: 1, from: 'x', kind: 'here', facts: { userId: '', since: 0, lanes: [], publications: [] } },
    { v: 1, from: 'x', kind: 'here', facts: { userId: 'ada', since: 0, lanes: [], publications: [null] } },
    { v: 1, from: 'x', kind: 'here', facts: { userId: 'ada', since: 0, lanes: [], publications: [{ id: 'a' }] } },
    { v: 1, from: 'x', kind: 'state', key: 'mode', item: { value: 'sale' } },
    { v: 1, from: 'x', kind: 'offer', link: 'l', sdp: 7 },
    { v: 1, from: 'x', kind: 'want', link: 'l', publicationIds: 'all' },
    { v: 1, from: 'x', kind: 'want', link: 'l', publicationIds: [], lowIds: 'all' },
    { v: 1, from: 'x', kind: 'want', link: 'l', publicationIds: [], lowIds: null },
  ])('is dropped: %j', (data) => {
    expect(decodePeerMessage(data)).toBeUndefined();
  });

  it.each([
    { v: 1, from: 'x', to: 'y', kind: 'ping' },
    {
      v: 1,
      from: 'x',
      kind: 'here',
      facts: { userId: 'ada', since: 0, lanes: ['control'], publications: [{ id: 'a', source: 'camera', muted: false }] },
    },
    // From a tab that has not been reloaded since there are small pictures, and from one that has.
    { v: 1, from: 'x', kind: 'want', link: 'l', publicationIds: ['a'] },
    { v: 1, from: 'x', kind: 'want', link: 'l', publicationIds: ['a'], lowIds: ['a', 7, 'unknown'] },
  ])('is taken when it is a message: %j', (message) => {
    expect(decodePeerMessage(message)).toBe(message);
  });
});

describe('size limits', () => {
  it.each([
    ['x'.repeat(12), true],
    ['x'.repeat(13), false],
    ['é'.repeat(6), true],
    ['é'.repeat(7), false],
    ['尺'.repeat(4), true],
    ['尺'.repeat(4) + 'x', false],
    ['😀'.repeat(3), true],
    ['😀'.repeat(3) + 'x', false],
    ['\ud83d'.repeat(4), true],
    ['\ud83d'.repeat(5), false],
  ])('count bytes of UTF-8: %j', (text, fits) => {
    const check = () => assertFits(text, 12, 'publish');
    if (fits) expect(check).not.toThrow();
    else expect(check).toThrowError(expect.objectContaining({ code: 'message-too-large' }));
  });
});

describe('rounds of ping and pong', () => {
  function steppedClock(): Clock & { step(ms: number): void; nowMs: number } {
    let due: { task: () => void; atMs: number } | undefined;
    const clock = {
      nowMs: 1_000_000,
      now: () => clock.nowMs,
      schedule(task: () => void, delayMs: number) {
        const entry = { task, atMs: clock.nowMs + delayMs };
        due = entry;
        return () => void (due === entry && (due = undefined));
      },
      step(ms: number) {
        const endMs = clock.nowMs + ms;
        while (due !== undefined && due.atMs <= endMs) {
          clock.nowMs = due.atMs;
          const { task } = due;
          due = undefined;
          task();
        }
        clock.nowMs = endMs;
      },
    };
    return clock;
  }

  function beating() {
    const clock = steppedClock();
    const counts = { pings: 0, rounds: 0 };
    const heartbeat = new Heartbeat(
      clock,
      () => void (counts.pings += 1),
      () => void (counts.rounds += 1),
    );
    heartbeat.start();
    return { clock, counts, heartbeat };
  }

  it('are begun by this side when nobody else does', () => {
    const { clock, counts } = beating();
    clock.step(4 * ROUND_MS);
    expect(counts).toEqual({ pings: 4, rounds: 4 });
  });

  it('are counted, and not begun, while another side is faster', () => {
    const { clock, counts, heartbeat } = beating();
    for (let round = 0; round < 5; round++) {
      clock.step(ROUND_MS - 10);
      heartbeat.heardPing();
    }
    expect(counts).toEqual({ pings: 0, rounds: 5 });
  });

  it('are one round when many ask at the same moment', () => {
    const { clock, counts, heartbeat } = beating();
    clock.step(ROUND_MS);
    for (let other = 0; other < 50; other++) heartbeat.heardPing();
    expect(counts).toEqual({ pings: 1, rounds: 1 });
  });

  it('go on when the clock was set back, and end when they are stopped', () => {
    const { clock, counts, heartbeat } = beating();
    clock.nowMs -= 3_600_000;
    heartbeat.heardPing();
    clock.step(ROUND_MS);
    expect(counts.rounds).toBeGreaterThan(0);
    heartbeat.stop();
    const { rounds } = counts;
    clock.step(10 * ROUND_MS);
    expect(counts.rounds).toBe(rounds);
  });
});
