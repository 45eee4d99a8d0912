/**
 * One track on its way out. The `MediaStreamTrack` is handed to the SDK itself and not as a clone, so that the camera's
 * light goes off when its owner stops it. Knows nothing of roles or of other tracks.
 *
 * What the SDK does to a track it was given (4.24.8, seen in Chromium): `unpublish()` leaves it alone, `close()` stops it,
 * `setMuted()` switches its `enabled`. It also sends a small clone beside a camera, which only `close()` and
 * `unpublish()` stop.
 */
import type { Clock } from '../../../lib/clock';
import { reportError } from '../../../lib/report-error';
import type { OutgoingSample, VideoEncoding } from '../../media-port';
import type { VendorCalls } from '../calls';
import type { MediaProcessors } from '../media-processor';
import type { RtcClient, RtcLocalTrack, RtcSdk } from '../sdk';
import { encode, limitFrameRate } from './encoding';
import { sampleOutgoing } from './outgoing-stats';
import { processThrough } from './processing';
import type { Kind } from './publications';

export interface OutgoingParts {
  readonly sdk: RtcSdk;
  readonly client: RtcClient;
  readonly calls: VendorCalls;
  readonly clock: Clock;
  readonly processors?: MediaProcessors | undefined;
}

export class Outgoing {
  readonly id: string;
  readonly kind: Kind;
  readonly #parts: OutgoingParts;
  /** All that the SDK's track may hold, the present one last: a call that timed out may have had its effect. */
  #handed: MediaStreamTrack[];
  #local: RtcLocalTrack | undefined;
  /** To the SDK; the others know it unless a call has failed. */
  #muted = false;
  #isTold = true;
  #encoding: VideoEncoding | undefined;
  #letGo: Promise<() => void> | undefined;
  /** What the SDK switched off by muting. */
  readonly #switchedOff = new Set<MediaStreamTrack>();

  constructor(id: string, kind: Kind, track: MediaStreamTrack, parts: OutgoingParts) {
    this.id = id;
    this.kind = kind;
    this.#handed = [track];
    this.#parts = parts;
  }

  async send(): Promise<void> {
    const { sdk, client, calls } = this.#parts;
    const config = { mediaStreamTrack: this.#handed.at(-1)! };
    const local = this.kind === 'video' ? sdk.createCustomVideoTrack(config) : sdk.createCustomAudioTrack(config);
    this.#local = local;
    await this.#process(local);
    // The session ended meanwhile.
    if (this.#local !== local) return;
    await calls.unmetered('publish media', async () => {
      // Muted before it is published: nothing is heard in between.
      if (this.#muted) await local.setMuted(true);
      await client.publish(local);
    });
  }

  async replace(track: MediaStreamTrack): Promise<void> {
    const local = this.#local;
    if (this.#muted) this.#noteEnabled(track);
    if (local?.replaceTrack !== undefined) {
      this.#handed.push(track);
      await this.#parts.calls.unmetered('replace a track', () => local.replaceTrack!(track, false));
      this.#giveBack(this.#handed.splice(0, this.#handed.length - 1));
      return;
    }
    // The SDK's audio tracks have no `replaceTrack`.
    await this.withdraw();
    this.#handed = [track];
    await this.send();
  }

  async setMuted(muted: boolean): Promise<void> {
    const local = this.#local;
    if (local === undefined || (muted === this.#muted && this.#isTold)) return;
    const isRepeated = muted && this.#muted;
    if (!this.#muted) this.#noteEnabled(this.#handed.at(-1)!);
    this.#muted = true;
    this.#isTold = false;
    try {
      await this.#parts.calls.unmetered('mute media', () => {
        // Muting what is muted tells nobody.
        if (isRepeated) local.setMuted(false).catch(() => undefined);
        return local.setMuted(muted);
      });
    } catch (error) {
      // To the SDK it is unmuted now, though nobody was told, and unmuting once more would do nothing.
      if (!muted) local.setMuted(true).catch(() => undefined);
      throw error;
    }
    this.#muted = muted;
    this.#isTold = true;
    if (!muted) this.#switchedOff.clear();
  }

  /** Pictures only. */
  async setEncoding(encoding: VideoEncoding): Promise<void> {
    const local = this.#local;
    if (local === undefined) return;
    const isFirst = this.#encoding === undefined;
    this.#encoding = encoding;
    // After a reconnect the frames go out another way, which nobody has told.
    const again = () => void limitFrameRate(local, this.#encoding!).catch(() => undefined);
    if (isFirst) local.on('transceiver-updated', again);
    await this.#parts.calls.unmetered('set the encoding', () => encode(local, encoding));
  }

  async stats(): Promise<OutgoingSample | undefined> {
    const { client, clock } = this.#parts;
    if (this.#local === undefined || this.#muted) return undefined;
    const vendor = this.kind === 'video' ? client.getLocalVideoStats() : client.getLocalAudioStats();
    return sampleOutgoing({ track: this.#local, vendor, link: client.getRTCStats(), nowMs: clock.now() });
  }

  async withdraw(): Promise<void> {
    const local = this.#local;
    if (local === undefined) return;
    await this.#parts.calls.unmetered('unpublish media', () => this.#parts.client.unpublish(local));
    this.close();
  }

  /** After a failure, when nothing can be waited for. */
  abandon(): void {
    const local = this.#local;
    if (local !== undefined) this.#parts.client.unpublish(local).catch(() => undefined);
    this.close();
  }

  /** Lets go of the track at once, and leaves it as it was. */
  close(): void {
    const local = this.#local;
    this.#local = undefined;
    if (local !== undefined) withoutStopping(this.#handed, () => local.close());
    this.#giveBack(this.#handed);
    void this.#letGo?.then((letGo) => letGo());
    this.#letGo = undefined;
  }

  /** What fails here is reported, and the track goes out as it is. */
  async #process(local: RtcLocalTrack): Promise<void> {
    const { processors, calls } = this.#parts;
    if (processors === undefined) return;
    const source = this.kind === 'video' ? 'camera' : 'microphone';
    const processing = (async () => processThrough(local, await processors(source)))();
    this.#letGo = processing.catch(() => () => undefined);
    await calls
      .unmetered(`process the ${source}`, () => processing)
      .catch((error: unknown) => this.#local === local && reportError(error));
  }

  #noteEnabled(track: MediaStreamTrack): void {
    if (track.enabled) this.#switchedOff.add(track);
  }

  #giveBack(tracks: readonly MediaStreamTrack[]): void {
    for (const track of tracks) if (this.#switchedOff.delete(track)) track.enabled = true;
  }
}

/** `close()` stops, at once, what the SDK's track holds, and there is no other way to let go of it. */
function withoutStopping(tracks: readonly MediaStreamTrack[], close: () => void): void {
  const undo = tracks.map((track) => {
    const own = Object.getOwnPropertyDescriptor(track, 'stop');
    Object.defineProperty(track, 'stop', { value: () => undefined, configurable: true });
    return () => (own ? Object.defineProperty(track, 'stop', own) : Reflect.deleteProperty(track, 'stop'));
  });
  try {
    close();
  } catch {
    // What the SDK does not let go of, leaving makes it let go of.
  }
  for (const restore of undo.reverse()) restore();
}
