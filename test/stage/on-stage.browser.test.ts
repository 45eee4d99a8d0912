/** Going on stage with real tracks: what is published, what stops, and what a page may take away at any moment. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { setUpStage } from './stage-under-test';
import { networkDown } from '../fakes/fake-media-port';

/** Every track that a test opened, to see that it was stopped. */
const opened: MediaStreamTrack[] = [];

afterEach(() => {
  for (const track of opened.splice(0)) track.stop();
});

/** This browser's devices, with what a test puts in the way. */
function devices(before: (constraints: MediaStreamConstraints) => void | Promise<void> = () => undefined): MediaDevices {
  const { mediaDevices } = navigator;
  return {
    enumerateDevices: () => mediaDevices.enumerateDevices(),
    addEventListener: mediaDevices.addEventListener.bind(mediaDevices),
    removeEventListener: mediaDevices.removeEventListener.bind(mediaDevices),
    async getUserMedia(constraints: MediaStreamConstraints) {
      await before(constraints);
      const stream = await mediaDevices.getUserMedia(constraints);
      opened.push(...stream.getTracks());
      return stream;
    },
  } as unknown as MediaDevices;
}

async function setUp(before?: Parameters<typeof devices>[0], change: Parameters<typeof setUpStage>[0] = {}) {
  const fake = devices(before);
  return setUpStage({ ...change, mediaDevices: () => fake });
}

const cameraTrack = async () => {
  const stream = await navigator.mediaDevices.getUserMedia({ video: true });
  opened.push(...stream.getTracks());
  return stream.getVideoTracks()[0]!;
};

/** As a device does that is pulled out: the track ends without anybody having stopped it. */
const unplug = (track: MediaStreamTrack) => {
  track.stop();
  track.dispatchEvent(new Event('ended'));
};

const states = () => opened.map(({ kind, readyState }) => `${kind} ${readyState}`).sort();

