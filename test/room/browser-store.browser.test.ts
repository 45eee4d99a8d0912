import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserStore } from '../../src/room/browser-store';

const prefix = () => `test/${crypto.randomUUID()}/`;

afterEach(() => void vi.restoreAllMocks());

describe('what a browser keeps', () => {
  it('is there for the next page, until it is deleted', async () => {
    const at = prefix();
    await browserStore().write(new Map([[`${at}a`, '1'], [`${at}b`, '2'], [`${at}c`, '3']]));
    await browserStore().write(new Map([[`${at}b`, undefined], [`${at}c`, '4']]));
    expect(await browserStore().entries(at)).toEqual([[`${at}a`, '1'], [`${at}c`, '4']]);
  });

  it('is found by its prefix, of whatever letters', async () => {
    const at = prefix();
    await browserStore().write(new Map([[`${at}own/\u{1f600}`, 'x'], [`${at}own/ü`, 'y'], [`${at}owned`, 'z']]));
    const found = await browserStore().entries(`${at}own/`);
    expect(new Map(found)).toEqual(new Map([[`${at}own/\u{1f600}`, 'x'], [`${at}own/ü`, 'y']]));
  });

  it('is kept in the order of its writes', async () => {
    const at = prefix();
    const store = browserStore();
    await Promise.all(Array.from({ length: 50 }, (_, index) => store.write(new Map([[`${at}a`, String(index)]]))));
    expect(await store.entries(at)).toEqual([[`${at}a`, '49']]);
  });

  it('is kept in memory where the browser denies it, from the first refusal on', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const at = prefix();
    const store = browserStore();
    await Promise.all([store.write(new Map([[`${at}a`, '1']])), store.write(new Map([[`${at}b`, '2']]))]);
    expect(await store.entries(at)).toEqual([[`${at}a`, '1'], [`${at}b`, '2']]);
    vi.restoreAllMocks();
    expect(await store.entries(at)).toHaveLength(2);
    expect(await browserStore().entries(at)).toEqual([]);
  });

  it('is kept in memory when the database fails later, as on a full disk', async () => {
    const at = prefix();
    const store = browserStore();
    await store.write(new Map([[`${at}a`, '1']]));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await store.write(new Map([[`${at}b`, '2']]));
    expect(await store.entries(at)).toEqual([[`${at}b`, '2']]);
  });
});
