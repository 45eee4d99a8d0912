/** The viewer's health: what the chip says, what the panel shows, and that nothing listens when nobody looks. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mountViewerHealth } from '../../examples/demo/src/health/viewer-health';
import type { HealthReport } from '../../src/index';
import { fakeHealth, IN_SYNC, look, report, wordCharts } from './fake-health';

let container: HTMLElement;
let unmount: () => void = () => undefined;

beforeEach(() => {
  container = document.createElement('header');
  document.body.append(container);
});
afterEach(() => {
  unmount();
  container.remove();
  look('visible');
});

function mount(first?: HealthReport) {
  const fake = fakeHealth(first);
  const said: string[] = [];
  const loadCharts = vi.fn(() => Promise.resolve(wordCharts));
  unmount = mountViewerHealth(container, fake.room, { say: (text) => said.push(text), network: undefined, loadCharts });
  return { ...fake, said, loadCharts };
}

const part = (id: string) => container.querySelector<HTMLElement>(`[data-testid=${id}]`)!;
const chip = () => part('health-chip');
const text = (id: string) => part(id).textContent;
const repaired = (atMs: number, kind: 'low-stream' | 'resubscribe') =>
  ({ atMs, userId: 'host', kind, step: kind === 'resubscribe' ? 'once' : 'begin', because: 'skew' }) as const;

describe('the chip', () => {
  it('promises nothing before anything was measured', () => {
    mount();
    expect(chip().textContent).toBe('Health');
    expect(chip().dataset['tone']).toBe('none');
  });

  it('tells score and sync, and how serious it is', () => {
    const { reports } = mount(report());
    expect(chip().textContent).toBe('Health 96 · in sync');
    expect(chip().dataset['tone']).toBe('good');
    reports.set(report({ score: 71, avSync: { ...IN_SYNC, skewMs: -300, level: 'unacceptable' } }));
    expect(chip().textContent).toBe('Health 71 · out of sync');
    expect(chip().dataset['tone']).toBe('bad');
  });
});

describe('the panel', () => {
  it('opens and closes by its chip, and by Escape with the focus going back', () => {
    mount(report());
    const panel = part('health-panel');
    expect([panel.hidden, chip().getAttribute('aria-expanded')]).toEqual([true, 'false']);
    chip().click();
    expect([panel.hidden, chip().getAttribute('aria-expanded')]).toEqual([false, 'true']);
    expect(chip().getAttribute('aria-controls')).toBe(panel.id);
    part('health-close').focus();
    part('health-close').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(panel.hidden).toBe(true);
    expect(document.activeElement).toBe(chip());
  });

  it('shows the score, what it lost points for, and the skew', () => {
    mount(report({ score: 85, reasons: [{ part: 'freezes', points: 12 }, { part: 'network', points: 3 }] }));
    chip().click();
    expect(text('health-score')).toBe('85');
    expect([...part('health-reasons').children].map((line) => line.textContent)).toEqual([
      'picture stands still: −12',
      'unsteady network: −3',
    ]);
    expect(text('health-skew')).toBe('−20 ms');
    expect(text('health-verdict')).toBe('In sync: nobody can tell.');
  });

  it('shows a dash and the reason while nothing is known', () => {
    mount();
    chip().click();
    expect([text('health-score'), text('health-skew')]).toEqual(['–', '–']);
    expect(text('health-verdict')).toBe('Nothing to compare: nobody is live.');
    expect(part('health-panel').textContent).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('tells what was done, newest first', () => {
    const log = [repaired(1_000, 'low-stream'), repaired(9_000, 'resubscribe')];
    mount(report({ repairs: { active: ['low-stream'], log } }));
    chip().click();
    const lines = [...part('health-repairs').children].map((line) => line.textContent);
    expect(lines[0]).toMatch(/^\d\d:\d\d:09 subscribed anew: sound and lips stayed apart$/);
    expect(lines[1]).toMatch(/^\d\d:\d\d:01 took the small picture/);
    expect(text('health-active')).toBe('Showing the small picture until the network carries more.');
  });

  it('draws charts only while it is open, of what was measured before as well', async () => {
    const { reports, loadCharts } = mount(report());
    reports.set(report({ atMs: 11_000, score: 80 }));
    expect(loadCharts).not.toHaveBeenCalled();
    chip().click();
    await vi.waitFor(() => expect(container.querySelectorAll('pre')[1]?.textContent).toBe('Score: 96 80'));
    chip().click();
    reports.set(report({ atMs: 12_000, score: 70 }));
    expect(container.querySelectorAll('pre')[1]?.textContent).toBe('Score: 96 80');
    chip().click();
    expect(container.querySelectorAll('pre')[1]?.textContent).toBe('Score: 96 80 70');
    expect(loadCharts).toHaveBeenCalledOnce();
  });

  it('says that the charts could not be loaded, and tries again the next time', async () => {
    const fake = fakeHealth(report());
    const loadCharts = vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(wordCharts);
    unmount = mountViewerHealth(container, fake.room, { say: () => undefined, network: undefined, loadCharts });
    chip().click();
    await vi.waitFor(() => expect(part('health-panel').textContent).toContain('The charts could not be loaded.'));
    chip().click();
    chip().click();
    await vi.waitFor(() => expect(container.querySelectorAll('pre')).toHaveLength(4));
  });
});

describe('attention', () => {
  it('is paid only while the page can be seen, and not after it is gone', () => {
    const { reports } = mount(report());
    expect(reports.listeners).toBe(1);
    look('hidden');
    expect(reports.listeners).toBe(0);
    look('visible');
    expect(reports.listeners).toBe(1);
    unmount();
    expect(reports.listeners).toBe(0);
    expect(container.childElementCount).toBe(0);
  });

  it('hears of a change of the level, and of nothing else', () => {
    const { reports, said } = mount();
    const sync = (level: HealthReport['avSync']['level'], skewMs: number | undefined) =>
      reports.set(report({ avSync: { ...IN_SYNC, level, skewMs } }));
    sync('in-sync', -20);
    sync('in-sync', -30);
    expect(said).toEqual([]);
    sync('unacceptable', -310);
    sync('unknown', undefined);
    sync('unacceptable', -300);
    expect(said).toEqual(['Sound and picture out of sync, −310 ms']);
    sync('in-sync', -10);
    expect(said.at(-1)).toBe('Sound and picture in sync, −10 ms');
  });
});

it('says what this browser can’t make worse', () => {
  mount(report());
  const worse = part('worse');
  expect(worse.textContent).toContain('This browser lets no page touch the frames that arrive.');
  expect(worse.querySelector<HTMLInputElement>('[data-testid=throttle]')?.disabled).toBe(true);
});
