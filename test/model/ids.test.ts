import { describe, expect, it } from 'vitest';
import { isRoomId, isUserId } from '../../src/model/ids';

const notText = [undefined, null, 7, true, [], {}, ['room'], new String('room'), Symbol('room')];

describe('isRoomId', () => {
  it.each(['a', 'Spring_Sale-2026', '-', '0', 'x'.repeat(40)])('accepts %j', (id) => expect(isRoomId(id)).toBe(true));

  it.each(['', 'x'.repeat(41), 'a b', 'a/b', 'a.b', 'a:b', 'café', '直播', 'a\n', '\na', 'a\0', '😀'])(
    'refuses %j',
    (id) => expect(isRoomId(id)).toBe(false),
  );

  it.each(notText)('refuses what is not text: %o', (value) => expect(isRoomId(value)).toBe(false));
});

describe('isUserId', () => {
  it.each(['a', 'user@shop.example', '4711', '~!#$%', '__proto__', 'x'.repeat(64)])('accepts %j', (id) =>
    expect(isUserId(id)).toBe(true),
  );

  it.each(['', 'x'.repeat(65), 'a b', ' a', 'a\n', '\u007f', 'é', '用户', '😀'])('refuses %j', (id) =>
    expect(isUserId(id)).toBe(false),
  );

  it.each(notText)('refuses what is not text: %o', (value) => expect(isUserId(value)).toBe(false));
});
