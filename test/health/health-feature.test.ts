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
  audience = { get: () => ({ samples: this.taken.length }) as AudienceHealth, subscribe: () => () => {} };
  take(_sample: HealthSample, from: string): void {
    this.taken.push(from);
  }
  onSampling(everyMs: number | undefined): void {
    this.wants.push(everyMs);
  }
  export = async () => ({ history: [], report: this.shown }) as never;
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
    expect([monitor.starts, opened()]).toEqual([0, 1]);
    const [one, other] = [health.report.subscribe(() => {}), health.report.subscribe(() => {})];
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

  it('says when it can not be loaded, and tries again with the next membership', async () => {
    const reported = collectReportedErrors();
    const { health, monitor, membership, opened } = setUp({ failures: 1 });
    health.attend();
    health.start(membership);
    await settle();
    expect([reported, opened(), monitor.running]).toEqual([[new Error('no file')], 1, 0]);
    await membership.close();
    health.start(new Scope());
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

  it('is exported with what the monitor keeps, and with what was dropped', async () => {
    const { health, inbox, monitor } = setUp();
    inbox.drop('flooding');
    expect(await health.export()).toMatchObject({ history: [], report: { score: 90, dropped: { flooding: 1 } } });
    monitor.export = () => Promise.reject(new Error('no'));
    await expect(health.export()).rejects.toThrow('no');
  });
});

describe("the viewers' samples", () => {
  it('are handed to the monitor as soon as it is there', async () => {
    const { health, monitor, membership } = setUp();
    expect(health.audience.get()).toMatchObject({ samples: 0, byRegion: [] });
    health.take(SAMPLE, 'ana');
    health.start(membership);
    await settle();
    health.take(SAMPLE, 'ben');
    health.onSampling(12_000);
    expect([monitor.taken, monitor.wants]).toEqual([['ben'], [12_000]]);
    expect(health.audience.get()).toMatchObject({ samples: 1 });
  });
});
