import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/lib/random';
import { LiveRoomError } from '../../src/model/errors';
import { Publisher, type Shown } from '../../src/stage/publisher';
import { createVirtualClock } from '../../src/testing/index';
import type { MediaSource } from '../../src/transport/media-port';
import { FakeMediaPort, networkDown } from '../fakes/fake-media-port';

const track = (id: string) => ({ id }) as MediaStreamTrack;

function setUp() {
  const clock = createVirtualClock();
  const media = new FakeMediaPort();
  const shown = new Map<MediaSource, Shown>();
  const refused: MediaSource[] = [];
  const controller = new AbortController();
  const publisher = new Publisher({
    clock,
    random: seededRandom(1),
    media,
    signal: controller.signal,
    shown: (source) => shown.get(source),
    onRefused: (source) => {
      refused.push(source);
      shown.delete(source);
    },
  });
  const sent = () => Object.fromEntries([...media.own].map(([source, own]) => [source, [own.track.id, own.muted]]));
  return { clock, media, shown, refused, publisher, sent, end: () => controller.abort() };
}

describe('publishing', () => {
  it('brings a session in line with what is shown, and does nothing twice', async () => {
    const { media, shown, publisher, sent } = setUp();
    shown.set('camera', { track: track('a'), muted: false });
    shown.set('microphone', { track: track('b'), muted: true });
    await publisher.deliver();
    expect(sent()).toEqual({ camera: ['a', false], microphone: ['b', true] });
    shown.set('camera', { track: track('c'), muted: true });
    shown.delete('microphone');
    await publisher.deliver();
    expect(sent()).toEqual({ camera: ['c', true] });
    const { length } = media.calls;
    await publisher.deliver();
    expect(media.calls).toHaveLength(length);
  });

  it('tries again while the network fails', async () => {
    const { clock, media, shown, publisher, sent } = setUp();
    let failures = 4;
    media.gate = async () => {
      if (failures-- > 0) throw networkDown();
    };
    shown.set('camera', { track: track('a'), muted: true });
    const delivered = publisher.deliver();
    await clock.advance(60_000);
    await delivered;
    expect(sent()).toEqual({ camera: ['a', true] });
  });

  it('takes in what changed while a call was under way', async () => {
    const { media, shown, publisher, sent } = setUp();
    let open!: () => void;
    media.gate = () => new Promise((resolve) => (open = resolve));
    shown.set('camera', { track: track('a'), muted: false });
    const first = publisher.deliver();
    await Promise.resolve();
    shown.delete('camera');
    const second = publisher.deliver();
    media.gate = async () => undefined;
    open();
    await Promise.all([first, second]);
    expect(sent()).toEqual({});
  });

  it('publishes anew what the network has forgotten', async () => {
    const { media, shown, publisher, sent } = setUp();
    shown.set('camera', { track: track('a'), muted: false });
    await publisher.deliver();
    media.own.clear();
    shown.set('camera', { track: track('a'), muted: true });
    await publisher.deliver();
    expect(sent()).toEqual({ camera: ['a', true] });
    media.own.clear();
    shown.delete('camera');
    await expect(publisher.deliver()).resolves.toBeUndefined();
  });

  it('says what the transport refuses for good, and publishes the rest', async () => {
    const { media, shown, refused, publisher, sent } = setUp();
    const refusal = new LiveRoomError('unsupported', 'unable to publish; no such codec', { missing: 'codec' });
    media.gate = async () => {
      if (media.calls.at(-1) === 'publish camera') throw refusal;
    };
    shown.set('camera', { track: track('a'), muted: false });
    shown.set('microphone', { track: track('b'), muted: false });
    await expect(publisher.deliver()).rejects.toBe(refusal);
    expect(refused).toEqual(['camera']);
    expect(sent()).toEqual({ microphone: ['b', false] });
    await expect(publisher.deliver()).resolves.toBeUndefined();
  });

  it('gives up with its session, without an error and without a timer', async () => {
    const { clock, media, shown, refused, publisher, end } = setUp();
    media.gate = () => Promise.reject(networkDown());
    shown.set('camera', { track: track('a'), muted: false });
    const delivered = publisher.deliver();
    await clock.advance(1_000);
    end();
    await expect(delivered).resolves.toBeUndefined();
    expect(refused).toEqual([]);
    expect(clock.pending).toBe(0);
  });
});
