/**
 * What this session receives. A subscription outlives muting, unpublishing and outages: it is taken up again whenever its
 * publication arrives anew. Knows nothing of what this session publishes.
 */
import type { Clock } from '../../../lib/clock';
import { Mutex } from '../../../lib/mutex';
import { Signal } from '../../../lib/signal';
import { isLiveRoomError, LiveRoomError } from '../../../model/errors';
import type { RemoteMedia, StatsSample, VideoStream } from '../../media-port';
import type { VendorCalls } from '../calls';
import type { RtcClient, RtcRemoteTrack } from '../sdk';
import type { Kind, Publications } from './publications';
import { sampleStats } from './stats';

export interface SubscriptionsParts {
  readonly client: RtcClient;
  readonly calls: VendorCalls;
  readonly clock: Clock;
  readonly publications: Publications;
}

interface Holder {
  stream: VideoStream;
}

interface FeedParts extends SubscriptionsParts {
  readonly mutex: Mutex;
  readonly feeds: Map<string, Feed>;
  /** Publications of which the vendor may believe that the small picture is wanted: it remembers that by user. */
  readonly asLow: Set<string>;
}

/** The vendor's `RemoteStreamType`. */
const STREAM_TYPE = { full: 0, low: 1 } as const satisfies Record<VideoStream, number>;

/** After this time, in ms, a subscription that could not be taken up again is tried once more. */
const RETRY_MS = 2_000;

export class Subscriptions {
  readonly #parts: FeedParts;

  constructor(parts: SubscriptionsParts) {
    this.#parts = { ...parts, mutex: new Mutex(), feeds: new Map(), asLow: new Set() };
  }

