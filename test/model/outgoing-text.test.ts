import { describe, expect, it } from 'vitest';
import type { LiveRoomError } from '../../src/model/errors';
import { outgoingText } from '../../src/model/outgoing-text';

const refusal = (text: unknown, limit?: number) => {
  try {
    return outgoingText('ask', 'question', text, limit);
  } catch (error) {
    return error as LiveRoomError;
  }
};

describe('outgoingText', () => {
  it('gives the text as it will be sent', () => {
    expect(outgoingText('ask', 'question', '  is it\nwarm?\u0007 ')).toBe('is it warm?');
  });

  it.each(['', '   ', '\n\t', '\u200b\u202e', '\u200d\u200c', '\u3164', '\u2800 \u2800'])(
    'refuses %j, of which nothing can be seen',
    (text) =>
      expect(refusal(text)).toMatchObject({ code: 'text-empty', context: { field: 'question' }, retryable: false }),
  );

  it.each([undefined, null, 7, ['text'], { toString: () => 'text' }])('refuses %o, which is not text', (text) =>
    expect(refusal(text)).toMatchObject({ code: 'text-empty' }),
  );

  it('counts code points, not UTF-16 units', () => {
    expect(refusal('😀'.repeat(500))).toBe('😀'.repeat(500));
    expect(refusal('😀'.repeat(501))).toMatchObject({
      code: 'text-too-long',
      context: { field: 'question', limit: 500 },
    });
  });

  it('counts what is left after cleaning', () => {
    expect(refusal(`${' '.repeat(400)}${'x'.repeat(500)}${'\u200b'.repeat(400)}`)).toBe('x'.repeat(500));
  });

  it('keeps to the limit it is given', () => {
    expect(refusal('abc', 3)).toBe('abc');
    expect(refusal('abcd', 3)).toMatchObject({ code: 'text-too-long', context: { limit: 3 } });
  });

  it('refuses a pasted megabyte in no time', () => {
    const pasted = `a${'\u0301\u200d'.repeat(500_000)}b`;
    const startedMs = performance.now();
    expect(refusal(pasted + 'x'.repeat(600))).toMatchObject({ code: 'text-too-long' });
    expect(performance.now() - startedMs).toBeLessThan(2_000);
  });
});
