import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RoomId, UserId } from '../../../src/model/ids';
import { agora } from '../../../src/transport/agora/index';
import { loadAgora } from '../../../src/transport/agora/load';
import { readOptions, type AgoraOptions } from '../../../src/transport/agora/options';
import type { RtcSdk, RtmSdk } from '../../../src/transport/agora/sdk';
import { collectReportedErrors } from '../../fakes/reported-errors';
import { agoraOver } from './agora-over';
import { drive } from './fake/driver';

const never = new AbortController().signal;
const APP_ID = '0123456789abcdef0123456789abcdef';
const tokenProvider = async () => ({ rtc: 'a token', rtm: 'a token' });
const ana = { roomId: 'show' as RoomId, user: { id: 'ana' as UserId, role: 'viewer' } } as const;

/** Both SDKs, and what was asked of them while they were loaded. */
function bothSdks() {
  const asked: unknown[] = [];
  const ask = (sdk: string, method: string) => (...given: unknown[]) => void asked.push([sdk, method, ...given]);
  const rtc = {
    createClient: ask('rtc', 'createClient'),
    setLogLevel: ask('rtc', 'setLogLevel'),
    setParameter: ask('rtc', 'setParameter'),
    setArea: ask('rtc', 'setArea'),
  } as unknown as RtcSdk;
  const rtm = {
    RTM: class {},
    setParameter: ask('rtm', 'setParameter'),
    setArea: ask('rtm', 'setArea'),
  } as unknown as RtmSdk;
  return { rtc, rtm, asked };
}

type Loaders = Record<'rtc' | 'rtm', () => unknown>;

const settings = (sdk: Loaders | undefined, options: Partial<AgoraOptions> = {}) =>
  readOptions({
    appId: APP_ID,
    tokenProvider,
    ...(sdk && { sdk: sdk as AgoraOptions['sdk'] & object }),
    ...options,
  });

const giving = (rtc: unknown, rtm: unknown): Loaders => ({ rtc: async () => rtc, rtm: async () => rtm });

