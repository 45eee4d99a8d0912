/** Media between tabs: one WebRTC connection for each publisher and subscriber. Puts the two halves together. */
import type { Clock } from '../../../lib/clock';
import type { Random } from '../../../lib/random';
import type { Readable } from '../../../lib/signal';
import { LiveRoomError } from '../../../model/errors';
import type { LocalPublication, MediaPort, MediaSource, Publication, RemoteMedia } from '../../media-port';
import type { LocalBrowser } from '../browser';
import type { PeerChannel } from '../peer-channel';
import type { Roster } from '../roster';
import { Publishing } from './publishing';
import { Subscribing } from './subscribing';

export interface LocalMediaParts {
  readonly browser: LocalBrowser;
  readonly channel: PeerChannel;
  readonly roster: Roster;
  readonly clock: Clock;
  readonly random: Random;
  readonly rtcConfiguration: RTCConfiguration;
  /** Throws when the session can't do `action` now. */
  readonly assertConnected: (action: string) => void;
}

export class LocalMedia implements MediaPort {
  readonly #parts: LocalMediaParts;
  readonly #publishing: Publishing;
  readonly #subscribing: Subscribing;

  constructor(parts: LocalMediaParts) {
    this.#parts = parts;
    const { browser, channel, roster, clock, random, rtcConfiguration } = parts;
    const createConnection = () => required(browser.createPeerConnection, 'RTCPeerConnection')(rtcConfiguration);
    const createStream = () => required(browser.createStream, 'MediaStream')();
    this.#publishing = new Publishing({ channel, roster, createConnection, createStream });
    this.#subscribing = new Subscribing({ channel, roster, createConnection, clock, random });
  }

  get publications(): Readable<readonly Publication[]> {
    return this.#subscribing.publications;
  }

  async publish(track: MediaStreamTrack, source: MediaSource): Promise<LocalPublication> {
    this.#assertAble('publish');
    return this.#publishing.publish(track, source);
  }

  async subscribe(publicationId: string): Promise<RemoteMedia> {
    this.#assertAble('subscribe');
    return this.#subscribing.subscribe(publicationId);
  }

  /** Closes every connection; those that are wanted come back when the roster fills again. */
  hangUp(): void {
    this.#publishing.hangUp();
    this.#subscribing.hangUp();
  }

  close(): void {
    this.#publishing.hangUp();
    this.#subscribing.close();
  }

  #assertAble(action: string): void {
    this.#parts.assertConnected(action);
    required(this.#parts.browser.createPeerConnection, 'RTCPeerConnection');
  }
}

function required<T>(part: T | undefined, missing: string): T {
  if (part !== undefined) return part;
  throw new LiveRoomError('unsupported', `unable to exchange media; this browser has no ${missing}`, { missing });
}
