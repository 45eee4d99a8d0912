import { describe, expectTypeOf, it } from 'vitest';
import { LiveRoomError, isLiveRoomError, type LiveRoomErrorCode } from 'liveroom';

declare const caught: unknown;

describe('LiveRoomError', () => {
  it('has the context of its code', () => {
    if (isLiveRoomError(caught, 'rate-limited')) {
      expectTypeOf(caught.code).toEqualTypeOf<'rate-limited'>();
      expectTypeOf(caught.context).toEqualTypeOf<Readonly<{ action: string; retryAfterMs: number }>>();
      // @ts-expect-error another code's context
      void caught.context.roomId;
    }
    if (isLiveRoomError(caught, 'permission-denied')) {
      expectTypeOf(caught.context.device).toEqualTypeOf<'camera' | 'microphone'>();
    }
  });

  it('is recognised without naming a code', () => {
    if (isLiveRoomError(caught)) {
      expectTypeOf(caught).toEqualTypeOf<LiveRoomError>();
      expectTypeOf(caught.code).toEqualTypeOf<LiveRoomErrorCode>();
      expectTypeOf(caught.retryable).toBeBoolean();
    }
  });

  it('takes the context of its code only', () => {
    new LiveRoomError('not-joined', 'unable to send; the room is not joined', { action: 'send a message' });
    // @ts-expect-error no such code
    new LiveRoomError('not-a-code', 'unable to send', {});
    // @ts-expect-error not the context of this code
    new LiveRoomError('not-joined', 'unable to send', { roomId: 'r1' });
    // @ts-expect-error not a code
    isLiveRoomError(caught, 'not-a-code');
  });

  it('is read-only', () => {
    const error = new LiveRoomError('not-joined', 'unable to send; the room is not joined', { action: 'send a message' });
    // @ts-expect-error read-only
    error.code = 'not-joined';
    // @ts-expect-error read-only
    error.context.action = 'leave';
  });
});
