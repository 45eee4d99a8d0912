import { describe, expect, it } from 'vitest';
import type { LiveRoom, LiveRoomOptions, Repair, SyncChange } from '../../src/index';
import { fakeTrack } from '../fakes/fake-devices';
import { setUpShow } from './a-show';

async function liveShow(change: Partial<LiveRoomOptions> = {}) {
  const show = setUpShow();
  const host = await show.join('host');
  await show.after(host.stage.publish({ camera: fakeTrack('picture', { kind: 'video' }), microphone: fakeTrack('sound', { kind: 'audio' }) }));
  const ana = await show.join('ana', change);
  const report = () => ana.health.report.get();
  return { ...show, host, ana, report };
}

const listen = (room: LiveRoom) => {
  const [syncs, repairs]: [SyncChange[], Repair[]] = [[], []];
  room.on('sync', (change) => syncs.push(change));
  room.on('repair', (repair) => repairs.push(repair));
  return { syncs, repairs };
};

describe("a viewer's report", () => {
  it('tells what comes of a host: sync, picture, delay, network, and how long it took', async () => {
    const { clock, network, report } = await liveShow();
    network.impairMedia({ skewMs: 30, delayMs: 120 });
    await clock.advance(60_000);
    expect(report()).toMatchObject({
      score: 100,
      reasons: [],
      avSync: { skewMs: 30, level: 'in-sync', source: 'playout-timestamps', driftMsPerMinute: 0 },
      freezes: { count: 0, rate: 0 },
      picture: { stream: 'full' },
      network: { quality: 'excellent', lossRate: 0 },
      publishers: [{ userId: 'host', avSync: { level: 'in-sync' } }],
      repairs: { active: [], log: [] },
      outgoing: undefined,
    });
    const { startup, latency, picture } = report();
    expect(latency.endToEndMs).toBeCloseTo(120, -2);
    expect(picture.framesPerSecond).toBeGreaterThan(20);
    for (const time of Object.values(startup)) expect(time).toBeGreaterThanOrEqual(0);
  });

  it('is the same object while nothing changes, and forgets when the room is left', async () => {
    const { clock, ana, report } = await liveShow();
    ana.health.report.subscribe(() => {});
    await clock.advance(30_000);
    const before = report();
    await clock.advance(10_000);
    expect(report().avSync).toBe(before.avSync);
    const left = ana.leave();
    await clock.advance(1_000);
    await left;
    expect(report()).toMatchObject({ score: undefined, avSync: { level: 'unknown' }, publishers: [] });
  });

  it('says that sound and picture went apart within three seconds, and how long they were together', async () => {
    const { clock, network, ana } = await liveShow({ health: { repair: false } });
    const { syncs } = listen(ana);
    await clock.advance(20_000);
    expect(syncs).toMatchObject([{ userId: 'host', level: 'in-sync', previous: 'unknown' }]);
    network.impairMedia({ skewMs: -300 });
    await clock.advance(3_500);
    expect(syncs[1]).toMatchObject({ level: 'unacceptable', previous: 'in-sync' });
    expect(syncs[1]!.skewMs).toBeCloseTo(-300, -1);
    expect(syncs[1]!.previousMs).toBeGreaterThan(15_000);
  });

  it('is exported with its history, and names nobody but the crew', async () => {
    const { clock, ana, after } = await liveShow();
    await clock.advance(60_000);
    const report = await after(ana.health.export());
    expect(report).toMatchObject({
      format: 'liveroom-health/1',
      room: { id: 'show', role: 'viewer', status: 'joined', transport: 'memory' },
      report: { score: 100 },
    });
    expect(report.history.length).toBeGreaterThan(8);
    const text = JSON.stringify(report);
    expect(JSON.parse(text)).toMatchObject({ report: { publishers: [{ userId: 'host' }] } });
    expect(text).not.toContain('"ana"');
  });
});

describe('an export', () => {
  it('has the room measured for as long as it takes, and no longer', async () => {
    const { clock, ana, after } = await liveShow({ health: { repair: false, share: false } });
    await clock.advance(10_000);
    const { report } = await after(ana.health.export());
    expect(report).toMatchObject({ publishers: [{ userId: 'host' }], dropped: { flooding: 0 } });
    expect(ana.health.report.get()).toMatchObject({ atMs: undefined, publishers: [] });
  });
});

