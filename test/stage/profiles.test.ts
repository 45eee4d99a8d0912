/** What a host's picture is tuned for, and what that changes on camera, encoder and network. */
import { describe, expect, it } from 'vitest';
import { fakeDevices, fakeTrack } from '../fakes/fake-devices';
import { networkDown, type FakeMediaPort } from '../fakes/fake-media-port';
import { collectReportedErrors } from '../fakes/reported-errors';
import { setUpStage, type StageSetUp } from './stage-under-test';

const NARROW = { limitedBy: 'bandwidth', availableBps: 500_000 } as const;
const WIDE = { availableBps: 6_000_000 } as const;
const DETAIL = { width: { ideal: 1920 }, height: { ideal: 1080 }, frameRate: { ideal: 15 } };
const HOST = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } };

async function setUp(change: StageSetUp = {}, camera?: Parameters<typeof fakeDevices>[0]) {
  const devices = fakeDevices(camera);
  const under = await setUpStage({ mediaDevices: devices.mediaDevices, ...change });
  const session = await under.join();
  return { ...under, ...session, ...devices };
}

const encodingOn = (media: FakeMediaPort) => media.own.get('camera')?.encoding;

describe('a profile', () => {
  it('is what the camera is opened with and the encoder is told', async () => {
    const { stage, media, requests, opened } = await setUp();
    await stage.publish({ camera: true, profile: 'product-detail' });
    expect(requests).toEqual([{ video: DETAIL }]);
    expect(opened[0]?.contentHint).toBe('detail');
    expect(encodingOn(media)).toEqual({ maxBitrateBps: 4_160_000, maxFrameRate: 15, prefers: 'detail' });
    expect(stage.quality.get()).toEqual({
      profile: 'product-detail',
      isAuto: false,
      because: 'chosen',
      width: 1920,
      height: 1080,
      frameRate: 15,
      maxBitrateBps: 4_160_000,
    });
  });

  it('changes camera and encoder while live, without a new question or publication', async () => {
    const { stage, clock, media, requests, opened } = await setUp();
    await stage.publish({ camera: true });
    const [camera] = opened;
    let open!: () => void;
    camera!.gate = () => new Promise((resolve) => (open = resolve));
    let isDone = false;
    const change = stage.setProfile('product-detail').then(() => (isDone = true));
    await clock.advance(0);
    expect(camera!.asked).toEqual([DETAIL]);
    expect(isDone).toBe(false);
    open();
    await change;
    expect(camera!.contentHint).toBe('detail');
    expect(encodingOn(media)).toMatchObject({ prefers: 'detail', maxFrameRate: 15 });
    await stage.setProfile('product-detail');
    expect(camera!.asked).toHaveLength(1);
    expect(requests).toHaveLength(1);
    expect(media.calls.filter((call) => call.startsWith('publish'))).toEqual(['publish camera']);
  });

  it('reaches a camera that was still being asked for', async () => {
    const devices = fakeDevices();
    const { getUserMedia } = devices.mediaDevices();
    let allow!: () => void;
    const allowed = new Promise<void>((resolve) => (allow = resolve));
    const asking = { ...devices.mediaDevices(), getUserMedia: (wish: MediaStreamConstraints) => allowed.then(() => getUserMedia(wish)) };
    const { stage, clock, media } = await setUp({ mediaDevices: () => asking });
    const publishing = stage.publish({ camera: true });
    await clock.advance(0);
    await stage.setProfile('product-detail');
    allow();
    await publishing;
    expect(devices.opened[0]?.asked).toEqual([DETAIL]);
    expect(encodingOn(media)).toMatchObject({ prefers: 'detail' });
  });

  it('is a frozen snapshot that stays the same while nothing changes, and tells who listens', async () => {
    const { stage } = await setUp();
    let told = 0;
    const stop = stage.quality.subscribe(() => told++);
    const before = stage.quality.get();
    expect(Object.isFrozen(before)).toBe(true);
    await stage.publish({ camera: true });
    expect(stage.quality.get()).toBe(before);
    await stage.setProfile('weak-network');
    await stage.setProfile('weak-network');
    expect(told).toBe(1);
    stop();
  });

  it('never asks for more than the camera can', async () => {
    const { stage, media } = await setUp({}, { width: 640, height: 480, frameRate: 20 });
    await stage.publish({ camera: true });
    expect(stage.quality.get()).toMatchObject({ profile: 'talking-host', width: 640, height: 480, frameRate: 20 });
    expect(encodingOn(media)?.maxFrameRate).toBe(20);
    expect(encodingOn(media)?.maxBitrateBps).toBeLessThan(1_500_000);
    await stage.unpublish('camera');
    expect(stage.quality.get()).toMatchObject({ width: 1280, frameRate: 30 });
  });

  it('leaves alone a track that was handed in, and goes by what it shows', async () => {
    const { stage, media } = await setUp();
    const own = fakeTrack('own', { width: 960, height: 540, frameRate: 25 });
    await stage.publish({ camera: own, profile: 'product-detail' });
    await stage.setProfile('talking-host');
    expect(own.asked).toEqual([]);
    expect(own.contentHint).toBe('');
    expect(stage.quality.get()).toMatchObject({ width: 960, height: 540, frameRate: 25 });
    expect(encodingOn(media)).toMatchObject({ prefers: 'motion', maxFrameRate: 25 });
  });

  it('keeps a size that the host asked for, and adds its own where only a device was named', async () => {
    const { stage, requests, opened } = await setUp();
    await stage.publish({ camera: { width: 320 } });
    await stage.setProfile('weak-network');
    expect(opened[0]?.asked).toEqual([]);
    await stage.publish({ camera: { deviceId: 'front' }, profile: 'talking-host' });
    expect(requests).toEqual([{ video: { width: 320 } }, { video: { deviceId: 'front', ...HOST } }]);
    await stage.setProfile('product-detail');
    expect(opened[1]?.asked).toEqual([{ deviceId: 'front', ...DETAIL }]);
  });

  it('is asked of the default camera that replaces one that was pulled out', async () => {
    const { stage, clock, media, requests, opened } = await setUp();
    await stage.publish({ camera: true, profile: 'product-detail' });
    opened[0]?.end();
    await clock.advance(0);
    expect(media.own.get('camera')?.track).toBe(opened[1]);
    expect(requests).toEqual([{ video: DETAIL }, { video: DETAIL }]);
    expect(opened[1]?.contentHint).toBe('detail');
  });

  it('is told again on a new session, and for another track', async () => {
    const { stage, clock, enter, session, media } = await setUp();
    await stage.publish({ camera: true, profile: 'weak-network' });
    await session.close();
    const { media: next } = await enter();
    await clock.advance(10);
    expect(encodingOn(next)).toEqual(encodingOn(media));
    await stage.publish({ camera: fakeTrack('other') });
    expect(next.calls).toEqual(['publish camera', 'encode camera', 'replace camera', 'encode camera']);
  });

  it('is for the camera: sound and screen are encoded as ever', async () => {
    const { stage, media } = await setUp();
    await stage.publish({ camera: true, microphone: true, screen: fakeTrack('screen'), profile: 'weak-network' });
    expect(media.calls.filter((call) => call.startsWith('encode'))).toEqual(['encode camera']);
    expect(stage.sent().map(({ source }) => source).sort()).toEqual(['camera', 'microphone', 'screen']);
  });

  it('is reported when camera or encoder refuse it, and the show goes on', async () => {
    const errors = collectReportedErrors();
    const { stage, media, opened } = await setUp();
    await stage.publish({ camera: true });
    opened[0]!.gate = () => Promise.reject(new Error('the camera is stubborn'));
    media.gate = async () => {
      if (media.calls.at(-1) === 'encode camera') throw new Error('the encoder is stubborn');
    };
    await stage.setProfile('weak-network');
    expect(errors.map(String)).toEqual(['Error: the camera is stubborn', 'Error: the encoder is stubborn']);
    expect(media.own.get('camera')?.track).toBe(opened[0]);
    await stage.setMuted('camera', true);
    expect(errors).toHaveLength(2);
  });

  it('is not asked of a camera that went off stage before its turn came', async () => {
    const errors = collectReportedErrors();
    const { stage, clock, opened } = await setUp();
    await stage.publish({ camera: true });
    let open!: () => void;
    opened[0]!.gate = () => new Promise((resolve) => (open = resolve));
    const changes = [stage.setProfile('weak-network'), stage.setProfile('product-detail')];
    await clock.advance(0);
    await stage.unpublish();
    // A browser refuses it of a track that has ended.
    opened[0]!.gate = () => Promise.reject(new Error('it has ended'));
    open();
    await Promise.all(changes);
    expect(opened[0]!.asked).toHaveLength(1);
    expect(errors).toEqual([]);
  });

  it('is told to the encoder once the network is back', async () => {
    const errors = collectReportedErrors();
    const { stage, clock, media } = await setUp();
    await stage.publish({ camera: true });
    media.gate = () => Promise.reject(networkDown());
    const change = stage.setProfile('weak-network');
    await clock.advance(10_000);
    media.gate = async () => undefined;
    await clock.advance(10_000);
    await change;
    expect(encodingOn(media)).toMatchObject({ maxBitrateBps: 400_000 });
    expect(errors).toEqual([]);
  });

  it('is done without where the transport has no say', async () => {
    const { stage, media } = await setUp();
    const publish = media.publish.bind(media);
    media.publish = async (...given) => {
      const { id, replaceTrack, setMuted, unpublish } = await publish(...given);
      return { id, replaceTrack, setMuted, unpublish };
    };
    await stage.publish({ camera: true, profile: 'weak-network' });
    expect(media.calls).toEqual(['publish camera']);
  });

  it('is refused where there is no such, and to those who are never on stage', async () => {
    const { stage } = await setUp();
    const context = { option: 'profile' };
    await expect(stage.setProfile('4k' as 'auto')).rejects.toMatchObject({ code: 'invalid-options', context });
    await expect(stage.publish({ profile: '4k' as 'auto' })).rejects.toMatchObject({ code: 'invalid-options', context });
    const viewer = await setUp({ role: 'viewer' });
    await expect(viewer.stage.setProfile('auto')).rejects.toMatchObject({
      code: 'not-allowed',
      context: { action: 'setProfile', role: 'viewer' },
    });
    expect(viewer.stage.quality.get()).toBeUndefined();
    expect(viewer.stage.sent()).toEqual([]);
  });
});

