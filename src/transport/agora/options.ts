/** The options of `agora()`, and what makes them wrong. */
import { invalidOption } from '../../model/errors';
import { DOCUMENTED_LIMITS, type AgoraLimits } from './limits';
import type { MediaProcessors } from './media-processor';
import type { AgoraSdk } from './sdk';
import type { TokenProvider } from './tokens';

/** Where the vendor's servers may be: the regions that both of its SDKs know. */
export type AgoraArea = 'global' | 'china' | 'asia' | 'europe' | 'india' | 'japan' | 'north-america';

/**
 * Whether traffic goes through the vendor's proxies, which networks with strict firewalls need: `auto` tries without,
 * then UDP, then TCP (TLS on port 443).
 */
export type CloudProxy = 'auto' | 'off' | 'udp' | 'tcp';

export interface AgoraOptions {
  /** The project's App ID: 32 hexadecimal digits. Not a secret. */
  appId: string;
  /**
   * Asks the shop's server for tokens: on each join, and when the old ones are about to expire, once for both SDKs. It
   * has 10 s; what it throws is the `cause` of a `token-unavailable`.
   */
  tokenProvider: TokenProvider;
  /** Limits signalling and media to servers in these regions. For the whole page. Default `global`. */
  area?: AgoraArea | readonly AgoraArea[];
  /** Default `auto`. */
  cloudProxy?: CloudProxy;
  /** Where the SDKs come from. Default: `import('agora-rtc-sdk-ng')` and `import('agora-rtm-sdk')`. */
  sdk?: AgoraSdk;
  /** Quotas other than the documented ones. */
  limits?: Partial<AgoraLimits>;
  /** How long one attempt to join may take, with all its proxies, in ms. Default 15,000; at most 600,000. */
  joinTimeoutMs?: number;
  /**
   * Makes the vendor's optional extensions that a source goes through, each time it is published. They are released when
   * it no longer is. One that fails, or takes longer than 15 s, is reported and the source is published as it is.
   */
  processors?: MediaProcessors;
}

/** Modes of the media SDK's `startProxyServer`; undefined is without a proxy. */
export type ProxyMode = 3 | 5 | undefined;

export interface AgoraSettings {
  readonly appId: string;
  readonly tokenProvider: TokenProvider;
  /** By the vendor's names; empty for anywhere. */
  readonly areas: readonly string[];
  /** The ways to connect, in the order in which they are tried. */
  readonly proxies: readonly ProxyMode[];
  readonly sdk: AgoraSdk | undefined;
  readonly limits: AgoraLimits;
  readonly joinTimeoutMs: number;
  readonly processors: MediaProcessors | undefined;
}

const ACTION = 'create an Agora transport';
const KNOWN = ['appId', 'tokenProvider', 'area', 'cloudProxy', 'sdk', 'limits', 'joinTimeoutMs', 'processors'];
const AREAS: readonly unknown[] = ['global', 'china', 'asia', 'europe', 'india', 'japan', 'north-america'];
const PROXIES: Readonly<Record<CloudProxy, readonly ProxyMode[]>> = {
  auto: [undefined, 3, 5],
  off: [undefined],
  udp: [3],
  tcp: [5],
};
const DEFAULT_JOIN_TIMEOUT_MS = 15_000;

/**
 * The options, checked and with defaults.
 * @throws LiveRoomError `invalid-options`, naming the first that is wrong.
 */
export function readOptions(options: AgoraOptions): AgoraSettings {
  refuseUnless(isObject(options), 'options', 'must be an object');
  refuseUnknown(options, KNOWN, '');
  const { appId, tokenProvider, area = [], cloudProxy = 'auto', sdk, limits = {} } = options;
  const { joinTimeoutMs = DEFAULT_JOIN_TIMEOUT_MS, processors } = options;
  refuseUnless(typeof appId === 'string' && /^[\da-f]{32}$/i.test(appId), 'appId', 'must be 32 hexadecimal digits');
  refuseUnless(typeof tokenProvider === 'function', 'tokenProvider', 'must be a function');
  const areas: readonly unknown[] = Array.isArray(area) ? area : [area];
  refuseUnless(areas.every((one) => AREAS.includes(one)), 'area', `must be among ${AREAS.join(', ')}`);
  const ways = Object.keys(PROXIES);
  refuseUnless(ways.includes(cloudProxy), 'cloudProxy', `must be one of ${ways.join(', ')}`);
  refuseUnless(
    sdk === undefined || (isObject(sdk) && typeof sdk.rtc === 'function' && typeof sdk.rtm === 'function'),
    'sdk',
    'must have rtc() and rtm()',
  );
  refuseUnless(isObject(limits), 'limits', 'must be an object');
  refuseUnknown(limits, Object.keys(DOCUMENTED_LIMITS), 'limits.');
  for (const [name, value] of Object.entries(limits)) {
    refuseUnless(Number.isFinite(value) && (value as number) >= 1, `limits.${name}`, 'must be a number, at least 1');
  }
  const isTime = Number.isFinite(joinTimeoutMs) && joinTimeoutMs >= 1 && joinTimeoutMs <= 600_000;
  refuseUnless(isTime, 'joinTimeoutMs', 'must be 1 to 600,000 ms');
  refuseUnless(processors === undefined || typeof processors === 'function', 'processors', 'must be a function');
  return {
    appId,
    tokenProvider,
    areas: (areas as readonly string[]).map((name) => name.toUpperCase().replace('-', '_')),
    proxies: PROXIES[cloudProxy],
    sdk,
    limits: { ...DOCUMENTED_LIMITS, ...limits },
    joinTimeoutMs,
    processors,
  };
}

function refuseUnknown(options: object, known: readonly string[], path: string): void {
  for (const name of Object.keys(options)) refuseUnless(known.includes(name), path + name, 'is not known');
}

function refuseUnless(condition: boolean, option: string, reason: string): asserts condition {
  if (!condition) throw invalidOption(ACTION, option, reason);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
