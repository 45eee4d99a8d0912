/** The host's tab: goes on stage with what flashes and beeps, and watches it itself, with no network between. */
import { LiveRoom } from '../../src/index';
import { local } from '../../src/local';
import { createEmitter, type Emitter } from './emitter';
import type { DelayedKind, FrameDelays } from './frame-delay';
import { HOST, ROOM } from './names';
import { Watch, type Watched } from './watch';

export class Sender {
  readonly #emitter: Emitter;
  readonly #delays: FrameDelays;
  #watch: Watch | undefined;

  private constructor(emitter: Emitter, delays: FrameDelays) {
    this.#emitter = emitter;
    this.#delays = delays;
  }

  static async open(delays: FrameDelays): Promise<Sender> {
    const emitter = await createEmitter();
    const room = new LiveRoom({ id: ROOM, user: { id: HOST, role: 'host' }, crew: [HOST], transport: local({ scope: 'tabs' }) });
    await room.join();
    // At 30 frames a second: at fewer, the first frame sent of a flash shows it late by up to their distance.
    await room.stage.publish({ camera: emitter.video, microphone: emitter.audio, profile: 'talking-host' });
    return new Sender(emitter, delays);
  }

  delay(kind: DelayedKind, delayMs: number): void {
    this.#delays.set(kind, delayMs);
  }

  holdSound(delayMs: number): void {
    this.#emitter.holdSound(delayMs);
  }

  /** Sees and hears the tracks as they are made: no encoder, no network, no jitter buffer. */
  async watchOwn(): Promise<void> {
    const video = document.createElement('video');
    video.muted = true;
    video.srcObject = new MediaStream([this.#emitter.video]);
    document.body.append(video);
    await video.play();
    this.#watch = await Watch.open(video, this.#emitter);
  }

  async stopWatching(): Promise<Watched | undefined> {
    const watched = this.#watch?.take();
    await this.#watch?.stop();
    return watched;
  }
}
