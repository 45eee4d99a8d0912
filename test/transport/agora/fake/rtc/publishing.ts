/** What one media client publishes: at most one video track, mixed audio, and only as a host. */
import type { FakeLocalTrack, TrackPublisher } from './fake-local-track';
import type { MediaServer } from './media-server';
import { FakeRtcError } from './rtc-error';
import type { RtcLink } from './rtc-link';

export class Publishing implements TrackPublisher {
  readonly #link: RtcLink;
  readonly #server: MediaServer;
  readonly #tracks = new Set<FakeLocalTrack>();

  constructor(link: RtcLink, server: MediaServer) {
    this.#link = link;
    this.#server = server;
  }

  get count(): number {
    return this.#tracks.size;
  }

  async publish(track: FakeLocalTrack): Promise<void> {
    if (this.#tracks.has(track)) return;
    if (track.kind === 'video' && [...this.#tracks].some(({ kind }) => kind === 'video')) {
      throw new FakeRtcError('CAN_NOT_PUBLISH_MULTIPLE_VIDEO_TRACKS');
    }
    this.#tracks.add(track);
    track.publisher = this;
    try {
      // The SDK takes publishing for done when it leaves meanwhile.
      await this.#link.ask('publish', (seat) => this.#server.publish(seat, track), { resolveWith: undefined });
    } catch (error) {
      this.#forget(track);
      throw error;
    }
    // The others see a muted track published first.
    if (track.muted && this.#tracks.has(track)) await this.setMuted(track, true);
  }

  async unpublish(track: FakeLocalTrack): Promise<void> {
    if (!this.#tracks.has(track)) return;
    this.#forget(track);
    await this.#link.ask('unpublish', (seat) => this.#server.unpublish(seat, track), { resolveWith: undefined });
  }

  setMuted({ kind }: FakeLocalTrack, muted: boolean): Promise<void> {
    return this.#link.ask('setMuted', (seat) => this.#server.mute(seat, kind, muted), { resolveWith: undefined });
  }

  /** The client has left: nothing is published any more. */
  forget(): void {
    for (const track of [...this.#tracks]) this.#forget(track);
  }

  #forget(track: FakeLocalTrack): void {
    this.#tracks.delete(track);
    track.publisher = undefined;
  }
}
