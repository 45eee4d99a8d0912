/** How a picture is encoded for one subscriber: within what its publisher allows, whole or small. */
import type { VideoEncoding } from '../../media-port';

/** The small picture, as on Agora's network: what a product can just be told by. Of one that is small already, half. */
const LOW = { shortSide: 180, leastScale: 2, maxBitrate: 150_000, maxFramerate: 15 };
const FULL = { maxBitrate: Infinity, maxFramerate: Infinity };

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
  const encoding = { ...parameters.encodings[0], scaleResolutionDownBy: isLow ? lowScale(sender.track) : 1 };
  limit(encoding, 'maxBitrate', Math.min(maxBitrateBps, size.maxBitrate));
  limit(encoding, 'maxFramerate', Math.min(maxFrameRate, size.maxFramerate));
  parameters.encodings = [encoding];
  if (allowed === undefined) delete parameters.degradationPreference;
  else parameters.degradationPreference = DEGRADATION[allowed.prefers];
  await sender.setParameters(parameters);
}

/** A picture whose size is not known, because it is muted, may be of any: a quarter. */
function lowScale(track: MediaStreamTrack | null): number {
  const { width, height } = track?.getSettings() ?? {};
  if (!width || !height) return 4;
  return Math.max(LOW.leastScale, Math.min(width, height) / LOW.shortSide);
}

function limit(encoding: RTCRtpEncodingParameters, name: 'maxBitrate' | 'maxFramerate', most: number): void {
  if (most < Infinity) encoding[name] = most;
  else delete encoding[name];
}
