/**
 * One media client whose answers and events the test decides: calls resolve at once unless they are held or made to fail,
 * and events come in whatever order they are emitted. Knows nothing of what the vendor would really do.
 */
// What is loaded later is there already: on a virtual clock nothing waits for a disk.
import '../../../../src/transport/agora/crew-parts';
import { createVirtualClock } from '../../../../src/testing/virtual-clock';
import { untilAborted } from '../../../../src/lib/abort';
import type { Clock } from '../../../../src/lib/clock';
import { LiveRoomError } from '../../../../src/model/errors';
import type { RoomId, UserId } from '../../../../src/model/ids';
import type { VendorCalls } from '../../../../src/transport/agora/calls';
import type { MediaProcessor, MediaProcessors } from '../../../../src/transport/agora/media-processor';
import { AgoraMedia } from '../../../../src/transport/agora/rtc/media';
import type { RtcClient, RtcLocalTrack, RtcSdk } from '../../../../src/transport/agora/sdk';
import { fromVendor } from '../../../../src/transport/agora/vendor-errors';

type Listener = (...values: never[]) => void;

class Events {
  readonly #listeners = new Map<string, Set<Listener>>();

  on = (event: string, listener: Listener): void => {
    this.#listeners.set(event, (this.#listeners.get(event) ?? new Set()).add(listener));
  };

  removeAllListeners = (event?: string): void => {
    if (event === undefined) this.#listeners.clear();
    else this.#listeners.delete(event);
  };

