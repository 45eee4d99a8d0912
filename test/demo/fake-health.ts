/** A room's health to be drawn: reports and an audience that a test sets, and a stage with receivers of its own. */
import { Signal } from '../../src/lib/signal';
import type { Health, HealthReport, Performer } from '../../src/index';
import type { CreateChart } from '../../examples/demo/src/health/charts/chart-plan';

export type AudienceHealth = ReturnType<Health['audience']['get']>;

export const IN_SYNC: HealthReport['avSync'] = {
  skewMs: -20,
  level: 'in-sync',
  source: 'playout-timestamps',
  unknownWhy: undefined,
  driftMsPerMinute: 1,
  sinceMs: 1_000,
};

export function report(change: Partial<HealthReport> = {}): HealthReport {
  return {
    atMs: 10_000,
    score: 96,
    reasons: [{ part: 'picture', points: 4 }],
    avSync: IN_SYNC,
    freezes: { count: 0, totalMs: 0, rate: 0 },
    sound: { concealedRate: 0 },
    picture: { width: 320, height: 180, framesPerSecond: 15, stream: 'full' },
    latency: { endToEndMs: 180, bufferMs: 60, roundTripMs: 2 },
    network: { quality: 'excellent', receivedBps: 180_000, lossRate: 0, jitterMs: 1 },
    startup: { joinMs: 90, firstFrameMs: 1_200, firstSoundMs: 1_300 },
    repairs: { active: [], log: [] },
    publishers: [],
    outgoing: undefined,
    dropped: {} as HealthReport['dropped'],
    ...change,
  };
}

/** A report as it is before anything was measured: only what has no figure is there. */
export const UNMEASURED = {
  reasons: [],
  avSync: { level: 'unknown', unknownWhy: 'nothing-received' },
  freezes: {},
  sound: {},
  picture: {},
  latency: {},
  network: { quality: 'unknown' },
  startup: {},
  repairs: { active: [], log: [] },
  publishers: [],
  dropped: {},
} as unknown as HealthReport;

const NO_AUDIENCE = { samples: 0, byRegion: [] } as unknown as AudienceHealth;

/** Counts its listeners. */
class Attended<T> extends Signal<T> {
  listeners = 0;

  constructor(initial: T) {
    super(initial, {
      onFirstListener: () => {
        this.listeners = 1;
        return () => (this.listeners = 0);
      },
    });
  }
}

export function fakeHealth(first: HealthReport = UNMEASURED, audience: AudienceHealth = NO_AUDIENCE) {
  const reports = new Attended(first);
  const audiences = new Attended(audience);
  const health = { report: reports, audience: audiences, export: () => Promise.reject(new Error('not now')) };
  const stage = {
    performers: new Signal<readonly Performer[]>([]),
    quality: new Signal(undefined),
    setProfile: () => Promise.resolve(),
  };
  return { reports, audiences, stage, room: { health, stage } as never };
}

/** Says what is drawn instead of drawing it: there is no canvas here. */
export const wordCharts: CreateChart = ({ title, lines }, trace) => {
  const element = document.createElement('pre');
  return {
    element,
    draw() {
      element.textContent = `${title}: ${lines.map(({ key }) => trace.column(key).join(' ')).join(' | ')}`;
    },
    close() {},
  };
};

export function look(state: 'visible' | 'hidden'): void {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}