describe('the profile that the room chooses', () => {
  it.each([
    [{}, 'talking-host', 'preferred'],
    [{ device: { cores: 2 } }, 'weak-network', 'device'],
    [{ device: { saveData: true } }, 'weak-network', 'save-data'],
    [{ device: { uplinkBps: 70_000 } }, 'weak-network', 'uplink'],
    [{ region: { network: { profile: 'product-detail' } } }, 'product-detail', 'preferred'],
  ] as const)('is by device and region: %j', async (change, profile, because) => {
    const { stage } = await setUp(change);
    expect(stage.quality.get()).toMatchObject({ isAuto: true, profile, because });
  });

  it('steps down while the uplink can’t carry it, and tries again after a calm while', async () => {
    const { stage, clock, media, opened } = await setUp();
    media.outgoing = () => ({ atMs: clock.now(), ...NARROW });
    await stage.publish();
    await clock.advance(8_000);
    expect(stage.quality.get()).toMatchObject({ profile: 'talking-host' });
    await clock.advance(6_000);
    expect(stage.quality.get()).toMatchObject({ profile: 'weak-network', because: 'uplink', maxBitrateBps: 400_000 });
    expect(opened[0]?.asked).toEqual([{ width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 15 } }]);
    expect(encodingOn(media)).toEqual({ maxBitrateBps: 400_000, maxFrameRate: 15, prefers: 'balanced' });
    media.outgoing = () => ({ atMs: clock.now(), ...WIDE });
    await clock.advance(28_000);
    expect(stage.quality.get()).toMatchObject({ profile: 'weak-network' });
    await clock.advance(6_000);
    expect(stage.quality.get()).toMatchObject({ profile: 'talking-host', because: 'preferred' });
    expect(encodingOn(media)).toMatchObject({ maxBitrateBps: 3_420_000 });
  });

  it('has the patience of its region', async () => {
    const { stage, clock, media } = await setUp({ region: { network: { patienceMs: 5_000 } }, device: { roundTripMs: 900 } });
    expect(stage.quality.get()).toMatchObject({ profile: 'weak-network', because: 'round-trip' });
    media.outgoing = () => ({ atMs: clock.now(), ...WIDE });
    await stage.publish();
    await clock.advance(10_000);
    expect(stage.quality.get()).toMatchObject({ profile: 'talking-host', because: 'preferred' });
  });

  it('stays small where the device is the reason, however good the network', async () => {
    const { stage, clock, media } = await setUp({ device: { cores: 1 } });
    media.outgoing = () => ({ atMs: clock.now(), ...WIDE });
    await stage.publish();
    await clock.advance(3_600_000);
    expect(stage.quality.get()).toMatchObject({ profile: 'weak-network', because: 'device' });
  });

  it('is left alone once the host has chosen, and begins anew with auto', async () => {
    const { stage, clock, media } = await setUp();
    media.outgoing = () => ({ atMs: clock.now(), ...NARROW });
    await stage.publish({ camera: true, profile: 'talking-host' });
    await clock.advance(60_000);
    expect(stage.quality.get()).toMatchObject({ profile: 'talking-host', isAuto: false });
    expect(media.asked).toBe(0);
    await stage.setProfile('auto');
    await clock.advance(20_000);
    expect(stage.quality.get()).toMatchObject({ profile: 'weak-network', isAuto: true, because: 'uplink' });
  });

  it('is measured every two seconds while a camera is live, and at no other time', async () => {
    const { stage, clock, media, session, enter, leave } = await setUp();
    const asksIn = async (ms: number, port = media) => {
      const before = port.asked;
      await clock.advance(ms);
      return port.asked - before;
    };
    expect([await asksIn(10_000), clock.pending]).toEqual([0, 0]);
    await stage.publish({ microphone: true });
    expect([await asksIn(10_000), clock.pending]).toEqual([0, 0]);
    await stage.publish({ camera: true });
    expect(await asksIn(10_000)).toBe(5);
    await stage.setMuted('camera', true);
    expect([await asksIn(10_000), clock.pending]).toEqual([0, 0]);
    await stage.setMuted('camera', false);
    expect(await asksIn(10_000)).toBe(5);
    await session.close();
    expect([await asksIn(10_000), clock.pending]).toEqual([0, 0]);
    const { media: next } = await enter();
    expect(await asksIn(10_000, next)).toBe(5);
    await stage.setProfile('weak-network');
    expect([await asksIn(10_000, next), clock.pending]).toEqual([0, 0]);
    await stage.setProfile('auto');
    expect(await asksIn(10_000, next)).toBe(5);
    await leave();
    expect([await asksIn(10_000, next), clock.pending]).toEqual([0, 0]);
  });

  it('does not mind figures that fail, hang or make no sense', async () => {
    const errors = collectReportedErrors();
    const { stage, clock, media } = await setUp();
    await stage.publish();
    const before = stage.quality.get();
    media.outgoing = () => {
      throw new Error('no figures');
    };
    await clock.advance(60_000);
    media.outgoing = () => ({ atMs: Number.NaN, availableBps: Number.NaN, bytesSent: -1 });
    await clock.advance(60_000);
    expect(stage.quality.get()).toBe(before);
    expect(errors).toEqual([]);
  });
});
