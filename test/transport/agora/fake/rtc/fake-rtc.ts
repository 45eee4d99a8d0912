/** A stand-in for agora-rtc-sdk-ng on one page. */
import type { ClientConfig, CustomAudioTrackInitConfig, CustomVideoTrackInitConfig } from 'agora-rtc-sdk-ng';
import type { RtcSdk } from '../../../../../src/transport/agora/sdk';
import { FakeLocalTrack } from './fake-local-track';
import { FakeRtcClient } from './fake-rtc-client';
import type { RtcPage } from './rtc-page';

export interface RtcBooks {
  readonly clients: FakeRtcClient[];
  /** Local tracks that are not closed. */
  readonly localTracks: Set<FakeLocalTrack>;
  readonly preloaded: string[];
  /** What was asked of `setArea`, of either SDK. */
  readonly areas: unknown[];
}

export class FakeRtc implements RtcSdk {
  readonly VERSION = '4.24.8';
  readonly #page: RtcPage;
  readonly #books: RtcBooks;

  constructor(page: RtcPage, books: RtcBooks) {
    this.#page = page;
    this.#books = books;
  }

  createClient(config: ClientConfig): FakeRtcClient {
    const client = new FakeRtcClient(this.#page, config);
    this.#books.clients.push(client);
    return client;
  }

  createCustomAudioTrack({ mediaStreamTrack }: CustomAudioTrackInitConfig): FakeLocalTrack {
    return this.#track('audio', mediaStreamTrack);
  }

  createCustomVideoTrack({ mediaStreamTrack }: CustomVideoTrackInitConfig): FakeLocalTrack {
    return this.#track('video', mediaStreamTrack);
  }

  async preload(_appId: string, channelName: string): Promise<void> {
    this.#books.preloaded.push(channelName);
  }

  setArea(area: unknown): void {
    this.#books.areas.push(area);
  }

  setLogLevel(): void {}

  #track(kind: 'audio' | 'video', source: MediaStreamTrack): FakeLocalTrack {
    const { localTracks } = this.#books;
    const track = new FakeLocalTrack(kind, source, (closed) => localTracks.delete(closed));
    localTracks.add(track);
    return track;
  }
}
