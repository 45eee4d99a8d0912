/** A stand-in for agora-rtc-sdk-ng on one page. */
import type { ClientConfig, CustomAudioTrackInitConfig, CustomVideoTrackInitConfig } from 'agora-rtc-sdk-ng';
import type { RtcSdk } from '../../../../../src/transport/agora/sdk';
import { askSpoilt } from '../spoil';
import { FakeLocalTrack } from './fake-local-track';
import { FakeRtcClient } from './fake-rtc-client';
import { FakeRtcError } from './rtc-error';
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

  /** Asks for as long as nobody answers. */
  async preload(_appId: string, channelName: string, _token: string | null, uid?: unknown): Promise<void> {
    const { network } = this.#page;
    const userId = String(uid);
    const wire = network.open({ userId, service: 'rtc', proxy: undefined });
    const errorOf = (code: number | string) => new FakeRtcError(String(code), 'preload');
    try {
      await askSpoilt(wire, network.faults.take('rtc', userId, 'preload'), errorOf, () => undefined);
      this.#books.preloaded.push(channelName);
    } finally {
      wire.close();
    }
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
