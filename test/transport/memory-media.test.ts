/** The simulated media path: figures that follow from what a test says of it, on a virtual clock. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createMemoryNetwork,
  createVirtualClock,
  type MediaConditions,
  type MediaPath,
  type MediaSource,
  type RemoteMedia,
  type RoomId,
  type StatsSample,
  type UserId,
} from '../../src/testing';

function show() {
  const clock = createVirtualClock();
  const network = createMemoryNetwork({ clock });

  async function settled<T>(promise: Promise<T>): Promise<T> {
    let isSettled = false;
    promise.then(
      () => (isSettled = true),
      () => (isSettled = true),
    );
    await clock.runUntil(() => isSettled);
    return promise;
  }

  async function join(id: string) {
    const user = { id: id as UserId, role: 'viewer' } as const;
    const { signal } = new AbortController();
    return settled(network.transport().connect({ roomId: 'show' as RoomId, user, signal }));
  }

  async function publish(userId: string, ...sources: MediaSource[]) {
    const session = await join(userId);
    const publish = (source: MediaSource) =>
      settled(session.media.publish({ kind: source === 'camera' ? 'video' : 'audio' } as MediaStreamTrack, source));
    const publications = [];
    for (const source of sources) publications.push(await publish(source));
    return publications;
  }

  async function watch(userId: string, publications: readonly { readonly id: string }[]) {
    const session = await join(userId);
    await clock.advance(100);
    const media: RemoteMedia[] = [];
    for (const { id } of publications) media.push(await settled(session.media.subscribe(id)));
    return media;
  }

  /** What a second of it adds. */
  async function second(media: RemoteMedia): Promise<Required<StatsSample>> {
    const before = (await media.stats()) ?? {};
    await clock.advance(1_000);
    const after = (await media.stats())!;
    const grown = Object.entries(after).map(([figure, value]) => [
      figure,
      value - ((before as Record<string, number>)[figure] ?? 0),
    ]);
    return Object.fromEntries(grown) as Required<StatsSample>;
  }

  return { clock, network, settled, publish, watch, second };
}

async function watched() {
  const world = show();
  const published = await world.publish('host', 'camera', 'microphone');
  const [picture, sound] = (await world.watch('ada', published)) as [RemoteMedia, RemoteMedia];
  await world.clock.advance(1_000);
  return { ...world, published, picture, sound };
}

