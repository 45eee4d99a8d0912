/** A whole show in one process: rooms over a memory network, in simulated time. */
// Simulated time does not wait for code to load.
import '../../src/room/sale-parts';
import '../../src/room/follow-up-parts';
import { onTestFinished } from 'vitest';
import { LiveRoom, type LiveRoomOptions, type Role, type RoomId, type Session, type UserId } from '../../src/index';
import { encode } from '../../src/protocol/codec';
import type { Message } from '../../src/protocol/envelope';
import { createMemoryNetwork, createVirtualClock } from '../../src/testing/index';

const CREW = ['host', 'mod'];

/** What ends in a question mark is a question. */
const detector = {
  detect: (text: string) => ({ isQuestion: text.endsWith('?'), confidence: text.endsWith('?') ? 0.9 : 0.1 }),
};

type NetworkOptions = Omit<Parameters<typeof createMemoryNetwork>[0] & object, 'clock'>;

export function setUpShow(networkOptions: NetworkOptions = {}) {
  const clock = createVirtualClock();
  const network = createMemoryNetwork({ clock, latencyMs: 20, ...networkOptions });
  const rooms: LiveRoom[] = [];
  onTestFinished(async () => {
    const left = Promise.all(rooms.map((room) => room.leave()));
    await clock.advance(10_000);
    await left;
  });

  const open = (id: string, change: Partial<LiveRoomOptions> = {}): LiveRoom => {
    const role: Role = id === 'host' ? 'host' : id.startsWith('mod') ? 'moderator' : 'viewer';
    const room = new LiveRoom({
      id: 'show',
      user: { id, role },
      crew: CREW,
      transport: network.transport(),
      detector,
      ...change,
    });
    rooms.push(room);
    return room;
  };
  const join = async (id: string, change?: Partial<LiveRoomOptions>): Promise<LiveRoom> => {
    const room = open(id, change);
    const joined = room.join();
    joined.catch(() => undefined);
    for (let tries = 0; tries < 400 && room.status.get() === 'joining'; tries++) await clock.advance(50);
    await joined;
    return room;
  };
  /** Somebody who speaks the protocol, and says what they like. */
  const stranger = async (id: string, role: Role = 'viewer') => {
    const { signal } = new AbortController();
    const user = { id: id as UserId, role };
    const connecting = network.transport().connect({ roomId: 'show' as RoomId, user, signal });
    await clock.advance(500);
    const session: Session = await connecting;
    onTestFinished(() => session.close());
    const joined = session.signal.join('control');
    await clock.advance(500);
    await joined;
    const heard: string[] = [];
    session.signal.onMessage(({ text }) => heard.push(String(text)));
    const say = (lane: 'ask' | 'control' | 'chat/0', message: Message) => session.signal.publish(lane, encode(message));
    const tell = (to: string, message: Message) => session.signal.send(to as UserId, encode(message));
    return { session, heard, say, tell };
  };
  /** What is called now, and settles while a second passes. */
  const after = async <T>(call: Promise<T>, ms = 1_000): Promise<T> => {
    call.catch(() => undefined);
    await clock.advance(ms);
    return call;
  };
  return { clock, network, open, join, stranger, after };
}

/** What a crew member's board says of each row. */
export const board = (room: LiveRoom) =>
  room.questions.ranked.get().map(({ text, askers, status }) => ({ text, askers, status }));

/** What an asker sees of their own questions. */
export const mine = (room: LiveRoom) =>
  room.questions.mine.get().map(({ text, status, reply }) => ({ text, status, reply }));
