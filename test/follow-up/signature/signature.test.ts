import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sign, verifySignature } from '../../../src/follow-up/signature/signature';
import { readViewerKey, viewerKey } from '../../../src/follow-up/signature/viewer-key';

const nowMs = 1_700_000_000_500;
const node = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest('hex');
const texts = fc.string({ unit: 'grapheme', minLength: 1 });

describe('a signature', () => {
  it('is the HMAC that any server can make', async () => {
    await fc.assert(
      fc.asyncProperty(texts, texts, async (secret, body) => {
        expect(await sign(secret, body, nowMs)).toBe(`t=1700000000,v1=${node(secret, `1700000000.${body}`)}`);
      }),
    );
  });

  it('holds for its body, its secret and its time, and for nothing else', async () => {
    const header = await sign('secret', 'body', nowMs);
    const good = { header, body: 'body', secret: 'secret', nowMs };
    const holds = (change: Partial<Parameters<typeof verifySignature>[0]>) => verifySignature({ ...good, ...change });
    expect(await holds({})).toBe(true);
    expect(await holds({ nowMs: nowMs + 299_000 })).toBe(true);
    for (const change of [
      { body: 'body ' },
      { secret: 'other' },
      { nowMs: nowMs + 301_000 },
      { nowMs: nowMs - 301_000 },
      { nowMs: NaN },
      { toleranceMs: 499 },
      { header: header.replace('t=17', 't=16') },
      { header: header.slice(0, -1) },
      { header: header.slice(0, -1) + (header.endsWith('0') ? '1' : '0') },
      { header: `${header},v1=` },
      { header: header.toUpperCase() },
      { header: '' },
      { header: null },
      { header: undefined },
    ]) {
      expect(await holds(change), JSON.stringify(change)).toBe(false);
    }
  });
});

describe('a viewer key', () => {
  const users = fc.string({ unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCodePoint(code)), minLength: 1, maxLength: 64 });

  it('says whose it is and is derived from that, until its time is over', async () => {
    await fc.assert(
      fc.asyncProperty(users, async (userId) => {
        const { id, secret } = await viewerKey('master', userId, nowMs);
        expect(id).toMatch(/^[A-Za-z0-9%_\-!~*'()]+\.1700000000$/);
        expect(secret).toBe(node('master', id));
        expect(readViewerKey(id, 1_699_999_999_999)).toEqual({ userId, expiresAtMs: 1_700_000_000_000 });
        expect(readViewerKey(id, 1_700_000_000_000)).toBeUndefined();
      }),
    );
  });

  it('has one spelling', () => {
    expect(readViewerKey('ann.1700000000', 0)).toBeDefined();
    for (const id of ['', 'ann', 'ann.', '.1', 'a.b.1', 'ann.01700000000', '%61nn.1700000000', 'ann%2e.1700000000', '%.1700000000', '%20.1', 'ann.1e9', 'ann.-1']) {
      expect(readViewerKey(id, 0), id).toBeUndefined();
    }
    expect(readViewerKey('ann.1700000000', NaN)).toBeUndefined();
  });

  it('is not made of nonsense', async () => {
    for (const [master, user, until] of [['', 'ann', 1], ['m', '', 1], ['m', 'a b', 1], ['m', 'ann', NaN]] as const) {
      await expect(viewerKey(master, user, until)).rejects.toMatchObject({ code: 'invalid-options' });
    }
  });
});
