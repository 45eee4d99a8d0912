/** Opens cameras and microphones, and says in our words why one can't be opened. Owns no track it has handed out. */
import { LiveRoomError } from '../model/errors';

type Device = 'camera' | 'microphone';

export interface CaptureRequest {
  camera?: true | MediaTrackConstraints;
  microphone?: true | MediaTrackConstraints;
}

export type Captured = Partial<Record<Device, MediaStreamTrack>>;

/**
 * Opens the requested devices with one question to the person.
 * @throws LiveRoomError `unsupported`, `permission-denied`, `device-not-found`, `device-in-use`.
 */
export async function capture(devices: MediaDevices | undefined, { camera, microphone }: CaptureRequest): Promise<Captured> {
  if (devices === undefined) {
    const reason = 'the page has no access to media devices (is it served over https?)';
    throw new LiveRoomError('unsupported', `unable to go on stage; ${reason}`, { missing: 'navigator.mediaDevices' });
  }
  const constraints = { ...(camera && { video: camera }), ...(microphone && { audio: microphone }) };
  let stream: MediaStream;
  try {
    stream = await devices.getUserMedia(constraints);
  } catch (error) {
    throw await explain(error, devices, camera ? (microphone ? ['camera', 'microphone'] : ['camera']) : ['microphone']);
  }
  const [video] = stream.getVideoTracks();
  const [audio] = stream.getAudioTracks();
  return { ...(video && { camera: video }), ...(audio && { microphone: audio }) };
}

async function explain(error: unknown, devices: MediaDevices, asked: readonly Device[]): Promise<LiveRoomError> {
  const { name, message } = error instanceof Error ? error : { name: '', message: '' };
  const isMissing = name === 'NotFoundError' || name === 'OverconstrainedError';
  const isRefused = name === 'NotAllowedError' || name === 'SecurityError';
  const [first = 'camera'] = asked;
  // Of two devices the browser does not say which it was, but some name it in the message.
  const busy = asked.length === 2 && /audio|microphone/i.test(message) ? 'microphone' : first;
  const device = isMissing && asked.length === 2 ? await missing(devices) : isRefused ? first : busy;
  const context = { device };
  const unable = `unable to open the ${device}`;
  if (isRefused) {
    return new LiveRoomError('permission-denied', `${unable}; permission was denied`, context, { cause: error });
  }
  if (isMissing) {
    return new LiveRoomError('device-not-found', `${unable}; there is none that fits`, context, { cause: error });
  }
  const reason = 'it does not deliver, another program may be using it';
  return new LiveRoomError('device-in-use', `${unable}; ${reason}`, context, { retryable: true, cause: error });
}

/** Of camera and microphone, the one that is not there. */
async function missing(devices: MediaDevices): Promise<Device> {
  const present = await devices.enumerateDevices().catch(() => []);
  return present.some(({ kind }) => kind === 'videoinput') ? 'microphone' : 'camera';
}
