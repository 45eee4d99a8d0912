/** The stage in a page: pictures that really play, and elements that are given back as they were. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { setUpStage } from './stage-under-test';

const endings: (() => void)[] = [];

afterEach(() => {
  for (const end of endings.splice(0)) end();
  document.body.replaceChildren();
});

/** A picture that changes, as a camera's does. */
function movingPicture(): MediaStreamTrack {
  const canvas = document.createElement('canvas');
  canvas.width = 64;
  canvas.height = 48;
  const context = canvas.getContext('2d')!;
  let hue = 0;
  const timer = setInterval(() => {
    context.fillStyle = `hsl(${(hue += 40)} 100% 50%)`;
    context.fillRect(0, 0, 64, 48);
  }, 40);
  const [track] = canvas.captureStream(25).getVideoTracks();
  endings.push(() => {
    clearInterval(timer);
    track!.stop();
  });
  return track!;
}

function tone(): MediaStreamTrack {
  const context = new AudioContext();
  const destination = context.createMediaStreamDestination();
  const oscillator = context.createOscillator();
  oscillator.connect(destination);
  oscillator.start();
  endings.push(() => void context.close());
  return destination.stream.getAudioTracks()[0]!;
}

function place<Tag extends 'video' | 'div'>(tag: Tag): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  document.body.append(element);
  return element;
}

/** Resolves when this many frames were shown. */
const frames = (video: HTMLVideoElement, count: number) =>
  new Promise<void>((resolve) => {
    let seen = 0;
    const next = () => (++seen === count ? resolve() : void video.requestVideoFrameCallback(next));
    video.requestVideoFrameCallback(next);
  });

const tracksOf = (video: HTMLVideoElement) => (video.srcObject as MediaStream | null)?.getTracks() ?? [];
const videosOf = (element: HTMLElement) => [...element.querySelectorAll('video')];

async function watch(role: 'viewer' | 'host' = 'viewer') {
  const setUp = await setUpStage({ role });
  const { media } = await setUp.join();
  endings.push(() => void setUp.leave());
  return { ...setUp, media };
}

describe('a stage in a <video>', () => {
  it('plays the picture of the host', async () => {
    const { clock, stage, media } = await watch();
    const video = place('video');
    stage.attach(video);
    media.show('host', 'camera', movingPicture());
    await clock.advance(10);
    await frames(video, 3);
    expect(video.videoWidth).toBe(64);
    expect(video.paused).toBe(false);
  });

  it('shows the first host, or the one it was asked for, and the next when that one goes', async () => {
    const { clock, stage, media } = await watch();
    const [any, one] = [place('video'), place('video')];
    stage.attach(any);
    stage.attach(one, { userId: 'host' });
    const [first, second] = [movingPicture(), movingPicture()];
    const back = media.show('cohost', 'camera', first);
    media.show('host', 'camera', second);
    await clock.advance(10);
    expect(tracksOf(any)).toEqual([first]);
    expect(tracksOf(one)).toEqual([second]);
    back();
    await clock.advance(10);
    expect(tracksOf(any)).toEqual([second]);
    await frames(any, 2);
  });

  it('goes on playing when sound joins the picture, or the track is another after a reconnect', async () => {
    const { clock, stage, media } = await watch();
    const video = place('video');
    stage.attach(video);
    media.show('host', 'camera', movingPicture());
    await clock.advance(10);
    await frames(video, 2);
    const stream = video.srcObject;
    const back = media.show('host', 'microphone', tone());
    await clock.advance(10);
    expect(tracksOf(video).map(({ kind }) => kind).sort()).toEqual(['audio', 'video']);
    back();
    await clock.advance(10);
    expect(video.srcObject).toBe(stream);
    await frames(video, 2);
  });

  it('is as it was before once it is detached', async () => {
    const { clock, stage, media } = await watch();
    const video = place('video');
    const own = new MediaStream();
    Object.assign(video, { srcObject: own, muted: true, autoplay: false, playsInline: false });
    const detach = stage.attach(video);
    media.show('host', 'camera', movingPicture());
    media.show('host', 'microphone', tone());
    await clock.advance(10);
    expect(video.srcObject).not.toBe(own);
    expect(video.muted).toBe(true);
    detach();
    detach();
    expect(video.srcObject).toBe(own);
    expect([video.muted, video.autoplay, video.playsInline]).toEqual([true, false, false]);
    media.show('cohost', 'camera', movingPicture());
    await clock.advance(10);
    expect(video.srcObject).toBe(own);
  });

  it("shows one's own picture without one's own sound", async () => {
    const { clock, stage } = await watch('host');
    const video = place('video');
    stage.attach(video);
    const camera = movingPicture();
    await stage.publish({ camera, microphone: tone() });
    await clock.advance(10);
    expect(tracksOf(video)).toEqual([camera]);
    expect(video.muted).toBe(true);
    await frames(video, 2);
  });
});

