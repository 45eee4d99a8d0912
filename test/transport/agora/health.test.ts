/** What a room on Agora reports of a host, from recorded figures of the SDK and of the browser. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { LiveRoom, type HealthReport, type Role } from '../../../src/index';
import { memoryStore } from '../../../src/lib/key-value';
import { seededRandom } from '../../../src/lib/random';
import { createVirtualClock } from '../../../src/testing/index';
import { fakeTrack } from '../../fakes/fake-devices';
import { agoraOver } from './agora-over';
import { FakeAgora } from './fake/fake-agora';
import { aShow, aShowWithoutReceiver, ofGarbage, ofGarbageWithoutReceiver } from './recorded/recordings';
import type { Recording } from './recorded/recording';

async function watching(recording: Recording) {
  const clock = createVirtualClock();
  const cloud = new FakeAgora({ clock });
  const rooms: LiveRoom[] = [];
  onTestFinished(async () => {
    const left = Promise.all(rooms.map((room) => room.leave()));
    await clock.advance(10_000);
    await left;
  });
  const join = async (id: string, role: Role) => {
    const transport = agoraOver(cloud, clock);
    const world = { clock, random: seededRandom(rooms.length), storage: () => memoryStore() };
    const user = { id, role };
    const health = { repair: false };
    const room = new LiveRoom({ id: 'show', user, crew: ['host'], transport: { ...transport, world }, health });
    rooms.push(room);
    const joined = room.join();
    await clock.runUntil(() => room.status.get() === 'joined');
    await joined;
    return room;
  };
  const host = await join('host', 'host');
  const published = host.stage.publish({
    camera: fakeTrack('picture', { kind: 'video' }),
    microphone: fakeTrack('sound', { kind: 'audio' }),
  });
  await clock.advance(3_000);
  await published;
  const ana = await join('ana', 'viewer');
  cloud.statistics.play('host', recording);
  ana.health.report.subscribe(() => {});
  const report = () => ana.health.report.get();
  /** The report so many seconds into the recording. */
  let passedS = 0;
  const at = async (second: number): Promise<HealthReport> => {
    await clock.advance((second - passedS) * 1_000);
    passedS = second;
    return report();
  };
  return { at, report, clock };
}

describe('a report on Agora', () => {
  it("is made of the browser's figures, and of the vendor's delay", async () => {
    const { at } = await watching(aShow);
    expect(await at(18)).toMatchObject({
      score: 100,
      avSync: { skewMs: 0, level: 'in-sync', source: 'playout-timestamps' },
      freezes: { count: 0, rate: 0 },
      sound: { concealedRate: 0 },
      picture: { width: 1_280, height: 720, framesPerSecond: 25, stream: 'full' },
      latency: { endToEndMs: 250, roundTripMs: 58 },
      network: { lossRate: 0, quality: 'excellent' },
    });
    const frozen = await at(26);
    expect(frozen.freezes).toMatchObject({ count: 1, totalMs: 3_000 });
    expect(frozen.freezes.rate).toBeGreaterThan(0.2);
    const lossy = await at(36);
    expect(lossy.network.lossRate).toBeGreaterThan(0.03);
    expect(lossy.sound.concealedRate).toBeGreaterThan(0.02);
    expect(lossy.reasons.map(({ part }) => part)).toContain('network');
    const late = await at(48);
    expect(late.avSync).toMatchObject({ skewMs: -300, level: 'unacceptable', source: 'playout-timestamps' });
    expect(late.startup.firstFrameMs).toBeGreaterThanOrEqual(0);
  });

  it("is made of the vendor's figures alone where the browser gives none", async () => {
    const { at } = await watching(aShowWithoutReceiver);
    expect(await at(18)).toMatchObject({
      avSync: { skewMs: 0, level: 'in-sync', source: 'end-to-end-delays' },
      picture: { width: 1_280, height: 720, framesPerSecond: 25 },
      latency: { endToEndMs: 250, roundTripMs: 62 },
    });
    const late = await at(48);
    expect(late.avSync).toMatchObject({ level: 'unacceptable', source: 'end-to-end-delays' });
    expect(late.avSync.skewMs).toBeCloseTo(-300, -1);
  });

  it.each([
    ['the browser', ofGarbage],
    ['the vendor', ofGarbageWithoutReceiver],
  ])('has no figure of %s that is none', async (_, garbage) => {
    const { at } = await watching(garbage);
    for (let second = 1; second <= 12; second++) {
      const bad: string[] = [];
      JSON.stringify(await at(second), (key, value: unknown) => {
        if (typeof value === 'number' && (!Number.isFinite(value) || (value < 0 && !/skew|drift/i.test(key)))) bad.push(key);
        return value;
      });
      expect(bad).toEqual([]);
    }
  });
});
