import { describe, expect, it } from 'vitest';
import { Link } from '../../src/room/link';
import type { RoomId, Session, UserId } from '../../src/index';
import { createMemoryNetwork, createVirtualClock } from '../../src/testing/index';

const message = { t: 'poll', id: 'p1', at: 0, ids: ['a'] } as const;

async function setUp() {
  const clock = createVirtualClock();
  const network = createMemoryNetwork({ clock, latencyMs: 20 });
  const connect = async (id: string): Promise<Session> => {
    const { signal } = new AbortController();
    const user = { id: id as UserId, role: 'host' } as const;
    const connecting = network.transport().connect({ roomId: 'show' as RoomId, user, signal });
    await clock.advance(1_000);
    return connecting;
  };
  return { clock, connect, link: new Link(clock) };
}

describe("a room's line to its session", () => {
  it('refuses at once while there is none, and says that trying again may help', async () => {
    const { clock, link } = await setUp();
    const refusal = { code: 'network-unavailable', retryable: true };
    await expect(link.publish('ask', message)).rejects.toMatchObject(refusal);
    await expect(link.send('ana', message)).rejects.toMatchObject(refusal);
    await expect(link.lock('keeper', new AbortController().signal)).rejects.toMatchObject(refusal);
    expect(() => link.state()).toThrow(expect.objectContaining(refusal));
    expect(link.now()).toBe(clock.now());
  });

  it('uses the session it was given until it is taken back', async () => {
    const { clock, connect, link } = await setUp();
    const session = await connect('host');
    const end = link.use(session);
    const sent = link.publish('ask', message);
    await clock.advance(1_000);
    await expect(sent).resolves.toBeUndefined();
    end();
    await expect(link.publish('ask', message)).rejects.toMatchObject({ code: 'network-unavailable' });
  });

  it('keeps the later session when the end of the earlier one comes late', async () => {
    const { connect, link } = await setUp();
    const [one, other] = [await connect('host'), await connect('mod')];
    const endFirst = link.use(one);
    link.use(other);
    endFirst();
    expect(link.state()).toBe(other.signal.state);
  });

  it('sends nothing to what can be no user', async () => {
    const { link } = await setUp();
    await expect(link.send('not a user id', message)).resolves.toBeUndefined();
  });
});
