/**
 * How the vendor's SDK encodes a picture of ours. It takes the highest bitrate and what to give up first. A frame rate
 * it would ask of the picture's own track, whose owner then loses what they asked of it themselves (4.24.8); so that is
 * asked of the browser's encoder instead, past the SDK, which leaves it alone.
 */
import type { VideoEncoding } from '../../media-port';
import type { RtcLocalTrack } from '../sdk';

export async function encode(track: RtcLocalTrack, encoding: VideoEncoding): Promise<void> {
  // In kbit/s.
  const bitrateMax = Math.max(1, Math.round(encoding.maxBitrateBps / 1000));
  await track.setEncoderConfiguration?.({ bitrateMax });
  await track.setOptimizationMode?.(encoding.prefers);
  await limitFrameRate(track, encoding);
}

/** Does without where the browser can't. */
export async function limitFrameRate(track: RtcLocalTrack, { maxFrameRate }: VideoEncoding): Promise<void> {
  const ask = async () => {
    const sender = track.getRTCRtpTransceiver()?.sender;
    const parameters = sender?.getParameters();
    if (!parameters?.encodings?.length) return;
    for (const each of parameters.encodings) each.maxFramerate = maxFrameRate;
    await sender?.setParameters(parameters);
  };
  // Chromium may refuse a change while another is under way, such as one of the SDK's own.
  await ask().catch(ask);
}

/** The shorter side of the small picture: a product can still be made out, at 150 kbit/s. */
const LOW_SHORT = 180;
const LOW_LONG = 320;

/**
 * The picture for those whose network can't carry the large one: the vendor's own, 160 × 120 at 50 kbit/s, shows a face
 * but no product. The SDK keeps the proportions of the large one: where the browser scales, by the shorter sides; where it
 * draws by itself, by the width (4.24.8). Frames come at the vendor's own 15 a second, which Firefox and Safari 14 to
 * 17.2 disregard.
 */
export function lowStreamFor(track: MediaStreamTrack) {
  const { width = 0, height = 0 } = track.getSettings();
  const isUpright = height > width;
  return {
    width: isUpright ? LOW_SHORT : LOW_LONG,
    height: isUpright ? LOW_LONG : LOW_SHORT,
    framerate: 15,
    bitrate: 150,
  };
}