describe('media over a good path', () => {
  it('has the figures of a picture of 1,500,000 and of sound of 48,000 bits a second', async () => {
    const { picture, sound, second } = await watched();
    expect(await second(picture)).toMatchObject({
      bytesReceived: 187_500,
      packetsLost: 0,
      framesDecoded: 30,
      freezeCount: 0,
      totalInterFrameDelayMs: 1_000,
    });
    expect(await second(sound)).toMatchObject({
      bytesReceived: 6_000,
      concealedSamples: 0,
      totalSamplesReceived: 48_000,
      totalSamplesMs: 1_000,
    });
    expect(await picture.stats()).toMatchObject({ frameWidth: 1_280, frameHeight: 720, endToEndDelayMs: 80 });
    expect(await sound.stats()).not.toHaveProperty('frameWidth');
  });

  it('has none before anything arrived, while muted, and after it was given up or unpublished', async () => {
    const { clock, settled, publish, watch } = show();
    const published = await publish('host', 'camera');
    const [local] = published;
    const [picture] = await watch('ada', published);
    expect(await picture?.stats()).toBeUndefined();
    await clock.advance(500);
    expect(await picture?.stats()).toBeDefined();
    await settled(local!.setMuted(true));
    expect([await picture?.stats(), await local?.stats?.()]).toEqual([undefined, undefined]);
    await settled(local!.setMuted(false));
    await clock.advance(500);
    expect((await picture?.stats())?.framesDecoded).toBeLessThan(31);
    const [another] = await watch('ben', published);
    await clock.advance(500);
    await another?.unsubscribe();
    await settled(local!.unpublish());
    await clock.advance(100);
    expect([await another?.stats(), await picture?.stats(), await local?.stats?.()]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('begins to count anew after an outage', async () => {
    const { clock, network, picture } = await watched();
    network.disconnect('ada');
    expect(await picture.stats()).toBeUndefined();
    await clock.advance(1_000);
    network.reconnect('ada');
    await clock.advance(520);
    expect((await picture.stats())?.framesDecoded).toBeLessThan(17);
  });

  it('says what is sent, and keeps to the encoding that was set', async () => {
    const { clock, settled, published, picture, second } = await watched();
    const [local] = published;
    const before = (await local?.stats?.())!;
    await clock.advance(1_000);
    const after = (await local?.stats?.())!;
    expect(after.bytesSent! - before.bytesSent!).toBe(187_500);
    expect(after).toMatchObject({ frameWidth: 1_280, frameHeight: 720 });
    await settled(local!.setEncoding!({ maxBitrateBps: 400_000, maxFrameRate: 10, prefers: 'detail' }));
    await clock.advance(100);
    expect(await second(picture)).toMatchObject({ bytesReceived: 50_000, framesDecoded: 10 });
    expect(published[1]).not.toHaveProperty('setEncoding');
  });
});

describe('an impairment', () => {
  it('shows in the figures until it is ended', async () => {
    const { network, picture, sound, second } = await watched();
    const end = network.impairMedia({ lossRate: 0.1, freezeRate: 0.5, jitterMs: 60, roundTripMs: 300 });
    expect(await second(picture)).toMatchObject({ bytesReceived: 168_750, framesDecoded: 15, totalFreezesMs: 500 });
    expect(await second(sound)).toMatchObject({ concealedSamples: 4_800 });
    expect(await sound.stats()).toMatchObject({ jitterMs: 60, roundTripMs: 300 });
    end();
    end();
    expect(await second(picture)).toMatchObject({ packetsLost: 0, framesDecoded: 30, totalFreezesMs: 0 });
  });

  it.each([200, -200, 0])('of %d ms between sound and picture shows in every figure that tells it', async (skewMs) => {
    const { network, picture, sound, second } = await watched();
    network.impairMedia({ skewMs });
    const [ofPicture, ofSound] = [await second(picture), await second(sound)];
    const waitMs = (grown: StatsSample) => grown.jitterBufferDelayMs! / grown.jitterBufferEmittedCount!;
    expect(waitMs(ofPicture) - waitMs(ofSound)).toBeCloseTo(skewMs, 0);
    const [seen, heard] = [(await picture.stats())!, (await sound.stats())!];
    expect(seen.endToEndDelayMs! - heard.endToEndDelayMs!).toBe(skewMs);
    const skew = ({ estimatedPlayoutTimestampMs, atMs }: StatsSample) => estimatedPlayoutTimestampMs! - atMs;
    expect(skew(heard) - skew(seen)).toBe(skewMs);
  });

  it('meets only the publisher and the receiver that it names', async () => {
    const { clock, network, publish, watch, second } = show();
    const [good, bad] = [await publish('good', 'camera'), await publish('bad', 'camera')];
    const [ada, ben] = [await watch('ada', [...good, ...bad]), await watch('ben', bad)];
    await clock.advance(1_000);
    network.impairMedia({ freezeRate: 0.5 }, { from: 'bad', to: 'ada' });
    const decoded = [];
    for (const media of [...ada, ...ben]) decoded.push((await second(media)).framesDecoded);
    expect(decoded).toEqual([30, 15, 30]);
  });

  it('counts from when it began, whenever somebody looks', async () => {
    const { clock, network, picture } = await watched();
    const before = (await picture.stats())!.framesDecoded!;
    await clock.advance(1_000);
    const end = network.impairMedia({ freezeRate: 0.9 });
    await clock.advance(1_000);
    end();
    await clock.advance(1_000);
    expect((await picture.stats())!.framesDecoded! - before).toBe(63);
  });

  it('that stops the picture for good is a freeze once the picture goes on', async () => {
    const { clock, network, picture, second } = await watched();
    const end = network.impairMedia({ freezeRate: 1 });
    expect(await second(picture)).toMatchObject({ framesDecoded: 0, totalFreezesMs: 0, totalInterFrameDelayMs: 0 });
    await clock.advance(1_000);
    end();
    expect(await second(picture)).toMatchObject({ totalFreezesMs: 2_000, totalInterFrameDelayMs: 3_000 });
  });

  it('of a link that is too narrow is gone with the small picture, and back with the full one', async () => {
    const { network, picture, sound, second } = await watched();
    network.impairMedia({ linkBps: 300_000 }, { to: 'ada' });
    const full = await second(picture);
    expect(full.packetsLost / (full.packetsLost + full.packetsReceived)).toBeCloseTo(1 - 300 / 1_548, 1);
    expect((await second(sound)).concealedSamples).toBeGreaterThan(30_000);
    await picture.setStream?.('low');
    expect(await second(picture)).toMatchObject({ packetsLost: 0, framesDecoded: 15, bytesReceived: 18_750 });
    expect(await picture.stats()).toMatchObject({ frameWidth: 320, frameHeight: 180 });
    network.disconnect('ada');
    network.reconnect('ada');
    expect((await second(picture)).frameWidth).toBe(320);
    await picture.setStream?.('full');
    expect((await second(picture)).packetsLost).toBeGreaterThan(0);
    await picture.unsubscribe();
    await picture.setStream?.('low');
    expect((await second(sound)).concealedSamples).toBe(0);
    expect(sound.setStream).toBeUndefined();
  });

  it('leaves every figure finite, at least 0 and growing, whatever it is', async () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const conditions: fc.Arbitrary<MediaConditions> = fc.record(
      {
        skewMs: fc.integer({ min: -2_000, max: 2_000 }),
        freezeRate: share,
        lossRate: share,
        linkBps: fc.nat(2_000_000),
      },
      { requiredKeys: [] },
    );
    const totals = /^(bytes|packets|frames|freeze|total|concealed|jitterBuffer)/;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(conditions, fc.nat(3_000)), { maxLength: 6 }), async (steps) => {
        const { clock, network, picture, sound } = await watched();
        const before = new Map<string, number>();
        for (const [step, ms] of steps) {
          network.impairMedia(step);
          await clock.advance(ms);
          for (const [name, media] of Object.entries({ picture, sound })) {
            for (const [figure, value] of Object.entries((await media.stats())!)) {
              expect(Number.isFinite(value) && value >= 0).toBe(true);
              const key = `${name} ${figure}`;
              if (totals.test(figure)) expect(value).toBeGreaterThanOrEqual(before.get(key) ?? 0);
              before.set(key, value as number);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    [{ freezeRate: 2 }, 'conditions.freezeRate'],
    [{ lossRate: Number.NaN }, 'conditions.lossRate'],
    [{ skewMs: Infinity }, 'conditions.skewMs'],
    [{ linkBps: -1 }, 'conditions.linkBps'],
    [null, 'conditions'],
    [{ skew: -300 }, 'conditions.skew'],
  ])('of %j is refused by name', (conditions, option) => {
    const { network } = show();
    expect(() => network.impairMedia(conditions as MediaConditions)).toThrowError(
      expect.objectContaining({ code: 'invalid-options', context: { option } }),
    );
  });

  it.each([
    [null, 'path'],
    [{ from: '' }, 'path.from'],
    [{ form: 'host' }, 'path.form'],
  ])('on a path %j that is none is refused by name', (path, option) => {
    const { network } = show();
    expect(() => network.impairMedia({}, path as MediaPath)).toThrowError(
      expect.objectContaining({ code: 'invalid-options', context: { option } }),
    );
  });
});
