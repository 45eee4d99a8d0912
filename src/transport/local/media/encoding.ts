/** How a picture is encoded for one subscriber: within what its publisher allows, whole or small. */
import type { VideoEncoding } from '../../media-port';

/**
 * The small picture: a quarter of the width and of the height at 15 frames a second, as Agora's low stream is of a
 * 640×480 camera (160×120 at 15; seen in its SDK 4.24). That SDK gives it 50 kb/s; here a picture may be 1280×720, and
 * a quarter of that has three times as many pixels: 150 kb/s.
 */
const LOW = { scaleResolutionDownBy: 4, maxBitrate: 150_000, maxFramerate: 15 };
const FULL = { scaleResolutionDownBy: 1, maxBitrate: Infinity, maxFramerate: Infinity };

const DEGRADATION: Readonly<Record<VideoEncoding['prefers'], RTCDegradationPreference>> = {
  detail: 'maintain-resolution',
  motion: 'maintain-framerate',
  balanced: 'balanced',
};

/** Applies from the next picture on, without a new offer. */
export async function encode(sender: RTCRtpSender, allowed: VideoEncoding | undefined, isLow: boolean): Promise<void> {
  const parameters = sender.getParameters();
  const size = isLow ? LOW : FULL;
  const { maxBitrateBps = Infinity, maxFrameRate = Infinity } = allowed ?? {};
  const encoding = { ...parameters.encodings[0], scaleResolutionDownBy: size.scaleResolutionDownBy };
  limit(encoding, 'maxBitrate', Math.min(maxBitrateBps, size.maxBitrate));
  limit(encoding, 'maxFramerate', Math.min(maxFrameRate, size.maxFramerate));
  parameters.encodings = [encoding];
  if (allowed === undefined) delete parameters.degradationPreference;
  else parameters.degradationPreference = DEGRADATION[allowed.prefers];
  await sender.setParameters(parameters);
}

function limit(encoding: RTCRtpEncodingParameters, name: 'maxBitrate' | 'maxFramerate', most: number): void {
  if (most < Infinity) encoding[name] = most;
  else delete encoding[name];
}
