import { afterEach, describe, expect, it } from 'vitest';
import { LiveRoom } from '../../src/index';
import { local } from '../../src/local';

afterEach(() => void Reflect.deleteProperty(globalThis, 'indexedDB'));

describe("a room's surroundings", () => {
  it('may deny storage already when it is looked up', () => {
    Object.defineProperty(globalThis, 'indexedDB', {
      configurable: true,
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    const options = { id: 'show', user: { id: 'ana', role: 'viewer' as const }, crew: ['host'], transport: local() };
    expect(new LiveRoom(options).status.get()).toBe('idle');
  });
});