describe('a viewer whose network is too narrow', () => {
  it('gets the small picture, is told so, and gets the full one back', async () => {
    const { clock, network, ana, report } = await liveShow();
    const { repairs } = listen(ana);
    await clock.advance(5_000);
    const end = network.impairMedia({ linkBps: 700_000 }, { to: 'ana' });
    await clock.advance(30_000);
    expect(repairs).toMatchObject([{ userId: 'host', kind: 'low-stream', step: 'begin' }]);
    expect(report()).toMatchObject({ picture: { stream: 'low' }, repairs: { active: ['low-stream'], log: repairs } });
    expect(report().freezes.rate).toBeLessThan(0.05);
    end();
    await clock.advance(90_000);
    expect(repairs.slice(1)).toMatchObject([{ kind: 'low-stream', step: 'end', because: 'recovered' }]);
    expect(report()).toMatchObject({ picture: { stream: 'full' }, repairs: { active: [] } });
  });

  it('hears the host when there is not even room for the small picture', async () => {
    const { clock, network, ana, report } = await liveShow();
    const sources = () => ana.stage.performers.get()[0]!.tracks.map(({ source }) => source);
    await clock.advance(5_000);
    const end = network.impairMedia({ linkBps: 100_000 }, { to: 'ana' });
    await clock.advance(60_000);
    expect(report().repairs.active).toEqual(['audio-only']);
    expect(sources()).toEqual(['microphone']);
    expect(report().avSync).toMatchObject({ level: 'unknown', unknownWhy: 'no-picture' });
    end();
    await clock.advance(180_000);
    expect(report().repairs.active).toEqual([]);
    expect(sources().sort()).toEqual(['camera', 'microphone']);
  });

  it('is left alone where the shop says so', async () => {
    const { clock, network, ana, report } = await liveShow({ health: { repair: false } });
    ana.health.report.subscribe(() => {});
    network.impairMedia({ linkBps: 100_000 }, { to: 'ana' });
    await clock.advance(60_000);
    expect(report()).toMatchObject({ picture: { stream: 'full' }, repairs: { active: [], log: [] } });
    expect(report().score).toBeLessThan(60);
  });
});

describe('sound and picture that stay apart', () => {
  it('are subscribed to anew, once, and what was done is in the report', async () => {
    const { clock, network, ana, report } = await liveShow();
    const { repairs } = listen(ana);
    await clock.advance(20_000);
    network.impairMedia({ skewMs: 400 });
    await clock.advance(50_000);
    expect(repairs).toMatchObject([{ userId: 'host', kind: 'resubscribe', step: 'once', because: 'skew' }]);
    expect(report().repairs.log).toEqual(repairs);
    expect(ana.stage.performers.get()[0]!.tracks).toHaveLength(2);
  });
});

describe("the crew's view of the audience", () => {
  it('comes from samples of the viewers who share theirs, and says nothing of who they are', async () => {
    const { clock, network, host, join } = await liveShow({ region: { area: 'south-east-asia' } });
    host.health.audience.subscribe(() => {});
    for (const id of ['ben', 'cho', 'dia']) await join(id, { region: { area: 'latin-america' } });
    await join('eve', { health: { share: false } });
    network.impairMedia({ skewMs: -300 }, { to: 'ben' });
    await clock.advance(110_000);
    const { samples, inSyncShare, unacceptableShare, byRegion, score, delayMs } = host.health.audience.get();
    expect(samples).toBeGreaterThan(10);
    expect(unacceptableShare).toBeGreaterThan(0.05);
    expect(inSyncShare! + unacceptableShare!).toBeCloseTo(1, 1);
    expect(byRegion.map(({ area }) => area)).toEqual(['latin-america', 'south-east-asia']);
    expect(score!.p50).toBeGreaterThan(90);
    expect(delayMs!.p50).toBeGreaterThan(0);
    expect(JSON.stringify(host.health.audience.get())).not.toMatch(/ana|ben|cho|dia/);
    expect(host.health.report.get().dropped['bad-field']).toBe(0);
  });

  it('forgets samples after two minutes, whether or not somebody listens', async () => {
    const { clock, host, ana, after } = await liveShow();
    await clock.advance(90_000);
    expect(host.health.audience.get().samples).toBeGreaterThan(0);
    await after(ana.leave());
    await clock.advance(130_000);
    expect(host.health.audience.get()).toMatchObject({ samples: 0, byRegion: [] });
  });
});

describe('what was dropped', () => {
  it('is told to whoever asks now and then, though nothing is measured', async () => {
    const { clock, ana, stranger } = await liveShow({ health: { repair: false, share: false } });
    const { say } = await stranger('eve');
    const flood = async (round: string) => {
      const lines = Array.from({ length: 60 }, (_, line) => `${round}${line}`);
      const said = lines.map((id) => say('chat/0', { t: 'chat', id, at: clock.now(), text: `line ${id}` }));
      await clock.advance(2_000);
      await Promise.all(said);
      return ana.health.report.get().dropped.flooding;
    };
    const first = await flood('a');
    expect(first).toBeGreaterThan(0);
    expect(await flood('b')).toBeGreaterThan(first);
  });
});

describe('measuring', () => {
  it('asks nothing for figures where nobody listens, nothing is repaired and nothing shared', async () => {
    const { clock, ana } = await liveShow({ health: { repair: false, share: false } });
    await clock.advance(30_000);
    expect(ana.health.report.get().atMs).toBeUndefined();
    const end = ana.on('sync', () => {});
    await clock.advance(3_000);
    expect(ana.health.report.get().atMs).toBeDefined();
    end();
    await clock.advance(5_000);
    expect(ana.health.report.get().atMs).toBeUndefined();
  });

  it('goes on for a host, of what is sent', async () => {
    const { clock, host } = await liveShow();
    host.health.report.subscribe(() => {});
    await clock.advance(10_000);
    expect(host.health.report.get().outgoing).toMatchObject({ limitedBy: undefined });
    expect(host.health.report.get().outgoing!.sentBps).toBeGreaterThan(100_000);
  });
});
