/** Charts under each other, drawn only while somebody looks. What draws them is loaded when they first do. */
import { h } from '../../page/element';
import type { Trace } from '../trace';
import type { Chart, ChartPlan, CreateChart } from './chart-plan';

export interface ChartStack {
  readonly element: HTMLElement;
  /** Loads what is needed the first time. */
  show(): void;
  draw(): void;
  close(): void;
}

export type LoadCharts = () => Promise<CreateChart>;

export const loadCharts: LoadCharts = () => import('./chart').then(({ createChart }) => createChart);

export function createChartStack<Key extends string>(
  plans: readonly ChartPlan<Key>[],
  trace: Trace<Key>,
  load: LoadCharts = loadCharts,
): ChartStack {
  const element = h('div', { class: 'charts' });
  const charts: Chart[] = [];
  let state: 'waiting' | 'loading' | 'ready' | 'closed' = 'waiting';

  const draw = () => {
    if (element.isConnected) for (const chart of charts) chart.draw();
  };
  const make = (createChart: CreateChart) => {
    if (state === 'closed') return;
    state = 'ready';
    charts.push(...plans.map((plan) => createChart(plan, trace)));
    element.replaceChildren(...charts.map((chart) => chart.element));
    draw();
  };
  return {
    element,
    draw,
    show() {
      if (state !== 'waiting') return draw();
      state = 'loading';
      load().then(make, () => {
        if (state === 'loading') state = 'waiting';
        element.replaceChildren(h('p', { class: 'health-note' }, 'The charts could not be loaded.'));
      });
    },
    close() {
      state = 'closed';
      for (const chart of charts) chart.close();
    },
  };
}
