/** Sees and hears a picture and a sound, and says how far apart they are, and how much of that comes after the hand-over. */
import { detectBeeps, type BeepDetector } from './beep-detector';
import { detectFlashes } from './flash-detector';
import { tapAudio, tapVideo } from './hand-over';
import { Pairing, type Pair } from './pairing';

export interface Watched {
  /** Flash as displayed minus beep as played: positive when the sound is early. */
  readonly shown: readonly Pair[];
  /** The same where the browser hands both over. */
  readonly handedOver: readonly Pair[];
  /** From the hand-over to the display, and from it to the device through the page's own audio graph. */
  readonly displayLag: readonly Pair[];
  readonly graphLag: readonly Pair[];
  readonly frameIntervalsMs: readonly number[];
  readonly outputLatencyMs: number;
}

export class Watch {
  readonly shown = new Pairing();
  readonly #handedOver = new Pairing();
  readonly #displayLag = new Pairing();
  readonly #graphLag = new Pairing();
  readonly #audio: MediaStreamTrack;
  readonly #frameIntervalsMs: readonly number[];
  #beeps: BeepDetector | undefined;

  private constructor(video: HTMLVideoElement, tracks: { audio: MediaStreamTrack; video: MediaStreamTrack }) {
    this.#audio = tracks.audio;
    this.#frameIntervalsMs = detectFlashes(video, (flash) => {
      this.shown.first(flash);
      this.#displayLag.first(flash);
    });
    tapVideo(tracks.video, (flash) => {
      this.#handedOver.first(flash);
      this.#displayLag.second(flash);
    });
    tapAudio(tracks.audio, (beep) => {
      this.#handedOver.second(beep);
      this.#graphLag.second(beep);
    });
  }

  static async open(video: HTMLVideoElement, tracks: { audio: MediaStreamTrack; video: MediaStreamTrack }): Promise<Watch> {
    const watch = new Watch(video, tracks);
    await watch.listenAnew();
    return watch;
  }

  /** With a new audio graph: the queue at an old one's entrance has grown with each hiccup, and never shrinks. */
  async listenAnew(): Promise<void> {
    await this.#beeps?.stop();
    this.#beeps = await detectBeeps(this.#audio, (beep) => {
      this.shown.second(beep);
      this.#graphLag.first(beep);
    });
  }

  /** Takes what was seen and heard since the last time. */
  take(): Watched {
    return {
      shown: this.shown.take(),
      handedOver: this.#handedOver.take(),
      displayLag: this.#displayLag.take(),
      graphLag: this.#graphLag.take(),
      frameIntervalsMs: [...this.#frameIntervalsMs],
      outputLatencyMs: this.#beeps?.outputLatencyMs() ?? Number.NaN,
    };
  }

  async stop(): Promise<void> {
    await this.#beeps?.stop();
  }
}
