/** What the host's picture is tuned for, and why, in words. Pure. */
import type { Stage } from 'liveroom';
import { bitrate, frameRate, NONE, resolution } from './figure-words';

export type StageQuality = NonNullable<ReturnType<Stage['quality']['get']>>;
export type Profile = Parameters<Stage['setProfile']>[0];

export const PROFILES: readonly (readonly [profile: Profile, name: string])[] = [
  ['auto', 'Chosen by the room'],
  ['product-detail', 'Product: fine detail'],
  ['talking-host', 'Host: smooth motion'],
  ['weak-network', 'Weak network: getting through'],
];

const NAME = Object.fromEntries(PROFILES) as Record<Profile, string>;

const BECAUSE: Record<StageQuality['because'], string> = {
  chosen: '',
  preferred: 'nothing speaks against it',
  camera: 'the camera has no more',
  device: 'this device is not fast enough for more',
  uplink: 'the network carries no more',
  'round-trip': 'the network is slow to answer',
  'save-data': 'you asked your browser to save data',
};

/** `Host: smooth motion, up to 1280 × 720, 30 fps, 2 Mbit/s: the camera has no more.` */
export function qualityWords(quality: StageQuality): string {
  const { profile, isAuto, because, width, height, frameRate: fps, maxBitrateBps } = quality;
  const most = `up to ${width} × ${height}, ${frameRate(fps)}, ${bitrate(maxBitrateBps)}`;
  const why = isAuto ? BECAUSE[because] : '';
  return `${isAuto ? `${NAME[profile]}, ` : ''}${most}${why === '' ? '' : `: ${why}`}.`.replace(/^u/, 'U');
}

/** What a picture that is handed in, and asks no camera for anything, leaves to the profiles. */
export function limitWords({ width, height, frameRate: fps }: MediaTrackSettings): string {
  const size = resolution(width, height);
  const pace = frameRate(fps);
  if (size === NONE) return '';
  return `The test pattern is ${size}${pace === NONE ? '' : ` at ${pace}`}: no profile gives more.`;
}
