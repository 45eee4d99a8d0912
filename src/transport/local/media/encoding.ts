/** How a picture is encoded for one subscriber: within what its publisher allows, whole or small. */
import type { VideoEncoding } from '../../media-port';

/**
 * The small picture: a quarter of the width and of the height at 15 frames a second, as Agora's low stream is of a
 * 640×480 camera (160×120 at 15; seen in its SDK 4.24). That SDK gives it 50 kb/s; here a picture may be 1280×720, and a
 * quarter of that is three times as many pixels: 150 kb/s.
 */
const LOW = { scaleResolutionDownBy: 4, maxBitrate: 150_000, maxFramerate: 15 };

const DEGRADATION: Readonly<Record<VideoEncoding['prefers'], RTCDegradationPreference>> = {
  detail: 'maintain-resolution',
  motion: 'maintain-framerate',
  balanced: 'balanced',
};

/** Applies from the next picture on, without a new offer. */
export async function encode(sender: RTCRtpSender, allowed: VideoEncoding | undefined, isLow: boolean): Promise<void> {
  const parameters = sender.getParameters();
  const low = isLow ? LOW : undefined;
  const encoding: RTCRtpEncodingParameters = { ...parameters.encodings[0], scaleResolutionDownBy: 1, ...low };
  limit(encoding, 'maxBitrate', allowed?.maxBitrateBps, low?.maxBitrate);
  limit(encoding, 'maxFramerate', allowed?.maxFrameRate, low?.maxFramerate);
  parameters.encodings = [encoding];
  if (allowed === undefined) delete parameters.degradationPreference;
  else parameters.degradationPreference = DEGRADATION[allowed.prefers];
  await sender.setParameters(parameters);
}

function limit(
  encoding: RTCRtpEncodingParameters,
  name: 'maxBitrate' | 'maxFramerate',
  ...limits: readonly (number | undefined)[]
): void {
  const least = Math.min(...limits.map((most = Infinity) => most));
  if (least < Infinity) encoding[name] = least;
  else delete encoding[name];
}
