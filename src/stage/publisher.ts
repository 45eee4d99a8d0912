/**
 * Keeps what one session publishes in line with what is on stage, trying again while the network fails. Knows neither
 * where tracks come from nor who watches.
 */
import { retry } from '../lib/backoff';
import type { Clock } from '../lib/clock';
import { Mutex } from '../lib/mutex';
import type { Random } from '../lib/random';
import { reportError } from '../lib/report-error';
import { isLiveRoomError, isRetryable } from '../model/errors';
import type { LocalPublication, MediaPort, MediaSource, VideoEncoding } from '../transport/media-port';
import type { SentSource } from './types';

const PUBLISH_BACKOFF = { baseMs: 500, maxMs: 5_000 };

/** What a source should show. */
export interface Shown {
  readonly track: MediaStreamTrack;
  readonly muted: boolean;
  /** Undefined where the transport is to decide. */
  readonly encoding?: VideoEncoding | undefined;
}

interface Sent {
  readonly publication: LocalPublication;
  readonly track: MediaStreamTrack;
  /** Undefined while it is not known what became of a change. */
  readonly muted: boolean | undefined;
  /** What the transport was told of this track. */
  readonly encoding: VideoEncoding | undefined;
}

export interface PublisherOptions {
  clock: Clock;
  random: Random;
  media: MediaPort;
  /** Aborts when the session is over: nothing can be published on it any more. */
  signal: AbortSignal;
  /** What should be published now. */
  shown: (source: MediaSource) => Shown | undefined;
  /** The transport refuses a source for good. */
  onRefused: (source: MediaSource, track: MediaStreamTrack) => void;
}

export class Publisher {
  readonly #options: PublisherOptions;
  readonly #sent = new Map<MediaSource, Sent>();
  readonly #mutex = new Mutex();

  constructor(options: PublisherOptions) {
    this.#options = options;
  }

  /** What the session publishes now. */
  sent(): readonly SentSource[] {
    return Array.from(this.#sent, ([source, { publication }]) => ({ source, publication }));
  }

  /**
   * Resolves when the session publishes what is shown, or is over. Rejects with the transport's reason when it refuses
   * a source for good; the others are published all the same.
   */
  async deliver(): Promise<void> {
    const { clock, random, signal } = this.#options;
    const patience = { clock, random, signal, isRetryable, ...PUBLISH_BACKOFF };
    try {
      await retry(() => this.#mutex.run(() => this.#deliverAll()), patience);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  async #deliverAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const source of ['camera', 'microphone', 'screen', 'screen-audio'] as const) {
      if (this.#options.signal.aborted) return;
      const track = this.#options.shown(source)?.track;
      try {
        await this.#deliver(source);
      } catch (error) {
        failures.push(error);
        const isRefusal = isLiveRoomError(error) && !error.retryable && !this.#options.signal.aborted;
        if (isRefusal && track !== undefined) this.#options.onRefused(source, track);
      }
    }
    // What can't be helped is told once the rest is through.
    if (failures.length > 0) throw failures.find(isRetryable) ?? failures[0];
  }

  async #deliver(source: MediaSource): Promise<void> {
    try {
      await this.#bringInLine(source);
    } catch (error) {
      // The network has forgotten what was published: once more from the start.
      if (!isLiveRoomError(error, 'media-unavailable') || !this.#sent.delete(source)) throw error;
      await this.#bringInLine(source);
    }
  }

  async #bringInLine(source: MediaSource): Promise<void> {
    const { media, shown } = this.#options;
    const wanted = shown(source);
    let sent = this.#sent.get(source);
    if (wanted === undefined) {
      await sent?.publication.unpublish();
      this.#sent.delete(source);
      return;
    }
    const { track, muted, encoding } = wanted;
    if (sent === undefined) {
      const publication = await media.publish(track, source);
      sent = this.#keep(source, { publication, track, muted: false, encoding: undefined });
    }
    if (sent.track !== track) {
      await sent.publication.replaceTrack(track);
      sent = this.#keep(source, { ...sent, track, encoding: undefined });
    }
    if (sent.muted !== muted) {
      sent = this.#keep(source, { ...sent, muted: undefined });
      await sent.publication.setMuted(muted);
      sent = this.#keep(source, { ...sent, muted });
    }
    if (encoding !== undefined && sent.encoding !== encoding) {
      const untold = sent;
      this.#keep(source, { ...sent, encoding });
      await sent.publication.setEncoding?.(encoding).catch((error: unknown) => {
        const isOffline = isLiveRoomError(error, 'network-unavailable');
        if (isOffline) this.#keep(source, untold);
        if (isOffline || isLiveRoomError(error, 'media-unavailable')) throw error;
        // Refused, it is not asked for again: a picture that is encoded otherwise is better than none.
        reportError(error);
      });
    }
  }

  #keep(source: MediaSource, sent: Sent): Sent {
    this.#sent.set(source, sent);
    return sent;
  }
}
