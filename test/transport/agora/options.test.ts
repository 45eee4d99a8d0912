import { describe, expect, it, vi } from 'vitest';
import { agora } from '../../../src/transport/agora/index';
import { DOCUMENTED_LIMITS } from '../../../src/transport/agora/limits';
import { readOptions, type AgoraOptions } from '../../../src/transport/agora/options';

const APP_ID = '0123456789abcdef0123456789ABCDEF';
const tokenProvider = async () => ({ rtc: 'a token', rtm: 'a token' });
const required = { appId: APP_ID, tokenProvider };
const module = async () => ({}) as never;

const read = (options: object) => readOptions({ ...required, ...options } as AgoraOptions);

function wrongOption(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    expect(error).toMatchObject({ code: 'invalid-options', retryable: false });
    const { message, context } = error as { message: string; context: { option: string } };
    expect(message).toContain(`unable to create an Agora transport; option '${context.option}' `);
    return context.option;
  }
  throw new Error('nothing was refused');
}

describe('the options of agora()', () => {
  it('need an App ID and a token provider only', () => {
    expect(readOptions(required)).toEqual({
      appId: APP_ID,
      tokenProvider,
      areas: [],
      proxies: [undefined, 3, 5],
      sdk: undefined,
      limits: DOCUMENTED_LIMITS,
      joinTimeoutMs: 15_000,
    });
  });

  it('take undefined for what is left out', () => {
    const names = ['area', 'cloudProxy', 'sdk', 'limits', 'joinTimeoutMs', 'processors'];
    const nothing = Object.fromEntries(names.map((name) => [name, undefined]));
    expect(read(nothing)).toEqual(readOptions(required));
  });

  it('are what they say when they are right', () => {
    const sdk = { rtc: module, rtm: module };
    expect(read({ sdk, joinTimeoutMs: 1, limits: { channels: 100, messagesPerSecond: 1.5 } })).toMatchObject({
      sdk,
      joinTimeoutMs: 1,
      limits: { ...DOCUMENTED_LIMITS, channels: 100, messagesPerSecond: 1.5 },
    });
    expect(read({ joinTimeoutMs: 600_000 }).joinTimeoutMs).toBe(600_000);
  });

  it('name areas as the vendor does', () => {
    expect(read({ area: 'europe' }).areas).toEqual(['EUROPE']);
    expect(read({ area: ['north-america', 'india', 'global'] }).areas).toEqual(['NORTH_AMERICA', 'INDIA', 'GLOBAL']);
    expect(read({ area: [] }).areas).toEqual([]);
  });

  it('say which ways to connect are tried, in their order', () => {
    const proxies = (['auto', 'off', 'udp', 'tcp'] as const).map((cloudProxy) => read({ cloudProxy }).proxies);
    expect(proxies).toEqual([[undefined, 3, 5], [undefined], [3], [5]]);
  });

  it('do not change when what they were read from does', () => {
    const area: AgoraOptions['area'] & string[] = ['europe'];
    const limits = { channels: 100 };
    const settings = read({ area, limits });
    area.push('asia');
    limits.channels = 1;
    expect(settings).toMatchObject({ areas: ['EUROPE'], limits: { channels: 100 } });
    expect(DOCUMENTED_LIMITS.channels).toBe(50);
  });

  it.each<[path: string, options: object]>([
    ['appId', { appId: undefined }],
    ['appId', { appId: '' }],
    ['appId', { appId: APP_ID.slice(1) }],
    ['appId', { appId: `${APP_ID}0` }],
    ['appId', { appId: `${APP_ID}\n` }],
    ['appId', { appId: APP_ID.replace('a', 'g') }],
    ['appId', { appId: Number('1'.repeat(32)) }],
    ['tokenProvider', { tokenProvider: undefined }],
    ['tokenProvider', { tokenProvider: '/tokens' }],
    ['tokenProvider', { tokenProvider: { rtc: 'a token', rtm: 'a token' } }],
    ['area', { area: 'mars' }],
    ['area', { area: 'EUROPE' }],
    ['area', { area: null }],
    ['area', { area: ['europe', 'mars'] }],
    ['area', { area: [['europe']] }],
    ['area', { area: ['europe', undefined] }],
    ['cloudProxy', { cloudProxy: 'tls' }],
    ['cloudProxy', { cloudProxy: null }],
    ['cloudProxy', { cloudProxy: true }],
    ['cloudProxy', { cloudProxy: 3 }],
    ['cloudProxy', { cloudProxy: 'toString' }],
    ['cloudProxy', { cloudProxy: ['auto'] }],
    ['cloudProxy', { cloudProxy: Object.create(null) as object }],
    ['sdk', { sdk: null }],
    ['sdk', { sdk: module }],
    ['sdk', { sdk: {} }],
    ['sdk', { sdk: { rtc: module } }],
    ['sdk', { sdk: { rtm: module } }],
    ['sdk', { sdk: { rtc: {}, rtm: module } }],
    ['limits', { limits: null }],
    ['limits', { limits: 20 }],
    ['limits.apiCalls', { limits: { apiCalls: 20 } }],
    ['limits.channels', { limits: { channels: '50' } }],
    ['processors', { processors: [] }],
    ['processors', { processors: null }],
    ['joinTimeoutMs', { joinTimeoutMs: 0 }],
    ['joinTimeoutMs', { joinTimeoutMs: -1 }],
    ['joinTimeoutMs', { joinTimeoutMs: 0.5 }],
    ['joinTimeoutMs', { joinTimeoutMs: 600_001 }],
    ['joinTimeoutMs', { joinTimeoutMs: NaN }],
    ['joinTimeoutMs', { joinTimeoutMs: Infinity }],
    ['joinTimeoutMs', { joinTimeoutMs: '5000' }],
    ['joinTimeoutMs', { joinTimeoutMs: 'soon' }],
    ['joinTimeoutMs', { joinTimeoutMs: null }],
    ['joinTimeoutMs', { joinTimeoutMs: true }],
    ['joinTimeoutMs', { joinTimeoutMs: [5_000] }],
    ['appID', { appID: APP_ID }],
    ['token', { token: 'a token' }],
  ])('are refused by name: %s of %o', (path, options) => {
    expect(wrongOption(() => agora({ ...required, ...options } as AgoraOptions))).toBe(path);
  });

  it.each(Object.keys(DOCUMENTED_LIMITS))('refuse a limit that is no number from 1 up: limits.%s', (name) => {
    for (const value of [0, 0.9, -1, NaN, Infinity, null, undefined, '20']) {
      expect(wrongOption(() => read({ limits: { [name]: value } }))).toBe(`limits.${name}`);
    }
  });

  it('have to be an object', () => {
    for (const options of [undefined, null, APP_ID, 1, tokenProvider]) {
      expect(wrongOption(() => agora(options as never))).toBe('options');
    }
  });
});

describe('agora()', () => {
  it('loads nothing, asks for nothing and waits for nothing', () => {
    const touched = vi.fn();
    const before = Object.getOwnPropertyNames(globalThis);
    vi.useFakeTimers();
    try {
      const transport = agora({ appId: APP_ID, tokenProvider: touched, sdk: { rtc: touched, rtm: touched } });
      expect(transport).toMatchObject({ name: 'agora', joinTimeoutMs: 15_000 });
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
    expect(touched).not.toHaveBeenCalled();
    expect(Object.getOwnPropertyNames(globalThis)).toEqual(before);
  });

  it('tells the room how long joining may take', () => {
    expect(agora({ ...required, joinTimeoutMs: 4_000 }).joinTimeoutMs).toBe(4_000);
  });
});
