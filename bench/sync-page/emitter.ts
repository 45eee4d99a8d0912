/**
 * Makes a picture that flashes and a sound that beeps at the same instants. Knows nothing of who sees and hears them.
 */
import { BEEP_MS, BIT_AREAS, FLASH_AREA, FLASH_MS, PICTURE, PITCHES_HZ, SIGNS, type Area } from './signs';

/** An event is decided two drawn frames ahead, so that the beep can be scheduled for the frame that it goes with. */
const FRAMES_AHEAD = 2;
/** A flash that a busy machine makes later than that is left out: its beep stays alone, and is no event. */
const MOST_LATE_MS = 12;
const BEEP_LEVEL = 0.5;
const MURMUR_LEVEL = 0.004;
/** Irregular, so that nothing in step with the events hides in them. */
const PAUSES_MS = [700, 930, 780, 860, 720, 1_000, 810];

export interface Emitter {
  readonly video: MediaStreamTrack;
  readonly audio: MediaStreamTrack;
  /** Makes the sound late before it is sent. */
  holdSound(delayMs: number): void;
}

export async function createEmitter(): Promise<Emitter> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, PICTURE);
  document.body.append(canvas);
  const pen = canvas.getContext('2d', { alpha: false });
  if (pen === null) throw new Error('This browser draws on no canvas.');
  const context = new AudioContext({ latencyHint: 'interactive' });
  await context.resume();
  const destination = context.createMediaStreamDestination();
  const hold = new DelayNode(context, { maxDelayTime: 2 });
  hold.connect(destination);
  murmur(context).connect(hold);
  const beeps = PITCHES_HZ.map((pitch) => tone(context, pitch));

  let ticks = 0;
  let events = 0;
  let nextAtMs = performance.now() + 1_000;
  let due: { sign: number; atMs: number } | undefined;
  let flashing: { sign: number; untilMs: number } | undefined;
  let lastMs = performance.now();
  let frameMs = 1_000 / 60;

  const draw = (nowMs: number) => {
    requestAnimationFrame(draw);
    frameMs += (Math.min(40, nowMs - lastMs) - frameMs) / 20;
    lastMs = nowMs;
    ticks += 1;
    const isDue = due !== undefined && performance.now() >= due.atMs - frameMs / 2;
    // Every other frame of the display: 30 a second. A flash waits for none.
    if (ticks % 2 === 1 && !isDue) return;
    const aheadMs = FRAMES_AHEAD * 2 * frameMs;
    if (due !== undefined && isDue) {
      const lateMs = performance.now() - due.atMs;
      if (lateMs <= MOST_LATE_MS) flashing = { sign: due.sign, untilMs: nowMs + FLASH_MS };
      due = undefined;
    } else if (due === undefined && nowMs + aheadMs >= nextAtMs) {
      due = { sign: events % SIGNS, atMs: nowMs + aheadMs };
      const source = new AudioBufferSourceNode(context, { buffer: beeps[due.sign] ?? null });
      source.connect(hold);
      source.start(context.currentTime + (due.atMs - performance.now()) / 1_000);
      nextAtMs = due.atMs + (PAUSES_MS[events % PAUSES_MS.length] ?? 0);
      events += 1;
    }
    if (flashing !== undefined && nowMs > flashing.untilMs) flashing = undefined;
    paint(pen, flashing?.sign, ticks);
  };
  requestAnimationFrame(draw);

  const [video] = canvas.captureStream().getVideoTracks();
  const [audio] = destination.stream.getAudioTracks();
  if (video === undefined || audio === undefined) throw new Error('This browser makes no tracks of a canvas or of a graph.');
  return { video, audio, holdSound: (delayMs) => void (hold.delayTime.value = delayMs / 1_000) };
}

/** @param sign of the flash, if there is one. */
function paint(pen: CanvasRenderingContext2D, sign: number | undefined, ticks: number): void {
  const { width, height } = PICTURE;
  const fill = (area: Area, isLit: boolean) => {
    pen.fillStyle = isLit ? '#fff' : '#000';
    pen.fillRect(area.left * width, area.top * height, area.width * width, area.height * height);
  };
  fill(FLASH_AREA, sign !== undefined);
  BIT_AREAS.forEach((area, bit) => fill(area, sign !== undefined && ((sign >> bit) & 1) === 1));
  // Something that always moves, or the canvas has no new frame to capture.
  pen.fillStyle = '#234';
  pen.fillRect(0, 0.8 * height, width, 0.2 * height);
  pen.fillStyle = '#9ab';
  pen.fillRect((ticks * 2) % width, 0.84 * height, 24, 0.1 * height);
}

/** Never silent, as a room never is: the browser sends no sound at all for a graph in which nothing plays. */
function murmur(context: AudioContext): AudioNode {
  const buffer = context.createBuffer(1, 2 * context.sampleRate, context.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let at = 0; at < samples.length; at += 1) samples[at] = MURMUR_LEVEL * Math.sin(at * at * 0.37);
  const source = new AudioBufferSourceNode(context, { buffer, loop: true });
  source.start();
  return source;
}

/** Begins at its peak: its onset is its first sample. */
function tone(context: AudioContext, pitchHz: number): AudioBuffer {
  const length = Math.round((BEEP_MS / 1_000) * context.sampleRate);
  const buffer = context.createBuffer(1, length, context.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let at = 0; at < length; at += 1) {
    samples[at] = BEEP_LEVEL * Math.cos((2 * Math.PI * pitchHz * at) / context.sampleRate);
  }
  return buffer;
}
