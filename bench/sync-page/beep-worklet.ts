/** Runs in the audio thread: listens to what passes, and tells the page of each beep. */
import { createEar } from './onset';

declare const sampleRate: number;
declare const currentFrame: number;
declare const registerProcessor: (name: string, processor: unknown) => void;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}

class BeepProcessor extends AudioWorkletProcessor {
  readonly #hear = createEar(sampleRate, (sign, at) => this.port.postMessage({ sign, atS: at / sampleRate }));

  process([input]: Float32Array[][]): boolean {
    const samples = input?.[0];
    if (samples !== undefined) this.#hear(samples, currentFrame);
    return true;
  }
}

registerProcessor('beeps', BeepProcessor);
