/** The host's health: the viewers', and what is sent. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { mountHostHealth } from '../../examples/demo/src/health/host-health';
import { fakeHealth, look, report, UNMEASURED, wordCharts, type AudienceHealth } from './fake-health';

let container: HTMLElement;
let unmount: () => void = () => undefined;

beforeEach(() => {
  vi.useFakeTimers();
  container = document.createElement('header');
  document.body.append(container);
});
afterEach(() => {
  unmount();
  container.remove();
  look('visible');
  vi.useRealTimers();
});

const FIGURES = {
  samples: 40,
  inSyncShare: 0.9,
  unacceptableShare: 0.04,
  frozenShare: 0.02,
  lowStreamShare: 0.1,
  audioOnlyShare: 0,
  score: { p50: 94, p90: 78, p99: 41 },
  delayMs: { p50: 190, p90: 480, p99: 1_900 },
};
const AUDIENCE: AudienceHealth = {
  ...FIGURES,
  byRegion: [
    { ...FIGURES, area: 'south-east-asia', samples: 30 },
    {
      ...FIGURES,
      area: 'unknown',
      samples: 10,
      inSyncShare: undefined,
      unacceptableShare: undefined,
      score: undefined,
    },
  ],
};

function mount(audience?: AudienceHealth) {
  const fake = fakeHealth(UNMEASURED, audience);
  unmount = mountHostHealth(container, fake.room, { loadCharts: () => Promise.resolve(wordCharts) });
  part('health-chip').click();
  return fake;
}
const part = (id: string) => container.querySelector<HTMLElement>(`[data-testid=${id}]`)!;
const second = () => vi.advanceTimersByTime(1_000);

it('says why there is nothing to see yet', () => {
  const { stage } = mount();
  expect(part('audience-samples').textContent).toContain('go live');
  stage.performers.set([{ userId: 'host', isSelf: true, tracks: [{ source: 'camera' } as never] }]);
  second();
  expect(part('audience-samples').textContent).toContain('No samples yet');
  expect(part('health-panel').textContent).not.toMatch(/NaN|undefined|Infinity/);
});

it('shows the shares, the percentiles and the regions of what viewers sent', () => {
  mount(AUDIENCE);
  const panel = part('health-panel').textContent;
  expect(part('health-chip').textContent).toBe('Viewers 94 · 2% frozen · 90% in sync');
  expect(part('audience-samples').textContent).toContain('From 40 samples of the last two minutes.');
  expect(panel).toContain('Out of sync4%');
  expect(panel).toContain('Score≥ 94≥ 78≥ 41');
  expect(panel).toContain('Delay≤ 190 ms≤ 480 ms≤ 1.9 s');
  expect([...part('audience-regions').children].map((line) => line.textContent)).toEqual([
    'South-East Asia30 samples · 90% in sync · score 94',
    'Not known where10 samples · sync not known',
  ]);
});

it('says in the chip who has no picture, and in the panel whose share each is', () => {
  const audience = { ...FIGURES, score: { p50: 75, p90: 67, p99: 67 }, audioOnlyShare: 0.75, frozenShare: 1, byRegion: [] };
  mount(audience);
  expect(part('health-chip').textContent).toBe('Viewers 75 · 75% sound only · 100% frozen · 90% in sync');
  expect(part('health-chip').dataset['tone']).toBe('bad');
  expect(container.querySelector('[aria-label="Of all"]')?.textContent).toBe('Small picture10%Sound only75%');
  expect(container.querySelector('[aria-label="Of those with a picture"]')?.textContent).toBe('Frozen100%');
});

it('shows what is sent, what holds it back, and others only where there are some', () => {
  const { reports } = mount();
  expect(part('health-panel').textContent).toContain('You’re off air: nothing is sent.');
  const outgoing = {
    sentBps: 1_800_000,
    availableBps: 2_500_000,
    lossRate: 0.01,
    roundTripMs: 40,
    width: 1280,
    height: 720,
    framesPerSecond: 30,
    limitedBy: 'cpu',
  } as const;
  reports.set({ ...UNMEASURED, outgoing });
  second();
  const panel = part('health-panel');
  expect(panel.textContent).toContain('1280 × 720 · 30 fps');
  expect(panel.textContent).toContain('by this device: it can’t encode more');
  expect(panel.querySelector<HTMLElement>('.health-received')?.hidden).toBe(true);
  reports.set(report({ outgoing, publishers: [{ userId: 'mod' } as never] }));
  second();
  expect(panel.querySelector<HTMLElement>('.health-received')?.hidden).toBe(false);
  expect(panel.textContent).toContain('From mod');
});

it('listens only while the page can be seen', () => {
  const { reports, audiences } = mount(AUDIENCE);
  expect([reports.listeners, audiences.listeners]).toEqual([1, 1]);
  look('hidden');
  expect([reports.listeners, audiences.listeners]).toEqual([0, 0]);
});
