import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { declaredCodes, errorsPage, missingCodes } from '../../../scripts/agora-errors.mjs';
import { LiveRoomError, type LiveRoomErrorCode } from '../../../src/model/errors';
import { fromDisconnect, fromLinkReason, fromVendor } from '../../../src/transport/agora/vendor-errors';

const page = readFileSync(new URL('../../../docs/agora-errors.md', import.meta.url), 'utf8');
const lost = { action: 'stay connected', userId: 'ana' };

/** As the signalling SDK throws them. */
const rtmError = (code: number, message = '') =>
  Object.assign(new Error(`Error Code ${code} - ${message}`), { name: 'RtmUnavailableError', code, errorCode: code });

/** As the media SDK throws them. */
const rtcError = (code: string, text = '', data?: object) =>
  Object.assign(new Error(`AgoraRTCError ${code}: ${text}`), { name: 'AgoraRTCException', code, data });

const outcome = ({ code, retryable }: LiveRoomError) => `${code}${retryable ? ', retryable' : ''}`;

describe('the page of errors', () => {
  it('lists every code that the installed SDKs declare', async () => {
    const sections = await declaredCodes();
    expect(missingCodes(page, sections)).toEqual([]);
    const counts = Object.fromEntries(sections.map(({ title, codes }) => [title, codes.length]));
    expect(counts['Signalling: errors']).toBeGreaterThanOrEqual(120);
    expect(counts['Signalling: why a link failed']).toBeGreaterThanOrEqual(38);
    expect(counts['Media: errors']).toBeGreaterThanOrEqual(96);
    expect(counts['Media: why a link is gone']).toBeGreaterThanOrEqual(16);
    expect(counts['Media: CAN_NOT_GET_GATEWAY_SERVER']).toBeGreaterThanOrEqual(35);
    expect(counts['Media: UNEXPECTED_RESPONSE']).toBeGreaterThanOrEqual(60);
  });

  it('says what the rules say', async () => {
    expect(page === (await errorsPage()), 'run `node scripts/agora-errors.mjs` and look at what changed').toBe(true);
  });

  it('names a code that came with an update', async () => {
    const without = page.replace(/^\| `-10021`.*\n/m, '').replace(/^\| `UID_CONFLICT`.*\n(?![^]*`UID_CONFLICT`)/m, '');
    expect(missingCodes(without, await declaredCodes())).toEqual(['-10021', 'UID_CONFLICT']);
  });

  it('gives every error the context that its code promises', async () => {
    const vendors = { action: 'string', vendorCode: 'string' };
    const promised: Partial<Record<LiveRoomErrorCode, Record<string, string>>> = {
      'access-denied': vendors,
      'duplicate-user': { userId: 'string' },
      'vendor-failed': vendors,
      'network-unavailable': { action: 'string' },
      'rate-limited': { action: 'string', retryAfterMs: 'number' },
      'stale-revision': { key: 'string', revision: 'number' },
      'message-too-large': { bytes: 'number', limitBytes: 'number' },
      'media-unavailable': { publicationId: 'string' },
      'permission-denied': { device: 'string' },
      'device-not-found': { device: 'string' },
      'device-in-use': { device: 'string' },
      unsupported: { missing: 'string' },
    };
    const seen = new Set<LiveRoomErrorCode>();
    for (const { codes } of await declaredCodes()) {
      for (const { code, error } of codes) {
        seen.add(error.code);
        const types = Object.entries(error.context).map(([field, value]) => [field, typeof value]);
        expect(Object.fromEntries(types), `${code}: ${error.code}`).toMatchObject(promised[error.code] ?? { any: '' });
        expect(error.message).toMatch(/^unable to (do it|stay connected); [a-z ]+ \(Agora: [^)]+\)$/);
      }
    }
    expect([...seen].sort()).toEqual(Object.keys(promised).sort());
  });
});

