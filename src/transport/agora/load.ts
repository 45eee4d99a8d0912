/**
 * Brings the vendor's SDKs to the page, and what works with them, once they are wanted: importing them in Node fails.
 * Finds them nested where a bundler wrapped their CommonJS.
 */
import { reportError } from '../../lib/report-error';
import { LiveRoomError } from '../../model/errors';
import { unreachable } from '../../model/refusals';
import type { AgoraSettings } from './options';
import type { AgoraSdk, RtcSdk, RtmSdk } from './sdk';
import type { Sessions } from './sessions';

export interface Loaded {
  readonly rtc: RtcSdk;
  readonly rtm: RtmSdk;
  readonly Sessions: typeof Sessions;
}

/** Whether the page was told of several copies: they stay as long as it does, and rooms load again for each session. */
let isReported = false;

/** How browsers, bundlers and Node word that there is no such module, rather than that it did not arrive. */
const NOT_INSTALLED = /specifier|could not resolve|resolve (to|import)|find (module|package)/i;

/** Errors only. */
const RTC_LOG_LEVEL = 3;

interface Undeclared {
  setParameter?(name: string, value: unknown): void;
}

const PEERS: AgoraSdk = {
  rtc: async () => (await import('agora-rtc-sdk-ng')).default,
  rtm: async () => (await import('agora-rtm-sdk')).default,
};

/**
 * Both SDKs, set up for the areas.
 * @throws LiveRoomError `unsupported` outside a page or without the packages, `network-unavailable` when they could not
 * be fetched.
 */
export async function loadAgora({ sdk, areas }: AgoraSettings): Promise<Loaded> {
  if (sdk === undefined && typeof document === 'undefined') throw missing('document', 'this is not a page');
  const from = sdk ?? PEERS;
  const earlier = lastEvaluated();
  const own = fetched('liveroom/agora', () => import('./sessions'));
  own.catch(() => undefined);
  const loaded: Loaded = {
    rtc: unwrap<RtcSdk>(await fetched('agora-rtc-sdk-ng', () => from.rtc()), 'createClient'),
    rtm: unwrap<RtmSdk>(await fetched('agora-rtm-sdk', () => from.rtm()), 'RTM'),
    Sessions: (await own).Sessions,
  };
  const copies = new Set<unknown>([earlier, lastEvaluated(), loaded.rtc]);
  copies.delete(undefined);
  if (copies.size > 1 && lastEvaluated() !== undefined && !isReported) {
    isReported = true;
    reportError(severalCopies());
  }
  loaded.rtc.setLogLevel(RTC_LOG_LEVEL);
  // Without this a page could have one client of a user only, for as long as it lives: no second join (seen in 2.3.0).
  loaded.rtm.setParameter('IGNORE_DUPLICATE_USER_ID_ERR', true);
  // Without this it sends reports that did not arrive again for ever, also after the room was left (seen in 4.24.8; the
  // function is there, but not declared).
  (loaded.rtc as RtcSdk & Undeclared).setParameter?.('EVENT_REPORT_RETRY', false);
  if (areas.length > 0) {
    loaded.rtc.setArea(areas as Parameters<RtcSdk['setArea']>[0]);
    loaded.rtm.setArea({ areaCodes: areas as Parameters<RtmSdk['setArea']>[0]['areaCodes'] });
  }
  return loaded;
}

async function fetched<Module>(name: string, load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (cause) {
    if (NOT_INSTALLED.test(String(cause))) throw missing(name, 'install it', cause);
    throw unreachable(`load ${name}`, 'it did not arrive', cause);
  }
}

/** The object that has `member`: the module, or what it exports by default, once or twice. */
function unwrap<Sdk>(module: unknown, member: string): Sdk {
  let candidate = module as Partial<Record<string, unknown>> | null | undefined;
  for (let depth = 0; depth < 3; depth++) {
    if (candidate?.[member] !== undefined) return candidate as Sdk;
    candidate = candidate?.default as typeof candidate;
  }
  throw missing(member, 'option sdk gave something else');
}

/** Each copy of the media SDK leaves itself here when it is evaluated; the signalling SDK requires one too. */
function lastEvaluated(): unknown {
  const mark = (globalThis as { __ARTC__?: { AgoraRTC?: unknown } }).__ARTC__;
  return mark?.AgoraRTC ?? mark;
}

function severalCopies(): LiveRoomError {
  const reason = "the page has it twice; import 'agora-rtc-sdk-ng' only, neither '/esm' nor another version beside it";
  const context = { missing: 'a single agora-rtc-sdk-ng' };
  return new LiveRoomError('unsupported', `unable to share Agora's media SDK; ${reason}`, context);
}

function missing(what: string, advice: string, cause?: unknown): LiveRoomError {
  const message = `unable to load Agora's SDKs; there is no ${what} here: ${advice}`;
  return new LiveRoomError('unsupported', message, { missing: what }, { cause });
}