describe('going on stage', () => {
  it('publishes camera and microphone, and shows them to oneself', async () => {
    const { stage, join } = await setUp();
    const { media } = await join();
    await stage.publish();
    expect([...media.own.keys()].sort()).toEqual(['camera', 'microphone']);
    const [me] = stage.performers.get();
    expect(me).toMatchObject({ userId: 'me', isSelf: true });
    const shown = me!.tracks.map(({ source, track }) => `${source} ${track?.readyState}`);
    expect(shown).toEqual(['camera live', 'microphone live']);
    expect(Object.isFrozen(stage.performers.get())).toBe(true);
  });

  it('stops the tracks it opened when the room is left, and not those handed in', async () => {
    const { stage, join, leave } = await setUp();
    await join();
    const screen = await cameraTrack();
    await stage.publish({ camera: true, microphone: true, screen });
    await leave();
    expect(stage.performers.get()).toEqual([]);
    expect(states()).toEqual(['audio ended', 'video ended', 'video live']);
    expect(screen.readyState).toBe('live');
  });

  it('is refused to viewers and moderators, and where the room is not joined', async () => {
    for (const role of ['viewer', 'moderator'] as const) {
      const { stage, join } = await setUp(undefined, { role });
      await join();
      await expect(stage.publish()).rejects.toMatchObject({ code: 'not-allowed', context: { action: 'publish', role } });
    }
    const { stage, join, leave } = await setUp();
    await expect(stage.publish()).rejects.toMatchObject({ code: 'not-joined' });
    await join();
    await leave();
    await expect(stage.publish()).rejects.toMatchObject({ code: 'not-joined' });
    expect(opened).toEqual([]);
  });

  it('stops the late tracks when the room is left while the person is being asked', async () => {
    let allow!: () => void;
    const { stage, join, leave } = await setUp(() => new Promise((resolve) => (allow = resolve)));
    const { media } = await join();
    const publishing = stage.publish();
    await vi.waitFor(() => expect(allow).toBeDefined());
    await leave();
    allow();
    await expect(publishing).rejects.toMatchObject({ code: 'not-joined' });
    expect(states()).toEqual(['audio ended', 'video ended']);
    expect(media.calls).toEqual([]);
  });

  it('stays off stage when it is taken back while the person is being asked', async () => {
    let allow!: () => void;
    const { stage, join } = await setUp(() => new Promise((resolve) => (allow = resolve)));
    const { media } = await join();
    const publishing = stage.publish();
    await vi.waitFor(() => expect(allow).toBeDefined());
    await stage.unpublish('camera');
    allow();
    await publishing;
    expect([...media.own.keys()]).toEqual(['microphone']);
    expect(states()).toEqual(['audio live', 'video ended']);
  });

  it('leaves no light on when the room is left while the camera is being published', async () => {
    const { stage, join, leave } = await setUp();
    const { media } = await join();
    let open!: () => void;
    media.gate = () => new Promise((resolve) => (open = resolve));
    const publishing = stage.publish();
    await vi.waitFor(() => expect(media.calls).toEqual(['publish camera']));
    await leave();
    open();
    await publishing;
    expect(states()).toEqual(['audio ended', 'video ended']);
    expect(stage.performers.get()).toEqual([]);
    expect(media.calls).toEqual(['publish camera']);
  });

  it('does not hold up a session while the person is being asked', async () => {
    let allow!: () => void;
    const { stage, join, enter } = await setUp(() => new Promise((resolve) => (allow = resolve)));
    const { session } = await join();
    const publishing = stage.publish();
    await vi.waitFor(() => expect(allow).toBeDefined());
    await session.close();
    const { media } = await enter();
    allow();
    await publishing;
    expect([...media.own.keys()].sort()).toEqual(['camera', 'microphone']);
  });

  it('is back on each new session, with the same tracks and as muted as before', async () => {
    const { clock, stage, join, enter } = await setUp();
    const { media, session } = await join();
    await stage.publish();
    await stage.setMuted('microphone', true);
    const before = [...media.own].map(([source, { track }]) => [source, track]);
    await session.close();
    expect(stage.performers.get()).toHaveLength(1);
    const { media: next } = await enter();
    await clock.advance(10);
    expect([...next.own].map(([source, { track }]) => [source, track])).toEqual(before);
    expect(next.own.get('microphone')).toMatchObject({ muted: true });
    expect(next.own.get('camera')).toMatchObject({ muted: false });
  });

  it('gets there although the network fails at first', async () => {
    const { clock, stage, join } = await setUp();
    const { media } = await join();
    let failures = 3;
    media.gate = async () => {
      if (failures-- > 0) throw networkDown();
    };
    const publishing = stage.publish();
    await vi.waitFor(() => expect(media.calls.length).toBeGreaterThan(1));
    await clock.advance(30_000);
    await publishing;
    expect([...media.own.keys()].sort()).toEqual(['camera', 'microphone']);
  });

  it('tells subscribers of a mute, and sends no sound from that moment', async () => {
    const { stage, join } = await setUp();
    const { media } = await join();
    await stage.publish({ microphone: true });
    let open!: () => void;
    media.gate = () => new Promise((resolve) => (open = resolve));
    const muting = stage.setMuted('microphone', true);
    expect(opened[0]!.enabled).toBe(false);
    await vi.waitFor(() => expect(open).toBeDefined());
    open();
    await muting;
    expect(media.own.get('microphone')).toMatchObject({ muted: true });
    media.gate = async () => undefined;
    await stage.setMuted('microphone', false);
    expect(opened[0]!.enabled).toBe(true);
    expect(media.own.get('microphone')).toMatchObject({ muted: false });
    await stage.setMuted('camera', true);
    expect(media.calls.filter((call) => call.endsWith('camera'))).toEqual([]);
  });

  it('replaces what is named, and takes one source off', async () => {
    const { stage, join } = await setUp();
    const { media } = await join();
    await stage.publish();
    const own = await cameraTrack();
    await stage.publish({ camera: own });
    expect(media.own.get('camera')?.track).toBe(own);
    expect(media.calls).toContain('replace camera');
    expect(states()).toEqual(['audio live', 'video ended', 'video live']);
    await stage.unpublish('camera');
    expect(own.readyState).toBe('live');
    expect([...media.own.keys()]).toEqual(['microphone']);
    await stage.unpublish();
    expect(media.own.size).toBe(0);
    expect(stage.performers.get()).toEqual([]);
  });

  it('goes on with the default device when the one in use is unplugged', async () => {
    const { stage, join } = await setUp();
    const { media } = await join();
    await stage.publish({ camera: { width: 320 }, microphone: true });
    await stage.setMuted('camera', true);
    const [before] = opened.filter(({ kind }) => kind === 'video');
    unplug(before!);
    await vi.waitFor(() => expect(media.own.get('camera')?.track).not.toBe(before));
    const now = media.own.get('camera')!;
    expect(now.track.readyState).toBe('live');
    expect(now.track.enabled).toBe(false);
    expect(now.muted).toBe(true);
    expect(stage.performers.get()[0]!.tracks.find(({ source }) => source === 'camera')?.track).toBe(now.track);
  });

  it('takes the source off when there is no other device, or what was handed in has ended', async () => {
    let isThere = true;
    const { stage, join } = await setUp(() => {
      if (!isThere) throw new DOMException('', 'NotFoundError');
    });
    const { media } = await join();
    const screen = await cameraTrack();
    await stage.publish({ camera: true, screen });
    isThere = false;
    unplug(media.own.get('camera')!.track);
    await vi.waitFor(() => expect([...media.own.keys()]).toEqual(['screen']));
    unplug(screen);
    await vi.waitFor(() => expect(media.own.size).toBe(0));
    expect(stage.performers.get()).toEqual([]);
  });

  it('stops a replacement that arrives after the room was left', async () => {
    let count = 0;
    let allow!: () => void;
    const ask = () => new Promise<void>((resolve) => (allow = resolve));
    const { stage, join, leave } = await setUp(() => (++count === 1 ? undefined : ask()));
    await join();
    await stage.publish({ camera: true });
    unplug(opened[0]!);
    await vi.waitFor(() => expect(allow).toBeDefined());
    await leave();
    allow();
    await vi.waitFor(() => expect(states()).toEqual(['video ended', 'video ended']));
    expect(stage.performers.get()).toEqual([]);
  });

  it('changes nothing when the person refuses', async () => {
    let refuses = false;
    const { stage, join } = await setUp(() => {
      if (refuses) throw new DOMException('', 'NotAllowedError');
    });
    const { media } = await join();
    await stage.publish({ microphone: true });
    refuses = true;
    await expect(stage.publish({ camera: true })).rejects.toMatchObject({
      code: 'permission-denied',
      context: { device: 'camera' },
    });
    expect([...media.own.keys()]).toEqual(['microphone']);
    expect(states()).toEqual(['audio live']);
  });
});

describe('the devices of a machine', () => {
  it('are named once permission was given, and watched only while somebody looks', async () => {
    const fake = devices();
    const added = vi.spyOn(fake, 'addEventListener');
    const removed = vi.spyOn(fake, 'removeEventListener');
    const { stage, join } = await setUpStage({ mediaDevices: () => fake });
    await join();
    await stage.publish({ camera: true });
    await vi.waitFor(() => expect(stage.devices.get().cameras.length).toBeGreaterThan(0));
    expect(added).not.toHaveBeenCalled();
    const stop = stage.devices.subscribe(() => undefined);
    const again = stage.devices.subscribe(() => undefined);
    expect(added).toHaveBeenCalledTimes(1);
    stop();
    again();
    expect(removed).toHaveBeenCalledTimes(1);
    expect(removed.mock.calls[0]?.[1]).toBe(added.mock.calls[0]?.[1]);
    const before = stage.devices.get();
    expect(stage.devices.get()).toBe(before);
  });
});
