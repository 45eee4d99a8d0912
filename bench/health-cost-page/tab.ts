/** What the bench drives in its two tabs: hosts that publish a moving picture and a tone, and a viewer who may measure. */
import { LiveRoom } from '../../src/index';
import { local } from '../../src/local';

const CREW = ['host-0', 'host-1', 'host-2', 'host-3'];
const PICTURE = { width: 160, height: 120, framesPerSecond: 5 };

function movingPicture(): MediaStreamTrack {
  const { width, height, framesPerSecond } = PICTURE;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d')!;
  let frame = 0;
  setInterval(() => {
    context.fillStyle = `hsl(${(frame += 3) % 360} 80% 50%)`;
    context.fillRect(0, 0, width, height);
  }, 1_000 / framesPerSecond);
  return canvas.captureStream(framesPerSecond).getVideoTracks()[0]!;
}

function tone(): MediaStreamTrack {
  const context = new AudioContext();
  const oscillator = context.createOscillator();
  const destination = context.createMediaStreamDestination();
  oscillator.connect(destination);
  oscillator.start();
  return destination.stream.getAudioTracks()[0]!;
}

async function host(): Promise<void> {
  for (const id of CREW) {
    const room = new LiveRoom({
      id: 'cost',
      user: { id, role: 'host' },
      crew: CREW,
      transport: local(),
      health: { repair: false },
    });
    await room.join();
    await room.stage.publish({ camera: movingPicture(), microphone: tone() });
  }
}

async function watch(): Promise<Viewer> {
  const room = new LiveRoom({
    id: 'cost',
    user: { id: 'viewer', role: 'viewer' },
    crew: CREW,
    transport: local(),
    health: { repair: false, share: false },
  });
  await room.join();
  let end: (() => void) | undefined;
  return {
    measure(isOn) {
      end?.();
      end = isOn ? room.health.report.subscribe(() => {}) : undefined;
    },
    measured: () => room.health.report.get().publishers.filter(({ score }) => score !== undefined).length,
  };
}

interface Viewer {
  measure(isOn: boolean): void;
  /** How many publishers have figures. */
  measured(): number;
}

declare global {
  var cost: { host(): Promise<void>; watch(): Promise<Viewer> };
  var viewer: Viewer;
}
globalThis.cost = { host, watch };