describe('a stage in any other element', () => {
  it('shows everyone in order, each in a video of their own, beside what the page put there', async () => {
    const { clock, stage, media } = await watch();
    const div = place('div');
    div.append(document.createElement('p'));
    const detach = stage.attach(div);
    media.show('host', 'camera', movingPicture());
    await clock.advance(10);
    const [host] = videosOf(div);
    const back = media.show('cohost', 'camera', movingPicture());
    media.show('cohost', 'screen', movingPicture());
    await clock.advance(10);
    const shown = () => videosOf(div).map(({ dataset }) => `${dataset.userId} ${dataset.source}`);
    expect(shown()).toEqual(['cohost camera', 'cohost screen', 'host camera']);
    expect(videosOf(div)[2]).toBe(host);
    await Promise.all(videosOf(div).map((video) => frames(video, 2)));
    back();
    await clock.advance(10);
    expect(shown()).toEqual(['cohost screen', 'host camera']);
    detach();
    expect([...div.children].map(({ localName }) => localName)).toEqual(['p']);
  });

  it('keeps the place of a camera that is muted', async () => {
    const { clock, stage, media } = await watch();
    const div = place('div');
    stage.attach(div);
    media.show('host', 'camera', movingPicture());
    await clock.advance(10);
    const [video] = videosOf(div);
    media.mute('host', 'camera', true);
    expect(videosOf(div)).toEqual([video]);
    expect(tracksOf(video!)).toEqual([]);
    media.mute('host', 'camera', false);
    await frames(video!, 2);
  });

  it('finds a place for a new picture although the page has moved another away', async () => {
    const { clock, stage, media } = await watch();
    const [div, elsewhere] = [place('div'), place('div')];
    stage.attach(div);
    media.show('host', 'camera', movingPicture());
    await clock.advance(10);
    elsewhere.append(...videosOf(div));
    media.show('cohost', 'camera', movingPicture());
    await clock.advance(10);
    expect(videosOf(div).map(({ dataset }) => dataset.userId)).toEqual(['cohost']);
  });

  it('leaves no video, track or listener behind when the room is left and it is detached', async () => {
    const { clock, stage, media, leave } = await watch();
    const div = place('div');
    const subscribe = vi.spyOn(stage.performers, 'subscribe');
    const detach = stage.attach(div);
    const [camera, microphone] = [movingPicture(), tone()];
    media.show('host', 'camera', camera);
    media.show('host', 'microphone', microphone);
    await clock.advance(10);
    const [video] = videosOf(div);
    const stream = video!.srcObject as MediaStream;
    await leave();
    expect(videosOf(div)).toEqual([]);
    expect(stream.getTracks()).toEqual([]);
    expect(video!.srcObject).toBeNull();
    detach();
    expect(subscribe).toHaveBeenCalledTimes(1);
    expect(camera.readyState).toBe('live');
    expect(media.subscriptions.size).toBe(0);
    expect(clock.pending).toBe(0);
  });
});

