/** A camera for machines without one: a picture that visibly moves, with a quiet tone if wanted, else with silence. */
import { createSteadyClock } from '../page/steady-clock';

/** What the picture is laid out in, and by how much it is enlarged: to 1280 × 720, for profiles to differ. */
const WIDTH = 320;
const HEIGHT = 180;
const SCALE = 4;
const FRAMES_PER_SECOND = 15;
const TONE_HZ = 440;
const TONE_GAIN = 0.02;

/** A quiet palette rather than broadcast bars: it is on screen for a long time. */
const BANDS = ['#e9dcc6', '#dcb98a', '#d08a5e', '#b5593f', '#7d4038', '#47403f', '#2c4a45', '#5f8a78'];

export interface TestPattern {
  readonly camera: MediaStreamTrack;
  /** Silence is sound, too: what comes with a picture can be in step with it or not. */
  readonly microphone: MediaStreamTrack | undefined;
  stop(): void;
}

export function startTestPattern({ tone }: { tone: boolean }): TestPattern {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH * SCALE;
  canvas.height = HEIGHT * SCALE;
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('this browser draws no canvas');
  context.scale(SCALE, SCALE);
  const clock = createSteadyClock();
  const draw = () => {
    drawFrame(context, clock.now());
    clock.schedule(draw, 1000 / FRAMES_PER_SECOND);
  };
  draw();
  const [camera] = canvas.captureStream(FRAMES_PER_SECOND).getVideoTracks();
  if (camera === undefined) throw new Error('this browser records no canvas');
  const sound = startSound(tone ? TONE_GAIN : 0);
  return {
    camera,
    microphone: sound.track,
    stop() {
      clock.stop();
      camera.stop();
      sound.stop();
    },
  };
}

function drawFrame(context: CanvasRenderingContext2D, nowMs: number): void {
  const band = WIDTH / BANDS.length;
  BANDS.forEach((colour, index) => {
    context.fillStyle = colour;
    context.fillRect(index * band, 0, band + 1, HEIGHT);
  });
  const turn = ((nowMs % 4000) / 4000) * 2 * Math.PI;
  context.fillStyle = '#201c19';
  context.fillRect(0, HEIGHT - 50, WIDTH, 50);
  context.beginPath();
  context.arc(WIDTH / 2, 64, 40, 0, 2 * Math.PI);
  context.fill();
  context.beginPath();
  context.arc(WIDTH / 2 + Math.sin(turn) * 26, 64 - Math.cos(turn) * 26, 9, 0, 2 * Math.PI);
  context.fillStyle = '#f0633a';
  context.fill();
  context.fillStyle = '#f7efe2';
  context.font = '600 26px ui-monospace, monospace';
  context.textAlign = 'center';
  context.fillText(new Date(nowMs).toISOString().slice(11, 22), WIDTH / 2, HEIGHT - 16);
}

function startSound(loudness: number) {
  const audio = new AudioContext();
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  const output = audio.createMediaStreamDestination();
  oscillator.frequency.value = TONE_HZ;
  gain.gain.value = loudness;
  oscillator.connect(gain).connect(output);
  oscillator.start();
  const [track] = output.stream.getAudioTracks();
  return {
    track,
    stop() {
      track?.stop();
      void audio.close();
    },
  };
}
