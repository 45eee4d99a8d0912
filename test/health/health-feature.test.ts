import { describe, expect, it } from 'vitest';
import { HealthFeature, type Monitor, type MonitoredReport } from '../../src/health/health-feature';
import type { AudienceHealth } from '../../src/health/types';
import { Scope } from '../../src/lib/scope';
import type { HealthSample } from '../../src/protocol/envelope';
import { Inbox } from '../../src/protocol/inbox';
import { createVirtualClock } from '../../src/testing/index';
import { collectReportedErrors } from '../fakes/reported-errors';

const SAMPLE: HealthSample = { t: 'health', id: 's1', at: 0, level: 'in-sync', stream: 'full' };

/** A monitor that counts its starts, and reports what it is told to. */
class FakeMonitor implements Monitor {
  running = 0;
  starts = 0;
  taken: string[] = [];
  wants: (number | undefined)[] = [];
  shown = { score: 90 } as MonitoredReport;

  start(): () => void {
    this.running++;
    this.starts++;
    return () => void this.running--;
  }
  report = () => this.shown;
  audience = () => ({ samples: this.taken.length }) as AudienceHealth;
  take(_sample: HealthSample, from: string): void {
    this.taken.push(from);
  }
  onSampling(everyMs: number | undefined): void {
    this.wants.push(everyMs);
  }
  export = async () => ({ history: [] }) as never;
}

function setUp({ failures = 0 } = {}) {
  const clock = createVirtualClock();
  const monitor = new FakeMonitor();
  const inbox = new Inbox(new Set());
  let opened = 0;
  let changed = () => {};
  const health = new HealthFeature({
    clock,
    dropCounts: () => inbox.counts(),
    async openMonitor(onChange) {
      if (++opened <= failures) throw new Error('no file');
      changed = onChange;
      return monitor;
    },
  });
  const membership = new Scope();
  return { clock, monitor, inbox, health, membership, opened: () => opened, changed: () => changed() };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('measuring', () => {
  it('goes on while somebody listens and the room is joined, and costs nothing else', async () => {
    const { health, monitor, membership, opened } = setUp();
    health.start(membership);
    await settle();
    expect(opened()).toBe(0);
    const [one, other] = [health.report.subscribe(() => {}), health.audience.subscribe(() => {})];
    await settle();
    expect([monitor.running, opened()]).toEqual([1, 1]);
    one();
    expect(monitor.running).toBe(1);
    other();
    expect(monitor.running).toBe(0);
    const again = health.attend();
    expect([monitor.running, monitor.starts]).toEqual([1, 2]);
    await membership.close();
    expect(monitor.running).toBe(0);
    again();
    again();
    expect(monitor.running).toBe(0);
  });

  it('waits for the room to be joined', async () => {
    const { health, monitor, membership } = setUp();
    health.report.subscribe(() => {});
    await settle();
    expect(monitor.running).toBe(0);
    health.start(membership);
    await settle();
    expect(monitor.running).toBe(1);
  });

  it('does not begin for one who has gone before it was loaded', async () => {
    const { health, monitor, membership } = setUp();
    health.start(membership);
    health.attend()();
    await settle();
    expect(monitor.starts).toBe(0);
  });

  it('says when it can not be loaded, and tries again for the next one', async () => {
    const reported = collectReportedErrors();
    const { health, monitor, membership, opened } = setUp({ failures: 1 });
    health.start(membership);
    health.attend();
    await settle();
    expect(reported).toEqual([new Error('no file')]);
    health.attend();
    await settle();
    expect([opened(), monitor.running]).toEqual([2, 1]);
  });
});

describe('a report', () => {
  it('says that nothing is known before anything was measured, and what was dropped', () => {
    const { health, inbox } = setUp();
    expect(health.report.get()).toMatchObject({
      avSync: { level: 'unknown', unknownWhy: 'nothing-received' },
      publishers: [],
      reasons: [],
      repairs: { active: [], log: [] },
      network: { quality: 'unknown' },
    });
    expect(health.report.get().score).toBeUndefined();
    inbox.drop('flooding');
    health.changed();
    expect(health.report.get().dropped.flooding).toBe(1);
  });

  it('is the same object until something changes, listened to or not', async () => {
    const { health, inbox, monitor, membership, clock, changed } = setUp();
    const first = health.report.get();
    health.changed();
    expect(health.report.get()).toBe(first);
    let told = 0;
    health.start(membership);
    health.report.subscribe(() => told++);
    await settle();
    await clock.advance(600);
    expect([told, health.report.get().score]).toEqual([1, 90]);
    const measured = health.report.get();
    for (let look = 0; look < 5; look++) {
      changed();
      await clock.advance(1_000);
    }
    expect(told).toBe(1);
    expect(health.report.get()).toBe(measured);
    inbox.drop('not-json');
    changed();
    await clock.advance(1_000);
    expect([told, health.report.get().dropped['not-json']]).toEqual([2, 1]);
    monitor.shown = { score: 80 } as MonitoredReport;
    changed();
    await clock.advance(1_000);
    expect([told, health.report.get().score]).toEqual([3, 80]);
    expect(Object.isFrozen(health.report.get())).toBe(true);
  });

  it('is exported together with what the monitor keeps', async () => {
    const { health } = setUp();
    expect(await health.export()).toMatchObject({ history: [], report: { score: 90 } });
  });
});

describe('an export', () => {
  it('has the room measured for as long as it takes, and no longer', async () => {
    const { health, monitor, membership } = setUp();
    health.start(membership);
    const wasRunning: number[] = [];
    monitor.export = async () => {
      wasRunning.push(monitor.running);
      monitor.shown = { score: 70 } as MonitoredReport;
      return { history: [] } as never;
    };
    const end = health.report.subscribe(() => {});
    expect((await health.export()).report.score).toBe(70);
    end();
    await health.export();
    expect([wasRunning, monitor.running]).toEqual([[1, 1], 0]);
    monitor.export = () => Promise.reject(new Error('no'));
    await expect(health.export()).rejects.toThrow('no');
    expect(monitor.running).toBe(0);
  });
});

describe("the viewers' samples", () => {
  it('are handed to the monitor, which is loaded for them', async () => {
    const { health, monitor, opened } = setUp();
    expect(health.audience.get()).toMatchObject({ samples: 0, byRegion: [] });
    health.take(SAMPLE, 'ana');
    await settle();
    expect(opened()).toBe(1);
    health.take(SAMPLE, 'ben');
    expect(monitor.taken).toEqual(['ben']);
    health.onSampling(12_000);
    expect(monitor.wants).toEqual([12_000]);
  });

  it('do not have what can not be loaded asked for with each of them', async () => {
    const reported = collectReportedErrors();
    const { health, clock, opened, monitor } = setUp({ failures: 2 });
    for (let second = 0; second < 59; second++) {
      health.take(SAMPLE, `viewer-${second}`);
      health.onSampling(10_000);
      await clock.advance(1_000);
    }
    expect([opened(), reported.length]).toEqual([2, 2]);
    await clock.advance(1_000);
    health.onSampling(10_000);
    await settle();
    health.take(SAMPLE, 'ana');
    expect(monitor.taken).toEqual(['ana']);
  });
});
