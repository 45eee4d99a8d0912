/**
 * Keeps what is asked of each remote picture in line with what is wanted, one request at a time; what fails is asked
 * again. Knows neither why a stream is wanted nor what else is received.
 */
import type { RemoteMedia, VideoStream } from '../../transport/media-port';

interface Request {
  /** What it sends as far as is known: all begin with the full picture. Undefined after a failure. */
  stream: VideoStream | undefined;
  pending: Pending | undefined;
}

interface Pending {
  /** How many times it was looked at since it was asked. */
  age: number;
  /** Resolves when it is answered, one way or the other. */
  readonly answered: Promise<void>;
}

/** A transport may never answer when the network has gone: after so many looks (seconds) it is asked again. */
const GIVE_UP_AFTER = 10;

export class StreamRequests {
  readonly #requests = new Map<RemoteMedia, Request>();

  /**
   * To be called again and again. What is wanted as `none` is left as it is; what is not wanted at all is forgotten.
   */
  want(wanted: ReadonlyMap<RemoteMedia, VideoStream | 'none'>): void {
    for (const media of this.#requests.keys()) if (!wanted.has(media)) this.#requests.delete(media);
    for (const [media, stream] of wanted) {
      const request = this.#requests.get(media) ?? { stream: 'full', pending: undefined };
      this.#requests.set(media, request);
      const { pending } = request;
      if (stream === 'none' || (pending !== undefined && ++pending.age < GIVE_UP_AFTER)) continue;
      if (pending !== undefined || request.stream !== stream) ask(media, request, stream);
    }
  }

  /** The full picture for all, without another look. */
  takeBack(): void {
    for (const [media, request] of this.#requests) {
      const { pending } = request;
      if (pending !== undefined || request.stream !== 'full') ask(media, request, 'full');
      // Whichever of the two the transport gets to first.
      void pending?.answered.then(() => ask(media, request, 'full'));
    }
  }
}

function ask(media: RemoteMedia, request: Request, stream: VideoStream): void {
  const settle = (now: VideoStream | undefined) => {
    // An answer that was given up says nothing any more.
    if (request.pending !== pending) return;
    request.pending = undefined;
    request.stream = now;
  };
  const call = async () => media.setStream?.(stream);
  const answered = call().then(
    () => settle(stream),
    () => settle(undefined),
  );
  const pending: Pending = { age: 0, answered };
  request.pending = pending;
}