  emit(event: string, ...values: unknown[]): void {
    for (const listener of [...(this.#listeners.get(event) ?? [])]) listener(...(values as never[]));
  }

  get size(): number {
    return [...this.#listeners.values()].reduce((sum, { size }) => sum + size, 0);
  }
}

/** A `MediaStreamTrack` as far as publishing goes. */
class StubTrack {
  readyState = 'live';
  enabled = true;

  constructor(
    readonly kind: 'audio' | 'video',
    readonly settings: MediaTrackSettings,
  ) {}

  getSettings(): MediaTrackSettings {
    return this.settings;
  }

  stop(): void {
    this.readyState = 'ended';
  }
}

export const track = (kind: 'audio' | 'video', settings: MediaTrackSettings = {}): MediaStreamTrack =>
  new StubTrack(kind, settings) as unknown as MediaStreamTrack;

class StubRemoteTrack extends Events {
  media: MediaStreamTrack;
  transceiver: { receiver: RTCRtpReceiver } | undefined;

  constructor(kind: 'audio' | 'video') {
    super();
    this.media = track(kind);
  }

  getMediaStreamTrack = (): MediaStreamTrack => this.media;
  getRTCRtpTransceiver = (): unknown => this.transceiver;
}

/** The vendor's local track: closing stops what it holds, muting switches it off. Only pictures can be replaced. */
class StubLocalTrack extends Events {
  muted = false;
  isClosed = false;
  isPiped = false;
  readonly transceivers: (object | undefined)[] = [];
  readonly processorDestination = { name: 'destination' };
  replaceTrack: ((next: MediaStreamTrack, stopOld: boolean) => Promise<void>) | undefined;

  constructor(
    public media: MediaStreamTrack,
    readonly stub: StubRtc,
  ) {
    super();
    if (media.kind === 'video') this.replaceTrack = (next) => this.#replace(next);
  }

  getRTCRtpTransceiver = (type = 0): unknown => this.transceivers[type];
  setEncoderConfiguration = (config: object) => this.stub.call('setEncoderConfiguration', JSON.stringify(config));
  setOptimizationMode = (mode: string) => this.stub.call('setOptimizationMode', mode);
  pipe = (next: { name?: string }) => {
    this.isPiped = true;
    this.stub.log.push(`pipe:${next.name}`);
  };
  unpipe = () => void this.stub.log.push('unpipe:track');

  async setMuted(muted: boolean): Promise<void> {
    if (muted === this.muted) return;
    this.muted = muted;
    this.media.enabled = !muted;
    await this.stub.call('setMuted', muted);
  }

  close(): void {
    this.isClosed = true;
    if (this.isPiped) this.stub.log.push('close:');
    this.media.stop();
  }

  async #replace(next: MediaStreamTrack): Promise<void> {
    this.media = next;
    if (this.muted) next.enabled = false;
    await this.stub.call('replaceTrack');
  }
}

class StubRtc {
  readonly events = new Events();
  /** What was called, in order, as `name:argument`. */
  readonly log: string[] = [];
  readonly locals: StubLocalTrack[] = [];
  readonly remotes: StubRemoteTrack[] = [];
  role = '';
  videoStats: Record<string, object> = {};
  audioStats: Record<string, object> = {};
  localStats: object = {};
  rtcStats: object = {};
  ntpMs = 0;
  readonly #held = new Map<string, { promise: Promise<void>; release: () => void }>();
  readonly #failing = new Map<string, Error[]>();

  readonly client = {
    on: this.events.on,
    removeAllListeners: this.events.removeAllListeners,
    join: (_appId: string, channel: string) => this.call('join', channel),
    leave: () => this.call('leave'),
    renewToken: (token: string) => this.call('renewToken', token),
    setClientRole: async (role: string) => {
      await this.call('setClientRole', role);
      this.role = role;
    },
    setLowStreamParameter: (low: object) => void this.log.push(`setLowStreamParameter:${JSON.stringify(low)}`),
    enableDualStream: () => this.call('enableDualStream'),
    startProxyServer: (mode: number) => void this.log.push(`startProxyServer:${mode}`),
    setRemoteVideoStreamType: (userId: string, type: number) => this.call('streamType', `${userId}:${type}`),
    publish: (local: StubLocalTrack) => this.call('publish', local.media.kind),
    unpublish: (local: StubLocalTrack) => this.call('unpublish', local.media.kind),
    subscribe: async (userId: string, kind: 'audio' | 'video') => {
      await this.call('subscribe', `${userId}:${kind}`);
      this.remotes.push(new StubRemoteTrack(kind));
      return this.remotes.at(-1);
    },
    unsubscribe: (userId: string, kind: string) => this.call('unsubscribe', `${userId}:${kind}`),
    getRemoteVideoStats: () => this.videoStats,
    getRemoteAudioStats: () => this.audioStats,
    getLocalVideoStats: () => this.localStats,
    getLocalAudioStats: () => this.localStats,
    getRTCStats: () => this.rtcStats,
    getNtpWallTimeInMs: () => this.ntpMs,
  } as unknown as RtcClient;

  readonly sdk = {
    createClient: () => this.client,
    createCustomAudioTrack: (config: { mediaStreamTrack: MediaStreamTrack }) => this.#create(config.mediaStreamTrack),
    createCustomVideoTrack: (config: { mediaStreamTrack: MediaStreamTrack }) => this.#create(config.mediaStreamTrack),
  } as unknown as RtcSdk;

  /** Calls of that name wait until the returned function is called. */
  hold(name: string): () => void {
    let release!: () => void;
    const promise = new Promise<void>((resolve) => (release = resolve));
    const held = {
      promise,
      release: () => {
        this.#held.delete(name);
        release();
      },
    };
    this.#held.set(name, held);
    return held.release;
  }

  /** The next call of that name rejects. */
  fail(name: string, code: string): void {
    const error = Object.assign(new Error(code), { code, name: 'AgoraRTCException' });
    this.#failing.set(name, [...(this.#failing.get(name) ?? []), error]);
  }

  count(prefix: string): number {
    return this.log.filter((entry) => entry.startsWith(prefix)).length;
  }

  async call(name: string, detail: unknown = ''): Promise<void> {
    this.log.push(`${name}:${String(detail)}`);
    await this.#held.get(name)?.promise;
    const error = this.#failing.get(name)?.shift();
    if (error !== undefined) throw error;
  }

  /** What the SDK does when a user's track comes, as far as events go. */
  published(uid: unknown, kind: string): void {
    const flag = kind === 'video' ? 'hasVideo' : 'hasAudio';
    this.events.emit('user-published', { uid, hasAudio: false, hasVideo: false, [flag]: true }, kind);
  }

  unpublished(uid: unknown, kind: string): void {
    this.events.emit('user-unpublished', { uid, hasAudio: false, hasVideo: false }, kind);
  }

  info(uid: unknown, message: string): void {
    this.events.emit('user-info-updated', uid, message);
  }

  state(current: string, reason?: string): void {
    this.events.emit('connection-state-change', current, 'CONNECTED', reason);
  }

  #create(media: MediaStreamTrack): RtcLocalTrack {
    const local = new StubLocalTrack(media, this);
    this.locals.push(local);
    return local as unknown as RtcLocalTrack;
  }
}

const CALL_LIMIT_MS = 5_000;

export interface SetUp {
  readonly proxy?: 3 | 5;
  readonly processors?: MediaProcessors;
}

export function setUp({ proxy, processors }: SetUp = {}) {
  const stub = new StubRtc();
  const clock = createVirtualClock();
  const calls = unmeteredCalls(clock);
  const names = { appId: 'app', roomId: 'room' as RoomId, userId: 'ada' as UserId };
  const media = new AgoraMedia({ sdk: stub.sdk, ...names, proxy, calls, clock, processors });
  const open = (signal = new AbortController().signal) => media.open('token', signal);
  const ids = () => media.publications.get().map(({ id, muted }) => (muted ? `${id} muted` : id));
  return { stub, clock, media, open, ids };
}

/** Calls that are limited in time, and in nothing else. */
export function unmeteredCalls(clock: Clock): VendorCalls {
  const unmetered = async <T>(action: string, call: () => Promise<T>): Promise<T> => {
    const limit = new AbortController();
    const message = `unable to ${action}; the vendor did not answer in time`;
    const late = new LiveRoomError('network-unavailable', message, { action }, { retryable: true });
    const cancel = clock.schedule(() => limit.abort(late), CALL_LIMIT_MS);
    try {
      return await untilAborted(call(), limit.signal);
    } catch (error) {
      throw fromVendor(error, action);
    } finally {
      cancel();
    }
  };
  return { unmetered } as unknown as VendorCalls;
}

/** A processor that says in `log` what is done to it. */
export const processor = (name: string, log: string[], fails?: 'pipe' | 'enable' | 'release'): MediaProcessor => {
  const say = (call: string, about = '') => {
    log.push(`${name}.${call}${about}`);
    if (call === fails) throw new Error(`${name} can not ${call}`);
  };
  const made: MediaProcessor & { name: string } = {
    name,
    pipe: (next) => {
      say('pipe', `:${(next as { name?: string }).name}`);
      return next;
    },
    unpipe: () => say('unpipe'),
    enable: async () => say('enable'),
    release: async () => say('release'),
  };
  return made;
};

/** Lets every promise settle that can. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
