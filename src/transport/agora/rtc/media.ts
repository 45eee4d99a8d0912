/**
 * Media over the vendor's network: one client, which joins the room's channel once and leaves it once. Wires the parts,
 * and decides nothing about tracks.
 */
import { untilAborted } from '../../../lib/abort';
import type { Clock } from '../../../lib/clock';
import { Listeners } from '../../../lib/listeners';
import type { Readable } from '../../../lib/signal';
import { within } from '../../../lib/within';
import { LiveRoomError } from '../../../model/errors';
import type { RoomId, UserId } from '../../../model/ids';
import type {
  LinkQuality,
  LocalPublication,
  MediaPort,
  MediaSource,
  Publication,
  RemoteMedia,
} from '../../media-port';
import type { Connection } from '../../port';
import type { VendorCalls } from '../calls';
import { loadCrewParts } from '../crew-parts-chunk';
import type { MediaProcessors } from '../media-processor';
import type { RtcClient, RtcSdk } from '../sdk';
import { fromVendor } from '../vendor-errors';
import { readLinkQuality } from './link-quality';
import { LinkState } from './link-state';
import { Publications } from './publications';
import type { Publishing } from './publishing';
import { Subscriptions } from './remote-media';

export interface MediaParts {
  readonly sdk: RtcSdk;
  readonly appId: string;
  readonly roomId: RoomId;
  readonly userId: UserId;
  /** The vendor's cloud proxy: 3 over UDP, 5 over TCP. */
  readonly proxy: 3 | 5 | undefined;
  readonly calls: VendorCalls;
  readonly clock: Clock;
  /** What is published goes through these. */
  readonly processors?: MediaProcessors | undefined;
}

/** How long leaving may take, in ms. */
const LEAVING_MS = 2_000;

/** So long after a reconnect, in ms, the SDK knows who is still there: it waits 3 s for the others to be announced. */
const RECHECK_MS = 4_000;

export class AgoraMedia implements MediaPort {
  readonly #parts: MediaParts;
  readonly #client: RtcClient;
  readonly #link: LinkState;
  readonly #publications: Publications;
  readonly #subscriptions: Subscriptions;
  #publishing: Publishing | undefined;
  #quality: LinkQuality | undefined;
  readonly #expiring = new Listeners();
  #cancelRecheck: () => void = () => undefined;
  #closing: Promise<void> | undefined;
  #left: Promise<void> | undefined;

  constructor(parts: MediaParts) {
    const { sdk, roomId, userId, calls, clock } = parts;
    this.#parts = parts;
    const client: RtcClient = sdk.createClient({ mode: 'live', codec: 'vp8' });
    this.#client = client;
    this.#link = new LinkState({ client, roomId, userId });
    this.#publications = new Publications(client, (publicationId) => this.#subscriptions.turn(publicationId));
    const publications = this.#publications;
    this.#subscriptions = new Subscriptions({ client, calls, clock, publications });
    client.on('token-privilege-will-expire', () => this.#expiring.tell());
    client.on('network-quality', (quality) => (this.#quality = readLinkQuality(quality)));
    this.#link.connection.subscribe(() => this.#follow());
  }

  get link(): Readable<Connection> {
    return this.#link.connection;
  }

  /** Until the SDK has left, which may take longer than `close()`, it lets nobody of the same user join. */
  get left(): Promise<void> | undefined {
    return this.#left;
  }

  get publications(): Readable<readonly Publication[]> {
    return this.#publications.list;
  }

  /** Rejects with the signal's reason when it aborts. Once it has rejected, it is closed. */
  async open(token: string, signal: AbortSignal): Promise<void> {
    try {
      signal.throwIfAborted();
      const joining = this.#join(token);
      // Where leaving came too early to end it.
      joining.then(() => this.#closing && this.#leave()).catch(() => undefined);
      await untilAborted(joining, signal);
      this.#link.connect();
      this.#assertConnected('join');
    } catch (error) {
      const isClosed = this.#closing !== undefined;
      void this.close();
      signal.throwIfAborted();
      // Whatever the SDK says of a join that was ended from here.
      if (isClosed) this.#assertConnected('join');
      throw fromVendor(error, 'join');
    }
  }

  /** The clock that the vendor keeps for all, ms since the Unix epoch; undefined while it has none. */
  now(): number | undefined {
    const nowMs = this.#link.wasConnected ? this.#client.getNtpWallTimeInMs() : 0;
    return Number.isFinite(nowMs) && nowMs > 0 ? nowMs : undefined;
  }

  linkQuality(): LinkQuality | undefined {
    return this.#quality;
  }

  renew(token: string): Promise<void> {
    return this.#parts.calls.unmetered('renew the token', () => this.#client.renewToken(token));
  }

  onTokenExpiring(listener: () => void): () => void {
    return this.#expiring.add(listener);
  }

  async publish(track: MediaStreamTrack, source: MediaSource): Promise<LocalPublication> {
    const { Publishing } = await loadCrewParts();
    const assertConnected = (action: string) => this.#assertConnected(action);
    this.#publishing ??= new Publishing({ ...this.#parts, client: this.#client, assertConnected });
    return this.#publishing.publish(track, source);
  }

  subscribe(publicationId: string): Promise<RemoteMedia> {
    return this.#subscriptions.subscribe(publicationId);
  }

  /** Leaves, also while it is joining: that ends the SDK's tries. Takes 2 s at most, never rejects, idempotent. */
  close(): Promise<void> {
    if (this.#closing === undefined) {
      // Known to be closing before anybody hears of it, who may close it too.
      let done!: () => void;
      this.#closing = new Promise((resolve) => (done = resolve));
      void this.#wind().then(done);
    }
    return this.#closing;
  }

  async #join(token: string): Promise<void> {
    const { appId, roomId, userId, proxy } = this.#parts;
    if (proxy !== undefined) this.#client.startProxyServer(proxy);
    await this.#client.setClientRole('audience');
    if (this.#closing !== undefined) return;
    await this.#client.join(appId, roomId, token, userId);
  }

  async #wind(): Promise<void> {
    this.#cancelRecheck();
    this.#link.close();
    this.#publishing?.close();
    this.#subscriptions.close();
    this.#publications.clear();
    this.#client.removeAllListeners();
    this.#quality = undefined;
    this.#left = this.#leave();
    await within(this.#parts.clock, LEAVING_MS, this.#left, new AbortController().signal);
  }

  async #leave(): Promise<void> {
    try {
      await this.#client.leave();
    } catch {
      // The channel is gone for this client either way.
    }
  }

  #follow(): void {
    const { state } = this.link.get();
    this.#cancelRecheck();
    if (state === 'closed') void this.close();
    if (state !== 'connected') return;
    this.#cancelRecheck = this.#parts.clock.schedule(() => this.#publications.recheck(), RECHECK_MS);
  }

  #assertConnected(action: string): void {
    if (this.link.get().state === 'connected') return;
    const message = `unable to ${action}; the connection is gone`;
    throw new LiveRoomError('network-unavailable', message, { action }, { retryable: true });
  }
}