describe('loading Agora’s SDKs', () => {
  it('brings both, and what works with them', async () => {
    const { rtc, rtm } = bothSdks();
    const loaded = await loadAgora(settings(giving(rtc, rtm)));
    expect(loaded.rtc).toBe(rtc);
    expect(loaded.rtm).toBe(rtm);
    expect(loaded.Sessions).toBeTypeOf('function');
  });

  it('finds them where a bundler nested them', async () => {
    const { rtc, rtm } = bothSdks();
    for (const nested of [(sdk: unknown) => ({ default: sdk }), (sdk: unknown) => ({ default: { default: sdk } })]) {
      const loaded = await loadAgora(settings(giving(nested(rtc), nested(rtm))));
      expect([loaded.rtc, loaded.rtm]).toEqual([rtc, rtm]);
    }
  });

  it('calls the functions of option sdk as methods of it', async () => {
    const sdks = bothSdks();
    class FromOurServer {
      #base = '/vendor';
      rtc = function (this: FromOurServer) {
        return Promise.resolve(this.#base === '/vendor' && sdks.rtc);
      };
      async rtm() {
        return this.#base === '/vendor' && sdks.rtm;
      }
    }
    await expect(loadAgora(settings(new FromOurServer()))).resolves.toMatchObject({ rtc: sdks.rtc, rtm: sdks.rtm });
  });

  it('takes SDKs that option sdk gives without a promise', async () => {
    const { rtc, rtm } = bothSdks();
    await expect(loadAgora(settings({ rtc: () => rtc, rtm: () => rtm }))).resolves.toMatchObject({ rtc, rtm });
  });

  it('has them log errors only, and lets a user come back to the page', async () => {
    const { rtc, rtm, asked } = bothSdks();
    await loadAgora(settings(giving(rtc, rtm)));
    expect(asked).toEqual([
      ['rtc', 'setLogLevel', 3],
      ['rtm', 'setParameter', 'IGNORE_DUPLICATE_USER_ID_ERR', true],
      ['rtc', 'setParameter', 'EVENT_REPORT_RETRY', false],
    ]);
  });

  it('does without what the media SDK does not declare', async () => {
    const { rtc, rtm } = bothSdks();
    delete (rtc as { setParameter?: unknown }).setParameter;
    await expect(loadAgora(settings(giving(rtc, rtm)))).resolves.toBeDefined();
  });

  it('sets the areas of both, by the names that the vendor gave them', async () => {
    const { rtc, rtm, asked } = bothSdks();
    await loadAgora(settings(giving(rtc, rtm), { area: ['europe', 'north-america'] }));
    expect(asked).toContainEqual(['rtc', 'setArea', ['EUROPE', 'NORTH_AMERICA']]);
    expect(asked).toContainEqual(['rtm', 'setArea', { areaCodes: ['EUROPE', 'NORTH_AMERICA'] }]);
  });
});

describe('loading Agora’s SDKs where it can’t be', () => {
  it('is unsupported outside a page, where they crash', async () => {
    const refused = { code: 'unsupported', retryable: false, context: { missing: 'document' } };
    await expect(loadAgora(settings(undefined))).rejects.toMatchObject(refused);
    const transport = agora({ appId: APP_ID, tokenProvider });
    await expect(transport.connect({ ...ana, signal: never })).rejects.toMatchObject(refused);
    await expect(transport.preload({ id: ana.roomId, user: ana.user })).rejects.toMatchObject(refused);
  });

  it.each([
    ['Chromium', new TypeError("Failed to resolve module specifier 'agora-rtc-sdk-ng'")],
    ['Firefox', new TypeError('The specifier “agora-rtc-sdk-ng” was a bare specifier, but was not remapped to anything.')],
    ['Safari', new TypeError("Module name, 'agora-rtc-sdk-ng' does not resolve to a valid URL.")],
    ['webpack', new Error("Cannot find module 'agora-rtc-sdk-ng'")],
    ['Vite', new Error('Failed to resolve import "agora-rtc-sdk-ng" from "src/main.ts". Does the file exist?')],
    ['a page built by Vite', new Error('Could not resolve "agora-rtc-sdk-ng" imported by "liveroom". Is it installed?')],
    ['Node', new Error("Cannot find package 'agora-rtc-sdk-ng' imported from /srv/page.js")],
  ])('names the package that is not installed: %s', async (_, cause) => {
    const { rtc, rtm } = bothSdks();
    const fails = () => Promise.reject(cause);
    const refused = (missing: string) => ({ code: 'unsupported', retryable: false, context: { missing }, cause });
    await expect(loadAgora(settings({ rtc: fails, rtm: () => rtm }))).rejects.toMatchObject(refused('agora-rtc-sdk-ng'));
    await expect(loadAgora(settings({ rtc: () => rtc, rtm: fails }))).rejects.toMatchObject(refused('agora-rtm-sdk'));
  });

  it.each([
    ['Chromium', new TypeError('Failed to fetch dynamically imported module: https://shop.example/assets/resolver-1a.js')],
    ['Firefox', new TypeError('error loading dynamically imported module: https://shop.example/assets/agora.js')],
    ['Safari', new TypeError('Importing a module script failed.')],
    ['webpack', new Error('Loading chunk 12 failed. (error: https://shop.example/12.js)')],
    ['a name server', new Error('net::ERR_NAME_NOT_RESOLVED')],
    ['nothing', undefined],
  ])('is worth another try when the network did not bring them: %s', async (_, cause) => {
    const { rtc, rtm } = bothSdks();
    const fails = () => Promise.reject(cause as Error);
    const refused = (name: string) => ({ code: 'network-unavailable', retryable: true, context: { action: `load ${name}` } });
    await expect(loadAgora(settings({ rtc: fails, rtm: () => rtm }))).rejects.toMatchObject(refused('agora-rtc-sdk-ng'));
    await expect(loadAgora(settings({ rtc: () => rtc, rtm: fails }))).rejects.toMatchObject(refused('agora-rtm-sdk'));
  });

  it('says so when option sdk throws instead of rejecting', async () => {
    const { rtm } = bothSdks();
    const throws = () => {
      throw new Error('offline');
    };
    await expect(loadAgora(settings({ rtc: throws, rtm: () => rtm }))).rejects.toMatchObject({ code: 'network-unavailable' });
  });

  it('tries again at the next connect', async () => {
    const { clock, cloud, done } = drive();
    let failures = 2;
    const real = cloud.sdk();
    const flaky = <T>(load: () => Promise<T>) => async () => {
      if (failures-- > 0) throw new TypeError('Failed to fetch dynamically imported module');
      return load();
    };
    const transport = agoraOver(cloud, clock, { sdk: { rtc: flaky(real.rtc), rtm: flaky(real.rtm) } });
    const connect = () => transport.connect({ ...ana, signal: never });
    const refused = { code: 'network-unavailable', retryable: true };
    await expect(done(connect())).rejects.toMatchObject(refused);
    await expect(done(connect())).rejects.toMatchObject(refused);
    const session = await done(connect());
    expect(session.connection.get()).toEqual({ state: 'connected' });
  });

  it('refuses something else in the place of an SDK', async () => {
    const { rtc, rtm } = bothSdks();
    const itself: { default?: unknown } = {};
    itself.default = itself;
    for (const other of [undefined, null, {}, 'https://cdn.example/agora.js', 7, { default: null }, itself]) {
      const refused = (missing: string) => ({ code: 'unsupported', retryable: false, context: { missing } });
      await expect(loadAgora(settings(giving(other, rtm)))).rejects.toMatchObject(refused('createClient'));
      await expect(loadAgora(settings(giving(rtc, other)))).rejects.toMatchObject(refused('RTM'));
    }
    await expect(loadAgora(settings(giving(rtm, rtc)))).rejects.toMatchObject({ code: 'unsupported' });
  });
});

describe('copies of the media SDK on one page', () => {
  /** What was reported is remembered for as long as the page lives: each test gets a page of its own. */
  let load: typeof loadAgora;
  beforeEach(async () => {
    vi.resetModules();
    ({ loadAgora: load } = await import('../../../src/transport/agora/load'));
  });

  /** Being evaluated, each copy leaves itself on the page. */
  const evaluating = (rtc: unknown, sdk: unknown, mark: (copy: unknown) => unknown = (copy) => copy) => async () => {
    vi.stubGlobal('__ARTC__', mark(rtc));
    return sdk;
  };
  const isReport = { code: 'unsupported', context: { missing: 'a single agora-rtc-sdk-ng' } };

  it('is nothing to report of one', async () => {
    const errors = collectReportedErrors();
    const { rtc, rtm } = bothSdks();
    const one = settings({ rtc: evaluating(rtc, rtc), rtm: async () => rtm });
    await load(one);
    await load(one);
    expect(errors).toEqual([]);
  });

  it('is nothing to report of one that the page had loaded by itself', async () => {
    const errors = collectReportedErrors();
    const { rtc, rtm } = bothSdks();
    vi.stubGlobal('__ARTC__', { AgoraRTC: rtc });
    await load(settings(giving(rtc, rtm)));
    expect(errors).toEqual([]);
  });

  it.each([
    ['itself', (copy: unknown) => copy],
    ['itself inside another object', (copy: unknown) => ({ AgoraRTC: copy })],
  ])('is reported once when signalling brought a second, which leaves %s', async (_, mark) => {
    const errors = collectReportedErrors();
    const { rtc, rtm } = bothSdks();
    const second = bothSdks().rtc;
    const two = settings({ rtc: evaluating(rtc, rtc, mark), rtm: evaluating(second, rtm, mark) });
    await load(two);
    expect(errors).toMatchObject([isReport]);
    await load(two);
    await Promise.all([load(two), load(two)]);
    expect(errors).toHaveLength(1);
  });

  it('is reported when the page had another one before', async () => {
    const errors = collectReportedErrors();
    const { rtc, rtm } = bothSdks();
    vi.stubGlobal('__ARTC__', bothSdks().rtc);
    await load(settings({ rtc: evaluating(rtc, rtc), rtm: async () => rtm }));
    expect(errors).toMatchObject([isReport]);
  });

  it('does not keep anybody from joining', async () => {
    collectReportedErrors();
    const { rtc, rtm } = bothSdks();
    vi.stubGlobal('__ARTC__', bothSdks().rtc);
    await expect(load(settings(giving(rtc, rtm)))).resolves.toMatchObject({ rtc, rtm });
  });
});
