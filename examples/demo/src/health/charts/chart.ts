/** Draws a plan with uPlot: two minutes, the newest at the right, in the page's colours. The pointer reads any. */
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { h, setText } from '../../page/element';
import { timeOfDay } from '../figure-words';
import { SPAN_MS, type Trace } from '../trace';
import { boundsOf, describe, type Chart, type ChartPlan, type Scale } from './chart-plan';
import { createInks, onThemeChange, type Ink } from './inks';

const HEIGHT = 92;
const FONT = '11px system-ui, sans-serif';
/** Between a label and the plot, and how wide a scale is at least, so that most charts begin at one line; in px. */
const GAP = 4;
const LEAST_SCALE = 38;
/** The text alternative is renewed this often at most, in ms: it is read on demand, not announced. */
const DESCRIBED_EVERY_MS = 5_000;

export function createChart<Key extends string>(plan: ChartPlan<Key>, trace: Trace<Key>): Chart {
  const time = h('span', { class: 'chart-time' });
  const values = plan.lines.map(({ label, ink }) => {
    const value = h('b', {});
    const name = plan.lines.length > 1 ? `${label} ` : '';
    return { value, element: h('span', { class: 'chart-value', 'data-ink': ink }, name, value) };
  });
  const canvas = h('div', { class: 'chart-canvas', role: 'img' });
  const element = h(
    'figure',
    { class: 'chart' },
    h(
      'figcaption',
      { class: 'chart-head' },
      h('span', { class: 'chart-title' }, plan.title),
      time,
      ...values.map((each) => each.element),
    ),
    canvas,
    h('div', { class: 'chart-ends', 'aria-hidden': 'true' }, h('span', {}, '2 min ago'), h('span', {}, 'now')),
  );
  const ink = createInks(canvas);

  const read = (index: number | null | undefined) => {
    const isPast = index !== null && index !== undefined;
    const atS = isPast ? trace.times[index] : undefined;
    setText(time, atS === undefined ? '' : timeOfDay(atS * 1000));
    values.forEach(({ value }, position) => {
      const { key, format } = plan.lines[position]!;
      setText(value, format(trace.column(key)[isPast ? index : trace.times.length - 1] ?? undefined));
    });
  };
  const chart = new uPlot(optionsOf(plan, { ink, width: 320, read }), dataOf(plan, trace), canvas);
  const resize = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width > 0) chart.setSize({ width, height: HEIGHT });
  });
  resize.observe(canvas);
  const unfollowTheme = onThemeChange(() => chart.redraw(true, true));
  let describedAtMs = -Infinity;

  return {
    element,
    draw() {
      chart.setData(dataOf(plan, trace));
      read(chart.cursor.idx);
      const nowMs = performance.now();
      if (nowMs - describedAtMs < DESCRIBED_EVERY_MS) return;
      describedAtMs = nowMs;
      canvas.setAttribute('aria-label', describe(plan, trace));
    },
    close() {
      resize.disconnect();
      unfollowTheme();
      chart.destroy();
    },
  };
}

interface Surroundings {
  readonly ink: (ink: Ink) => string;
  readonly width: number;
  readonly read: (index: number | null | undefined) => void;
}

function optionsOf<Key extends string>(plan: ChartPlan<Key>, { ink, width, read }: Surroundings): uPlot.Options {
  const axis = (scale: string, { ticks, tick }: Scale, side: 1 | 3): uPlot.Axis => ({
    scale,
    side,
    size: (_, labels) => widthFor(labels ?? []),
    gap: GAP,
    font: FONT,
    stroke: () => ink('ink-soft'),
    space: 30,
    ...(ticks === undefined ? {} : { splits: (_, __, low, high) => ticks.filter((at) => at >= low && at <= high) }),
    values: (_, splits) => splits.map(tick),
    grid: { show: side === 3, width: 1, stroke: () => ink('line') },
    ticks: { show: false },
  });
  const range =
    (scale: Scale): uPlot.Range.Function =>
    (_, low, high) =>
      boundsOf(scale, low, high);
  const { left, right, shades = [], lines } = plan;
  return {
    width,
    height: HEIGHT,
    pxAlign: 1,
    padding: [7, right === undefined ? 8 : 0, 7, 0],
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 6 } },
    scales: {
      x: { time: false, range: (_, __, newest) => [newest - SPAN_MS / 1000, newest] },
      left: { range: range(left) },
      ...(right === undefined ? {} : { right: { range: range(right) } }),
    },
    axes: [
      { show: false },
      axis('left', left, 3),
      ...(right === undefined ? [] : [axis('right', right, 1)]),
    ],
    series: [
      {},
      ...lines.map((line): uPlot.Series => {
        const series: uPlot.Series = {
          scale: line.isRight === true ? 'right' : 'left',
          stroke: () => ink(line.ink),
          width: 1.75,
          points: { show: false },
          spanGaps: false,
        };
        if (line.isArea !== true) return series;
        return { ...series, fill: () => `color-mix(in srgb, ${ink(line.ink)} 18%, transparent)` };
      }),
    ],
    hooks: {
      drawClear: [(u) => shades.forEach(({ from, to, ink: shade }) => fillBetween(u, from, to, ink(shade)))],
      draw: [putEnds],
      setCursor: [(u) => read(u.cursor.idx)],
    },
  };
}

const ruler = document.createElement('canvas').getContext('2d');

/** What a scale takes for none of its labels to be cut off, in px. */
function widthFor(labels: readonly string[]): number {
  if (ruler === null) return LEAST_SCALE;
  ruler.font = FONT;
  const widest = Math.max(0, ...labels.map((label) => ruler.measureText(label).width));
  return Math.max(LEAST_SCALE, Math.ceil(widest) + GAP + 2);
}

/** The words below begin and end with the plot. */
function putEnds(u: uPlot): void {
  const figure = u.root.closest('figure');
  figure?.style.setProperty('--chart-start', `${u.bbox.left / devicePixelRatio}px`);
  figure?.style.setProperty('--chart-end', `${u.width - (u.bbox.left + u.bbox.width) / devicePixelRatio}px`);
}

function fillBetween(u: uPlot, from: number, to: number, colour: string): void {
  const { left, top, width, height } = u.bbox;
  const y = (value: number) => Math.min(top + height, Math.max(top, u.valToPos(value, 'left', true)));
  const [upper, lower] = [y(Math.max(from, to)), y(Math.min(from, to))];
  u.ctx.fillStyle = colour;
  u.ctx.fillRect(left, upper, width, lower - upper);
}

/** uPlot wants at least one moment. */
function dataOf<Key extends string>({ lines }: ChartPlan<Key>, trace: Trace<Key>): uPlot.AlignedData {
  if (trace.times.length === 0) return [[Date.now() / 1000], ...lines.map(() => [null])];
  return [trace.times, ...lines.map(({ key }) => [...trace.column(key)])];
}