describe('a browser that refuses sound before a gesture', () => {
  /** `play()` of a video that is not muted is refused until the page is clicked. */
  function refuseSound() {
    const state = { isClicked: false };
    const { play } = HTMLMediaElement.prototype;
    const spy = vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(function (this: HTMLMediaElement) {
      if (this.muted || state.isClicked) return play.call(this);
      return Promise.reject(new DOMException('play() can only be initiated by a user gesture', 'NotAllowedError'));
    });
    endings.push(() => spy.mockRestore());
    return state;
  }

  it('is told as blocked, and the picture plays muted until a click starts the sound', async () => {
    const page = refuseSound();
    const { clock, stage, media } = await watch();
    const video = place('video');
    stage.attach(video);
    media.show('host', 'camera', movingPicture());
    media.show('host', 'microphone', tone());
    await clock.advance(10);
    await vi.waitFor(() => expect(stage.audio.get()).toBe('blocked'));
    await frames(video, 2);
    expect(video.muted).toBe(true);
    await stage.startAudio();
    expect(stage.audio.get()).toBe('blocked');
    expect(video.muted).toBe(true);
    page.isClicked = true;
    await stage.startAudio();
    expect(stage.audio.get()).toBe('playing');
    expect(video.muted).toBe(false);
    await frames(video, 2);
  });

  it('leaves an element alone that was detached before it refused', async () => {
    const { clock, stage, media } = await watch();
    let refuse!: (reason: unknown) => void;
    const spy = vi.spyOn(HTMLMediaElement.prototype, 'play');
    spy.mockImplementation(() => new Promise((_, reject) => (refuse = reject)));
    endings.push(() => spy.mockRestore());
    const video = place('video');
    const detach = stage.attach(video);
    media.show('host', 'camera', movingPicture());
    media.show('host', 'microphone', tone());
    await clock.advance(10);
    detach();
    refuse(new DOMException('', 'NotAllowedError'));
    await clock.advance(10);
    expect(video.muted).toBe(false);
    expect(stage.audio.get()).toBe('playing');
  });

  it('is forgotten when the room is left', async () => {
    refuseSound();
    const { clock, stage, media, leave } = await watch();
    stage.attach(place('video'));
    media.show('host', 'microphone', tone());
    await clock.advance(10);
    await vi.waitFor(() => expect(stage.audio.get()).toBe('blocked'));
    await leave();
    expect(stage.audio.get()).toBe('playing');
  });
});

describe('an element that is there before what shows the stage', () => {
  it('waits for it, untouched, and then shows the stage', async () => {
    const { clock, stage, join, leave } = await setUpStage({ role: 'viewer' });
    endings.push(() => void leave());
    const [video, div] = [place('video'), place('div')];
    const own = new MediaStream();
    video.srcObject = own;
    stage.attach(video, { userId: 'host' });
    const detach = stage.attach(div);
    expect([video.srcObject, video.autoplay, div.children.length]).toEqual([own, false, 0]);
    const { media } = await join();
    const [first, second] = [movingPicture(), movingPicture()];
    media.show('cohost', 'camera', first);
    media.show('host', 'camera', second);
    await clock.advance(10);
    expect(tracksOf(video)).toEqual([second]);
    expect(videosOf(div).map(tracksOf)).toEqual([[first], [second]]);
    await frames(video, 2);
    detach();
    expect(div.children.length).toBe(0);
  });

  it('is left alone for good when it is detached before', async () => {
    const { clock, stage, join, leave } = await setUpStage({ role: 'viewer' });
    endings.push(() => void leave());
    const subscribe = vi.spyOn(stage.performers, 'subscribe');
    const div = place('div');
    const detach = stage.attach(div);
    detach();
    detach();
    const { media } = await join();
    media.show('host', 'camera', movingPicture());
    await clock.advance(10);
    expect(div.children.length).toBe(0);
    expect(subscribe).not.toHaveBeenCalled();
  });
});
