import { describe, expect, it } from 'vitest';
import { invalidOption, isLiveRoomError, isRetryable, LiveRoomError } from '../../src/model/errors';
import { outgoingText } from '../../src/model/outgoing-text';

const tooSoon = (options = {}) =>
  new LiveRoomError(
    'rate-limited',
    'unable to send a message; too soon',
    { action: 'send a message', retryAfterMs: 800 },
    { retryable: true, ...options },
  );

describe('LiveRoomError', () => {
  it('is an error with a code for programs and a message for people', () => {
    const error = tooSoon();
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('LiveRoomError');
    expect(error.code).toBe('rate-limited');
    expect(error.message).toBe('unable to send a message; too soon');
    expect(String(error)).toBe('LiveRoomError: unable to send a message; too soon');
    expect(error.stack).toContain('errors.test');
  });

  it('keeps a frozen copy of its context', () => {
    const context = { option: 'user.id' };
    const error = new LiveRoomError('invalid-options', 'unable to create a room; no id', context);
    context.option = 'changed';
    expect(error.context).toEqual({ option: 'user.id' });
    expect(error.context).not.toBe(context);
    expect(Object.isFrozen(error.context)).toBe(true);
  });

  it('keeps the cause when there is one, and has none otherwise', () => {
    const cause = new TypeError('socket closed');
    expect(tooSoon({ cause }).cause).toBe(cause);
    expect(tooSoon()).not.toHaveProperty('cause');
  });

  it('is not retryable unless it says so', () => {
    expect(tooSoon().retryable).toBe(true);
    expect(new LiveRoomError('unknown-question', 'unable to answer; gone', { questionId: 'q' }).retryable).toBe(false);
  });
});

describe('isLiveRoomError', () => {
  it('knows its own, of any code or of one', () => {
    expect(isLiveRoomError(tooSoon())).toBe(true);
    expect(isLiveRoomError(tooSoon(), 'rate-limited')).toBe(true);
    expect(isLiveRoomError(tooSoon(), 'not-joined')).toBe(false);
  });

  it.each([new Error('other'), { code: 'rate-limited' }, 'rate-limited', undefined, null])('refuses %o', (value) =>
    expect(isLiveRoomError(value)).toBe(false),
  );
});

describe('isRetryable', () => {
  it('is true of a retryable LiveRoomError only', () => {
    expect(isRetryable(tooSoon())).toBe(true);
    expect(isRetryable(tooSoon({ retryable: false }))).toBe(false);
    expect(isRetryable({ retryable: true })).toBe(false);
    expect(isRetryable(undefined)).toBe(false);
  });
});

describe('invalidOption', () => {
  it('names the action, the option and the reason', () => {
    const error = invalidOption('create a room', 'user.id', 'must be 1 to 64 printable ASCII characters');
    expect(error.code).toBe('invalid-options');
    expect(error.context).toEqual({ option: 'user.id' });
    expect(error.message).toBe(
      "unable to create a room; option 'user.id' must be 1 to 64 printable ASCII characters",
    );
  });
});

describe('the grammar of errors', () => {
  const thrown = (act: () => unknown): unknown => {
    try {
      return act();
    } catch (error) {
      return error;
    }
  };

  it.each([
    thrown(() => outgoingText('send a message', 'text', '')),
    thrown(() => outgoingText('ask', 'question', 'x'.repeat(501))),
    invalidOption('create a room', 'id', 'is missing'),
  ])('reads "unable to X; reason": %s', (error) => {
    expect((error as Error).message).toMatch(/^unable to [^;]+; [^;]+[^.]$/);
  });
});