describe('fromVendor', () => {
  it('passes on what is in our terms already', () => {
    const error = new LiveRoomError('timeout', 'unable to wait; it took long', { action: 'wait', timeoutMs: 1 });
    expect(fromVendor(error, 'publish')).toBe(error);
  });

  it('keeps what was thrown as the cause, and the code in the context', () => {
    const cause = rtmError(-10012);
    const error = fromVendor(cause, 'log in');
    expect(error.cause).toBe(cause);
    expect(error.context).toEqual({ action: 'log in', vendorCode: '-10012' });
    expect(error.message).toBe('unable to log in; vendor failed (Agora: -10012)');
  });

  it('tells a token that has expired, which another one heals, from one that can not be right', () => {
    expect(outcome(fromVendor(rtmError(-10009), 'log in'))).toBe('access-denied, retryable');
    expect(outcome(fromVendor(rtcError('TOKEN_EXPIRE'), 'join'))).toBe('access-denied, retryable');
    expect(outcome(fromVendor(rtmError(-10005), 'log in'))).toBe('access-denied');
    expect(outcome(fromVendor(rtmError(-10016), 'log in'))).toBe('access-denied');
  });

  it('reads what the access point says, wherever the SDK puts it', () => {
    const refusal = (text: string) => rtcError('CAN_NOT_GET_GATEWAY_SERVER', text, { desc: [text], retry: false });
    const error = fromVendor(refusal('dynamic use static key'), 'join');
    expect(outcome(error)).toBe('access-denied');
    expect(error.message).toBe(
      'unable to join; access denied (Agora: CAN_NOT_GET_GATEWAY_SERVER dynamic use static key)',
    );
    expect(outcome(fromVendor(refusal('dynamic key or token timeout'), 'join'))).toBe('access-denied, retryable');
    expect(outcome(fromVendor(refusal('no unilbs service available'), 'join'))).toBe('network-unavailable, retryable');
    expect(outcome(fromVendor(rtcError('UNEXPECTED_RESPONSE', 'invalid appid'), 'join'))).toBe('access-denied');
  });

  it('knows a call that came while the connection was down from one that is wrong', () => {
    const down = rtcError('INVALID_OPERATION', 'can not publish when connection state is RECONNECTING');
    expect(outcome(fromVendor(down, 'publish'))).toBe('network-unavailable, retryable');
    const wrong = rtcError('INVALID_OPERATION', 'Call useExtension() before addReferenceTrack().');
    expect(outcome(fromVendor(wrong, 'publish'))).toBe('vendor-failed');
  });

  it('tells in the context what its caller knows', () => {
    const stale = fromVendor(rtmError(-12014), 'write', { key: 'keeper', revision: 4 });
    expect(stale.context).toMatchObject({ key: 'keeper', revision: 4 });
    const twice = fromVendor(rtmError(-10027), 'log in', { userId: 'ana' });
    expect(twice.context).toMatchObject({ userId: 'ana' });
    const gone = fromVendor(rtcError('REMOTE_USER_IS_NOT_PUBLISHED'), 'subscribe', { publicationId: 'ben:camera' });
    expect(gone.context).toMatchObject({ publicationId: 'ben:camera' });
    const held = fromVendor(rtcError('NOT_READABLE'), 'publish', { device: 'microphone' });
    expect(held.context).toMatchObject({ device: 'microphone' });
  });

  it("goes by name for a browser's own errors, whose numbers say less", () => {
    expect(outcome(fromVendor(new DOMException('', 'AbortError'), 'join'))).toBe('network-unavailable, retryable');
    expect(outcome(fromVendor(new DOMException('', 'NetworkError'), 'join'))).toBe('network-unavailable, retryable');
    // Storage that is blocked, which the signalling SDK needs to log in.
    expect(outcome(fromVendor(new DOMException('', 'SecurityError'), 'log in'))).toBe('unsupported');
    expect(fromVendor(new TypeError('x is undefined'), 'join').context).toMatchObject({ vendorCode: 'TypeError' });
  });

  it('takes whatever can be thrown', () => {
    for (const thrown of [undefined, null, 'text', 7, {}, { code: 0 }, { code: null }, Object.create(null)]) {
      const error = fromVendor(thrown, 'join');
      expect(outcome(error)).toBe('vendor-failed');
      expect(error.message).toBe('unable to join; vendor failed (Agora: NO_CODE)');
    }
  });

  it('repeats nothing that the vendor quotes, which may be a token', () => {
    const quoting = [
      rtcError('INVALID_PARAMS', 'Invalid token: 007eJxSECRET. If you don not use token, set it to null'),
      rtcError('UNEXPECTED_RESPONSE', 'ERR_NO_AUTHORIZED: 007eJxSECRET'),
      rtmError(-10005, 'Invalid token 007eJxSECRET'),
    ];
    for (const error of quoting) {
      const { message, context } = fromVendor(error, 'join');
      expect(message + JSON.stringify(context)).not.toContain('SECRET');
    }
  });
});

describe('why a link ended', () => {
  it('tells a session whose user joined elsewhere, by either link', () => {
    for (const error of [
      fromLinkReason('SAME_UID_LOGIN', lost),
      fromDisconnect('UID_CONFLICT', lost),
      // What the media SDK says to the older session when the same user joins from another page.
      fromDisconnect('UID_BANNED', lost),
    ]) {
      expect(outcome(error)).toBe('duplicate-user');
      expect(error.context).toMatchObject({ userId: 'ana' });
    }
  });

  it('invites another try unless the vendor refused', () => {
    expect(outcome(fromLinkReason('KEEP_ALIVE_TIMEOUT', lost))).toBe('network-unavailable, retryable');
    expect(outcome(fromLinkReason('TOKEN_EXPIRED', lost))).toBe('access-denied, retryable');
    expect(outcome(fromLinkReason('KICKED_OUT_BY_SERVER', lost))).toBe('access-denied');
    expect(outcome(fromDisconnect('NETWORK_ERROR', lost))).toBe('network-unavailable, retryable');
    expect(outcome(fromDisconnect('SERVER_ERROR', lost))).toBe('vendor-failed, retryable');
    expect(outcome(fromDisconnect('CHANNEL_BANNED', lost))).toBe('access-denied');
  });

  it('tries again when no reason is given', () => {
    expect(outcome(fromDisconnect(undefined, lost))).toBe('vendor-failed, retryable');
    expect(outcome(fromLinkReason('UNKNOWN', lost))).toBe('vendor-failed, retryable');
  });
});