  async subscribe(publicationId: string): Promise<RemoteMedia> {
    const { feeds, publications } = this.#parts;
    const heard = publications.get(publicationId);
    if (heard === undefined) throw gone(publicationId);
    const feed = feeds.get(publicationId) ?? new Feed(publicationId, heard.userId, heard.kind, this.#parts);
    feeds.set(publicationId, feed);
    const media = feed.hold();
    try {
      await feed.settle();
      if (publications.get(publicationId) === undefined) throw gone(publicationId);
    } catch (error) {
      void media.unsubscribe();
      throw error;
    }
    return media;
  }

  /** A publication has begun to arrive, anew too, or has ceased to. */
  turn(publicationId: string): void {
    this.#parts.feeds.get(publicationId)?.turn();
  }

  close(): void {
    for (const feed of this.#parts.feeds.values()) feed.end();
    this.#parts.feeds.clear();
  }
}

/** One publication as it comes in, for all who hold it. */
class Feed {
  readonly #id: string;
  readonly #userId: string;
  readonly #kind: Kind;
  readonly #parts: FeedParts;
  readonly #track = new Signal<MediaStreamTrack | undefined>(undefined);
  /** Who asks for the full picture gets it for all. */
  readonly #holders = new Set<Holder>();
  /** Counts how often the publication began or ceased to arrive: what was received before is of no use. */
  #turn = 0;
  #remote: { readonly track: RtcRemoteTrack; readonly turn: number } | undefined;
  /** What the vendor was asked for since it was subscribed to; undefined while that is not certain. */
  #asked: VideoStream | undefined;
  #cancelRetry: () => void = () => undefined;

  constructor(id: string, userId: string, kind: Kind, parts: FeedParts) {
    this.#id = id;
    this.#userId = userId;
    this.#kind = kind;
    this.#parts = parts;
  }

  hold(): RemoteMedia {
    const holder: Holder = { stream: 'full' };
    this.#holders.add(holder);
    const isHeld = () => this.#holders.has(holder);
    const receiver = () => (isHeld() ? this.#current?.getRTCRtpTransceiver()?.receiver : undefined);
    return {
      publicationId: this.#id,
      track: this.#track,
      receiver,
      stats: async () => (isHeld() ? this.#sample(receiver()) : undefined),
      ...(this.#kind === 'video' && {
        setStream: async (stream) => {
          if (!isHeld()) return;
          holder.stream = stream;
          await this.settle();
        },
      }),
      unsubscribe: async () => {
        if (!this.#holders.delete(holder)) return;
        if (this.#holders.size === 0) {
          this.end();
          if (this.#parts.feeds.get(this.#id) === this) this.#parts.feeds.delete(this.#id);
        }
        await this.settle().catch(() => undefined);
      },
    };
  }

  turn(): void {
    this.#turn++;
    this.#show();
    this.#settleLater();
  }

  /** Holds nothing any more. */
  end(): void {
    this.#holders.clear();
    this.#cancelRetry();
    this.#show();
  }

  /** Brings what is received in line with what is wanted. */
  settle(): Promise<void> {
    return this.#parts.mutex.run(async () => {
      if (this.#isWanted) {
        if (this.#current === undefined) await this.#receive();
        if (this.#current !== undefined) await this.#ask();
      } else if (this.#remote !== undefined) await this.#cease();
    });
  }

  get #isWanted(): boolean {
    return this.#holders.size > 0 && this.#parts.publications.get(this.#id)?.arrives === true;
  }

  /** Somebody wanted it again after all had let go. */
  get #isReplaced(): boolean {
    return (this.#parts.feeds.get(this.#id) ?? this) !== this;
  }

  get #current(): RtcRemoteTrack | undefined {
    return this.#remote?.turn === this.#turn ? this.#remote.track : undefined;
  }

  #settleLater(): void {
    this.#cancelRetry();
    this.settle().catch(() => {
      if (this.#isWanted) this.#cancelRetry = this.#parts.clock.schedule(() => this.#settleLater(), RETRY_MS);
    });
  }

  async #receive(): Promise<void> {
    const { client, calls, publications } = this.#parts;
    const turn = this.#turn;
    let isLate = false;
    try {
      await calls.unmetered('subscribe', async () => {
        const track = await client.subscribe(this.#userId, this.#kind);
        if (this.#isReplaced) return;
        this.#take(track, turn);
        if (isLate) this.#settleLater();
      });
    } catch (error) {
      isLate = true;
      // It went while it was asked for: those who hold it wait, unless it is gone for good.
      if (publications.get(this.#id)?.arrives !== true) return;
      throw isLiveRoomError(error, 'media-unavailable') ? gone(this.#id, error) : error;
    }
  }

  #take(track: RtcRemoteTrack, turn: number): void {
    this.#remote = { track, turn };
    this.#asked = this.#parts.asLow.has(this.#id) ? undefined : 'full';
    stopListening(track);
    track.on('track-updated', () => this.#show());
    track.on('transceiver-updated', () => this.#show());
    this.#show();
  }

  async #cease(): Promise<void> {
    const { client, calls } = this.#parts;
    if (this.#remote !== undefined) stopListening(this.#remote.track);
    this.#remote = undefined;
    if (this.#isReplaced) return;
    // Refused where the publisher has left: then it has ceased already.
    await calls.unmetered('unsubscribe', () => client.unsubscribe(this.#userId, this.#kind)).catch(() => undefined);
  }

  /** The SDK asks again by itself after an outage, but not after its publisher has been away. */
  async #ask(): Promise<void> {
    const { client, calls, asLow } = this.#parts;
    const stream = [...this.#holders].every((holder) => holder.stream === 'low') ? 'low' : 'full';
    if (stream === this.#asked) return;
    this.#asked = undefined;
    asLow.add(this.#id);
    const ask = () => client.setRemoteVideoStreamType(this.#userId, STREAM_TYPE[stream]);
    await calls.unmetered('choose a stream', ask);
    this.#asked = stream;
    if (stream === 'full') asLow.delete(this.#id);
  }

  #show(): void {
    this.#track.set(this.#holders.size > 0 ? this.#current?.getMediaStreamTrack() : undefined);
  }

  async #sample(receiver: RTCRtpReceiver | undefined): Promise<StatsSample | undefined> {
    const { client, clock } = this.#parts;
    if (this.#current === undefined) return undefined;
    const kind = this.#kind;
    const figures = kind === 'video' ? client.getRemoteVideoStats() : client.getRemoteAudioStats();
    const vendor = figures[this.#userId];
    return sampleStats({ kind, receiver, vendor, link: client.getRTCStats(), nowMs: clock.now() });
  }
}

/** The SDK has listeners of its own for other events. */
function stopListening(track: RtcRemoteTrack): void {
  track.removeAllListeners('track-updated');
  track.removeAllListeners('transceiver-updated');
}

function gone(publicationId: string, cause?: unknown): LiveRoomError {
  const message = 'unable to subscribe; it is not published any more';
  return new LiveRoomError('media-unavailable', message, { publicationId }, { cause });
}
