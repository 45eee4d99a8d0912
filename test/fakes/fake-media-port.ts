/** A media port without a network: says what was published on it, and lets a test publish as others do. */
import { Signal } from '../../src/lib/signal';
import { LiveRoomError } from '../../src/model/errors';
import type {
  LocalPublication,
  MediaPort,
  MediaSource,
  OutgoingSample,
  Publication,
  RemoteMedia,
  VideoEncoding,
} from '../../src/transport/media-port';

export const networkDown = () =>
  new LiveRoomError('network-unavailable', 'unable to reach anybody', { action: 'test' }, { retryable: true });

const gone = (publicationId: string) =>
  new LiveRoomError('media-unavailable', 'unable to find it; it is gone', { publicationId });

interface Own {
  readonly id: string;
  track: MediaStreamTrack;
  muted: boolean;
  encoding?: VideoEncoding;
}

export class FakeMediaPort implements MediaPort {
  readonly publications = new Signal<readonly Publication[]>([]);
  /** What this side publishes now, by source. */
  readonly own = new Map<MediaSource, Own>();
  /** Subscriptions that were not ended. */
  readonly subscriptions = new Set<RemoteMedia>();
  readonly #remote = new Map<string, Signal<MediaStreamTrack | undefined>>();
  /** Each call waits for it, and rejects as it does. */
  gate: () => Promise<void> = async () => undefined;
  calls: string[] = [];
  /** What becomes of what this side publishes. */
  outgoing: () => OutgoingSample | undefined = () => undefined;
  /** How often that was asked. */
  asked = 0;
  #ids = 0;

  async publish(track: MediaStreamTrack, source: MediaSource): Promise<LocalPublication> {
    await this.#pass(`publish ${source}`);
    const own: Own = { id: `own-${++this.#ids}`, track, muted: false };
    this.own.set(source, own);
    const change = async (call: string, effect: () => void) => {
      await this.#pass(`${call} ${source}`);
      if (this.own.get(source) !== own) throw gone(own.id);
      effect();
    };
    return {
      id: own.id,
      replaceTrack: (next) => change('replace', () => (own.track = next)),
      setMuted: (muted) => change(muted ? 'mute' : 'unmute', () => (own.muted = muted)),
      setEncoding: (encoding) => change('encode', () => (own.encoding = encoding)),
      stats: async () => {
        this.asked++;
        return this.outgoing();
      },
      unpublish: () => change('unpublish', () => void this.own.delete(source)),
    };
  }

  async subscribe(publicationId: string): Promise<RemoteMedia> {
    await this.#pass(`subscribe ${publicationId}`);
    const track = this.#remote.get(publicationId);
    if (track === undefined) throw gone(publicationId);
    const media: RemoteMedia = {
      publicationId,
      track,
      receiver: () => undefined,
      stats: async () => undefined,
      unsubscribe: async () => void this.subscriptions.delete(media),
    };
    this.subscriptions.add(media);
    return media;
  }

  /** Somebody else publishes; the returned function takes it back. */
  show(userId: string, source: MediaSource, track: MediaStreamTrack, muted = false): () => void {
    const id = `${userId}-${source}-${++this.#ids}`;
    this.#remote.set(id, new Signal<MediaStreamTrack | undefined>(track));
    const publication = { id, userId, source, muted } as Publication;
    this.publications.set([...this.publications.get(), publication]);
    return () => {
      this.#remote.delete(id);
      this.publications.set(this.publications.get().filter((other) => other.id !== id));
    };
  }

  mute(userId: string, source: MediaSource, muted: boolean): void {
    const change = (each: Publication) => (each.userId === userId && each.source === source ? { ...each, muted } : each);
    this.publications.set(this.publications.get().map(change));
  }

  async #pass(call: string): Promise<void> {
    this.calls.push(call);
    await this.gate();
  }
}
