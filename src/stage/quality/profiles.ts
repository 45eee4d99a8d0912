/**
 * What each profile asks of camera and encoder. Data and arithmetic; chooses nothing. Sound is in none of them: it is
 * never degraded.
 *
 * Bitrates are Agora's, from one table of its documentation (Video profile settings, the "base" column for
 * communication and the "live" one, which is its double, for broadcasting). Sizes below a profile's own are by the
 * power-of-0.75 rule of thumb, which that table keeps to: 640×480 at 30 has 1,500 kbps there, and (1/3)^0.75 of 1280×720's
 * 3,420 is 1,500.
 */
import type { ProfileName } from '../../model/profile';
import type { VideoEncoding } from '../../transport/media-port';

export interface Profile extends VideoEncoding {
  readonly width: number;
  readonly height: number;
  /** What the picture must have to look as it is meant to: below that, a smaller one looks better. */
  readonly neededBps: number;
  /** W3C's MediaStreamTrack Content Hints. An empty one leaves the browser to decide by what the track shows. */
  readonly contentHint: '' | 'motion' | 'detail';
}

export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  // Print and fabric: the pixels of Full HD at a rate that a hand turning a bottle needs no more of. The live and the
  // base bitrate of 1920×1080 at 15; libwebrtc allows VP8 5,000 kbps at that size.
  'product-detail': {
    width: 1920,
    height: 1080,
    maxFrameRate: 15,
    maxBitrateBps: 4_160_000,
    neededBps: 2_080_000,
    prefers: 'detail',
    contentHint: 'detail',
  },
  // A face that speaks: lips need 25 pictures a second and more, and half the pixels are enough. The live and the base
  // bitrate of 1280×720 at 30.
  'talking-host': {
    width: 1280,
    height: 720,
    maxFrameRate: 30,
    maxBitrateBps: 3_420_000,
    neededBps: 1_710_000,
    prefers: 'motion',
    contentHint: 'motion',
  },
  // Gets through: 640×360 at 15, at most its base bitrate, since its double is what such a network does not have. At
  // the least what libwebrtc gives VP8 at that size.
  'weak-network': {
    width: 640,
    height: 360,
    maxFrameRate: 15,
    maxBitrateBps: 400_000,
    neededBps: 150_000,
    prefers: 'balanced',
    contentHint: '',
  },
};

/** What a camera can at most; a figure that its browser does not tell is left out. */
export interface CameraLimits {
  readonly maxWidth?: number | undefined;
  readonly maxHeight?: number | undefined;
  readonly maxFrameRate?: number | undefined;
}

/** A profile's figures, none above what the camera can, with a bitrate to match. */
export function fitToCamera(profile: Profile, { maxWidth, maxHeight, maxFrameRate }: CameraLimits = {}): Profile {
  // A phone that is held upright may tell its camera's sides the other way round.
  const [short, long] = [limit(maxWidth), limit(maxHeight)].sort((left, right) => left - right) as [number, number];
  const width = Math.min(profile.width, long);
  const height = Math.min(profile.height, short);
  const frameRate = Math.min(profile.maxFrameRate, limit(maxFrameRate));
  const share = ((width * height * frameRate) / (profile.width * profile.height * profile.maxFrameRate)) ** 0.75;
  return {
    ...profile,
    width,
    height,
    maxFrameRate: frameRate,
    maxBitrateBps: Math.round(profile.maxBitrateBps * share),
    neededBps: Math.round(profile.neededBps * share),
  };
}

/** A camera that is said to have none at all has said nothing. */
const limit = (figure: number | undefined) => (figure !== undefined && figure >= 1 ? figure : Infinity);
