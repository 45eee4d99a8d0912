/** What is asked of a camera for a profile: wishes only, which no camera fails. */
import type { Profile } from './profiles';

/** What a host asks for by itself: `true`, or constraints of their own. */
export type CameraWish = true | MediaTrackConstraints;

const PICTURE = ['width', 'height', 'aspectRatio', 'frameRate', 'advanced'] as const;

/** Whether the size or rate is the host's own choice, which no profile changes. */
export const namesPicture = (wish: CameraWish): boolean =>
  wish !== true && PICTURE.some((name) => wish[name] !== undefined);

/** The profile's size and rate, with whatever else the host asks for, such as another device. */
export function cameraConstraints({ width, height, maxFrameRate }: Profile, wish: CameraWish): MediaTrackConstraints {
  if (wish !== true && namesPicture(wish)) return wish;
  const picture = { width: { ideal: width }, height: { ideal: height }, frameRate: { ideal: maxFrameRate } };
  return wish === true ? picture : { ...wish, ...picture };
}
