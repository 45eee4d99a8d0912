/** A shop's page with a room on the real SDKs. The test drives it through `shop`. */
import { takeCensus } from './census';
import { isLiveRoomError, LiveRoom } from 'liveroom';
import { agora, type AgoraOptions } from 'liveroom/agora';

export interface Outcome {
  readonly code: string;
  readonly afterMs: number;
  readonly message: string;
}

export interface ShopSetup extends Pick<AgoraOptions, 'joinTimeoutMs' | 'cloudProxy'> {
  appId: string;
  token: string;
}

takeCensus();

let room: LiveRoom | undefined;

function open({ appId, token, ...options }: ShopSetup): LiveRoom {
  const tokenProvider = () => Promise.resolve({ rtc: token, rtm: token });
  const transport = agora({ appId, tokenProvider, ...options });
  room = new LiveRoom({ id: 'show', user: { id: 'ana', role: 'host' }, crew: ['ana'], transport });
  return room;
}

async function outcomeOf(joining: Promise<void>, startMs = performance.now()): Promise<Outcome> {
  const error: unknown = await joining.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const code = isLiveRoomError(error) ? error.code : String(error);
  return { code, afterMs: performance.now() - startMs, message: error instanceof Error ? error.message : '' };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const shop = {
  join: (setup: ShopSetup): Promise<Outcome> => outcomeOf(open(setup).join()),
  /** Joins and gives up after `afterMs`; how long giving up took. */
  async abort(setup: ShopSetup, afterMs: number): Promise<Outcome> {
    const controller = new AbortController();
    const joining = open(setup).join({ signal: controller.signal });
    joining.catch(() => undefined);
    await pause(afterMs);
    const startMs = performance.now();
    controller.abort();
    return outcomeOf(joining, startMs);
  },
  /** Joins and leaves after `afterMs`; how long both took from then on. */
  async leave(setup: ShopSetup, afterMs: number): Promise<Outcome & { leftAfterMs: number }> {
    const joining = open(setup).join();
    joining.catch(() => undefined);
    await pause(afterMs);
    const startMs = performance.now();
    const left = room!.leave().then(() => performance.now() - startMs);
    return { ...(await outcomeOf(joining, startMs)), leftAfterMs: await left };
  },
  status: () => room?.status.get(),
  /** Shows a camera through the vendor's track, and counts pictures; then lets go of it. */
  async preview(): Promise<{ pictures: number; liveBefore: number; liveAfter: number }> {
    const { default: AgoraRTC } = await import('agora-rtc-sdk-ng');
    const stream = await navigator.mediaDevices.getUserMedia({ video: true, audio: true });
    const [camera] = stream.getVideoTracks();
    const track = AgoraRTC.createCustomVideoTrack({ mediaStreamTrack: camera! });
    const microphone = AgoraRTC.createCustomAudioTrack({ mediaStreamTrack: stream.getAudioTracks()[0]! });
    const video = document.querySelector('video')!;
    video.srcObject = new MediaStream([track.getMediaStreamTrack()]);
    await video.play();
    let pictures = 0;
    const count = () => {
      pictures++;
      video.requestVideoFrameCallback(count);
    };
    video.requestVideoFrameCallback(count);
    await pause(1_500);
    const liveBefore = census.tracks;
    track.close();
    microphone.close();
    for (const live of stream.getTracks()) live.stop();
    video.srcObject = null;
    return { pictures, liveBefore, liveAfter: census.tracks };
  },
};

export type Shop = typeof shop;
Object.assign(globalThis, { shop });
