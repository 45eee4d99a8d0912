/** Media clients on one simulated cloud, and its clock. */
import type { RoomId, UserId } from '../../../../src/model/ids';
import { createVirtualClock } from '../../../../src/testing/virtual-clock';
import { AgoraMedia } from '../../../../src/transport/agora/rtc/media';
import { FakeAgora } from '../fake/fake-agora';
import { unmeteredCalls } from './stub-rtc';

export function onCloud() {
  const clock = createVirtualClock();
  const cloud = new FakeAgora({ clock });
  /** Runs the clock until `work` settles. */
  const done = async <T>(work: Promise<T>): Promise<T> => {
    let isDone = false;
    const end = () => (isDone = true);
    work.then(end, end);
    await clock.runUntil(() => isDone);
    return work;
  };
  const enter = async (userId: string) => {
    const names = { appId: 'app', roomId: 'room' as RoomId, userId: userId as UserId };
    const parts = { sdk: cloud.rtcSdk(), ...names, proxy: undefined, calls: unmeteredCalls(clock), clock };
    const media = new AgoraMedia(parts);
    await done(media.open('token', new AbortController().signal));
    return media;
  };
  const ids = (media: AgoraMedia) => media.publications.get().map(({ id, muted }) => (muted ? `${id} muted` : id));
  return { clock, cloud, done, enter, ids };
}
