import type { ChatMessage, LiveRoomEvents, LiveRoomOptions, Readable, RoomStatus, Transport } from 'liveroom';
import { LiveRoom } from 'liveroom';
import { describe, expectTypeOf, it } from 'vitest';

declare const room: LiveRoom;
declare const transport: Transport;

describe('a room', () => {
  it('gives each event its payload', () => {
    room.on('status', (payload) => {
      expectTypeOf(payload).toEqualTypeOf<LiveRoomEvents['status']>();
      expectTypeOf(payload.status).toEqualTypeOf<RoomStatus>();
      expectTypeOf(payload.error).toEqualTypeOf<Error | undefined>();
      // @ts-expect-error another event's payload
      void payload.question;
    });
    room.on('answered', ({ question }) => expectTypeOf(question.id).toBeString());
    // @ts-expect-error no such event
    room.on('explosion', () => {});
  });

  it('gives back what ends the listening, and takes a signal', () => {
    const stop = room.on('status', () => {}, { signal: AbortSignal.timeout(1) });
    expectTypeOf(stop).toEqualTypeOf<() => void>();
  });

  it('can be listened to and not be made to speak', () => {
    // @ts-expect-error the room alone emits
    room.emit('status', { status: 'left', previous: 'joined' });
    // @ts-expect-error the room alone sets its status
    room.status.set('left');
    // @ts-expect-error read-only
    room.id = 'another';
  });

  it('has readables for what changes', () => {
    expectTypeOf(room.status).toExtend<Readable<RoomStatus>>();
    expectTypeOf(room.status.get()).toEqualTypeOf<RoomStatus>();
    expectTypeOf(room.status.subscribe(() => {})).toEqualTypeOf<() => void>();
    expectTypeOf(room.audience.get().count).toBeNumber();
    // @ts-expect-error no such status
    void (room.status.get() === 'exploded');
  });

  it('resolves chat to the line that was sent, and snapshots to what nobody can change', () => {
    expectTypeOf(room.chat.send('hi', { productId: 'p1' })).resolves.toEqualTypeOf<ChatMessage>();
    // @ts-expect-error a snapshot
    room.chat.messages.get().push({});
  });

  it('joins with a signal, and leaves by await using', () => {
    expectTypeOf(room.join({ signal: AbortSignal.timeout(1) })).resolves.toBeVoid();
    expectTypeOf(room.leave()).resolves.toBeVoid();
    expectTypeOf(room).toExtend<AsyncDisposable>();
  });
});

describe('the options of a room', () => {
  const user = { id: 'u1', role: 'viewer' } as const;

  it('are an id, a user, the crew and a transport', () => {
    const options: LiveRoomOptions = { id: 'r1', user, crew: ['host'], transport };
    expectTypeOf(new LiveRoom(options)).toEqualTypeOf<LiveRoom>();
  });

  it('are checked', () => {
    // @ts-expect-error without a transport
    new LiveRoom({ id: 'r1', user, crew: [] });
    // @ts-expect-error without a user
    new LiveRoom({ id: 'r1', crew: [], transport });
    // @ts-expect-error no such role
    new LiveRoom({ id: 'r1', user: { id: 'u1', role: 'guest' }, crew: [], transport });
    // @ts-expect-error no such option
    new LiveRoom({ id: 'r1', user, crew: [], transport, timeout: 1 });
    // @ts-expect-error a duration is a number of milliseconds
    new LiveRoom({ id: 'r1', user, crew: [], transport, joinTimeoutMs: '15s' });
    // @ts-expect-error the crew is a list
    new LiveRoom({ id: 'r1', user, crew: 'host', transport });
  });
});
