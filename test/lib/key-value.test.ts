import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../src/lib/key-value';

describe('memoryStore', () => {
  it('is empty at first', async () => {
    expect(await memoryStore().entries('')).toEqual([]);
  });

  it('finds entries by the beginning of their key', async () => {
    const store = memoryStore();
    await store.write(
      new Map([
        ['ask/1', 'a'],
        ['ask/2', 'b'],
        ['board/1', 'c'],
      ]),
    );
    expect(await store.entries('ask/')).toEqual([
      ['ask/1', 'a'],
      ['ask/2', 'b'],
    ]);
    expect(await store.entries('nothing/')).toEqual([]);
  });

  it('shares nothing with another store', async () => {
    await memoryStore().write(new Map([['key', 'value']]));
    expect(await memoryStore().entries('')).toEqual([]);
  });

  it('writes and deletes as a map does, also keys that objects would stumble over', async () => {
    const key = fc.constantFrom('a', 'a/b', 'b', '__proto__', 'constructor', '');
    const changes = fc.array(fc.tuple(key, fc.option(fc.string(), { nil: undefined })), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(changes, { maxLength: 8 }),
        fc.constantFrom('', 'a', 'a/', '__'),
        async (batches, prefix) => {
          const store = memoryStore();
          const model = new Map<string, string>();
          for (const batch of batches) {
            await store.write(new Map(batch));
            for (const [name, value] of new Map(batch)) {
              if (value === undefined) model.delete(name);
              else model.set(name, value);
            }
          }
          const expected = [...model].filter(([name]) => name.startsWith(prefix));
          expect(new Map(await store.entries(prefix))).toEqual(new Map(expected));
        },
      ),
    );
  });
});
