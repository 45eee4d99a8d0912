import { describe, expect, it } from 'vitest';
import type { Received } from '../../src/health/gather';
import { HealthMonitor } from '../../src/health/monitor';
import { Repairing } from '../../src/health/repair/repairing';
import type { Repair, SyncChange } from '../../src/health/types';
import { createVirtualClock } from '../../src/testing/index';
import type { LinkQuality, MediaSource, RemoteMedia, StatsSample } from '../../src/transport/media-port';
import { collectReportedErrors } from '../fakes/reported-errors';
import { SETTINGS } from './repair/repair-run';
import { skewedLook, START_MS } from './traces';

const NEVER = new Promise<never>(() => undefined);

function setUp({ linkQuality = (): LinkQuality | undefined => undefined } = {}) {
  const clock = createVirtualClock({ startMs: START_MS });
  const published = new Map<string, Received>();
  let skewMs = 0;
  const figuresOf = (source: MediaSource): StatsSample => {
    const { audio, video } = skewedLook((clock.now() - START_MS) / 1_000 + 1, skewMs);
    return source === 'microphone' || source === 'screen-audio' ? audio! : video!;
  };
  const publish = (userId: string, source: MediaSource, { stats = async () => figuresOf(source), muted = false } = {}) => {
    const id = `${userId}-${source}`;
    const run = { id } as unknown as RTCRtpReceiver;
    const media = { publicationId: id, receiver: () => run, track: { get: () => undefined }, stats };
    published.set(id, {
      publication: { id, userId, source, muted } as Received['publication'],
      media: media as unknown as RemoteMedia,
      sinceMs: clock.now(),
    });
  };
  const refusals: string[][] = [];
  const received = () => [...published.values()];
  const repairing = new Repairing({
    settings: SETTINGS,
    received,
    refuse: (ids) => refusals.push([...ids]),
  });
  const [syncs, repairs]: [SyncChange[], Repair[]] = [[], []];
  const monitor = new HealthMonitor({
    clock,
    sources: { received, sent: () => [], linkQuality, isHidden: () => false },
    repairing,
    startup: { calledAtMs: START_MS, joinedAtMs: START_MS },
    onChange: () => undefined,
    onSync: (change) => syncs.push(change),
    onRepair: (repair) => repairs.push(repair),
  });
  return { clock, monitor, publish, published, refusals, syncs, repairs, skew: (ms: number) => (skewMs = ms) };
}

type Stats = () => Promise<StatsSample | undefined>;

describe('figures', () => {
  for (const [what, stats] of [
    ['never come', () => NEVER],
    ['fail', () => Promise.reject(new Error('gone'))],
    ['throw', () => { throw new Error('gone'); }],
  ] as [string, Stats][]) {
    it(`that ${what} cost nobody else theirs, nor a repair`, async () => {
      const reported = collectReportedErrors();
      const { clock, monitor, publish, repairs, refusals, skew } = setUp();
      publish('host', 'camera');
      publish('host', 'microphone');
      publish('guest', 'camera', { stats: stats as never });
      publish('guest', 'microphone');
      const stop = monitor.start();
      await clock.advance(30_000);
      const [host, guest] = monitor.report().publishers;
      expect(host).toMatchObject({ userId: 'host', avSync: { level: 'in-sync' }, picture: { framesPerSecond: 30 } });
      expect(guest).toMatchObject({ userId: 'guest', avSync: { unknownWhy: 'no-picture' }, sound: { concealedRate: 0 } });
      skew(300);
      await clock.advance(60_000);
      expect(repairs).toMatchObject([{ userId: 'host', kind: 'resubscribe' }]);
      expect(refusals).toEqual([['host-camera', 'host-microphone'], []]);
      stop();
      await clock.advance(0);
      expect(clock.pending).toBe(0);
      expect(reported).toEqual([]);
    });
  }
});

describe('a look', () => {
  it('ends when it is stopped, whatever it waits for', async () => {
    const { clock, monitor, publish, published } = setUp();
    publish('host', 'camera', { stats: () => NEVER });
    const stop = monitor.start();
    const asked = monitor.look();
    stop();
    await asked;
    expect([monitor.report().atMs, clock.pending]).toEqual([undefined, 0]);
    published.clear();
    publish('host', 'camera');
    const stopAgain = monitor.start();
    await clock.advance(0);
    expect(monitor.report()).toMatchObject({ publishers: [{ userId: 'host' }] });
    stopAgain();
  });

  it('that is under way is the one that is got', async () => {
    const { clock, monitor, publish } = setUp();
    publish('host', 'camera');
    const stop = monitor.start();
    await monitor.look();
    expect(monitor.report().atMs).toBe(clock.now());
    stop();
  });

  it('is taken by nobody before it is started', async () => {
    const { monitor, publish } = setUp();
    publish('host', 'camera');
    await monitor.look();
    expect(monitor.report().atMs).toBeUndefined();
    expect(monitor.history()).toEqual([]);
  });

  it('does without what the network says of the link where that fails', async () => {
    const { clock, monitor, publish } = setUp({
      linkQuality: () => {
        throw new Error('closed');
      },
    });
    publish('host', 'camera');
    const stop = monitor.start();
    await clock.advance(10_000);
    expect(monitor.report()).toMatchObject({ score: 100, network: { quality: 'excellent' } });
    stop();
  });

  it('sees the screen while the camera is muted', async () => {
    const { clock, monitor, publish } = setUp();
    publish('host', 'camera', { muted: true });
    publish('host', 'screen');
    publish('host', 'microphone');
    const stop = monitor.start();
    await clock.advance(10_000);
    expect(monitor.report()).toMatchObject({ picture: { framesPerSecond: 30 }, avSync: { level: 'in-sync' } });
    stop();
  });
});
