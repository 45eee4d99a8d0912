/** One diagram with its legend, as SVG. Knows nothing of what it shows; colours are classes of the picture's style. */

export interface Series {
  readonly name: string;
  readonly colour: 'red' | 'blue' | 'green' | 'amber';
  readonly isDashed?: boolean;
  readonly points: readonly { x: number; y: number }[];
}

export interface Panel {
  readonly heading: string;
  readonly series: readonly Series[];
  readonly x: Axis;
  readonly y: Axis;
  /** A value that is not to be exceeded. */
  readonly bar?: { at: number; name: string };
}

export interface Axis {
  readonly ticks: readonly number[];
  readonly label: (tick: number) => string;
  /** Where a value lies between the first tick and the last, 0–1. */
  readonly place: (value: number) => number;
}

interface AxisOptions {
  ticks: readonly number[];
  label: (tick: number) => string;
  isLog?: boolean;
}

export function axisOf({ ticks, label, isLog = false }: AxisOptions): Axis {
  const scale = isLog ? Math.log : (value: number) => value;
  const [first, last] = [scale(ticks[0] ?? 1), scale(ticks.at(-1) ?? 1)];
  const place = (value: number) => Math.min(1, Math.max(0, (scale(value) - first) / (last - first || 1)));
  return { ticks, label, place };
}

/** Room for the labels of both axes, and a line of the legend. */
const MARGIN = { left: 62, right: 18, bottom: 44 };
const LEGEND_LINE = 19;
const LEGEND_LINES = 5;

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export function panel({ heading, series, x, y, bar }: Panel, { left, top, width, height }: Box): string {
  const plot = {
    left: left + MARGIN.left,
    right: left + width - MARGIN.right,
    top: top + 28 + LEGEND_LINES * LEGEND_LINE,
    bottom: top + height - MARGIN.bottom,
  };
  const atX = (value: number) => round(plot.left + x.place(value) * (plot.right - plot.left));
  const atY = (value: number) => round(plot.bottom - y.place(value) * (plot.bottom - plot.top));
  const parts = [`<text class="heading" x="${left}" y="${top + 16}">${heading}</text>`];
  const legend = (line: number, sample: string, name: string) => {
    const baseline = top + 16 + (line + 1) * LEGEND_LINE;
    parts.push(`<line ${sample} x1="${left}" x2="${left + 24}" y1="${baseline - 4}" y2="${baseline - 4}"/>`);
    parts.push(`<text x="${left + 32}" y="${baseline}">${name}</text>`);
  };
  series.forEach((each, line) => legend(line, `class="${classOf(each)}"`, each.name));
  if (bar !== undefined) legend(series.length, 'class="bar"', bar.name);
  for (const tick of y.ticks) {
    parts.push(`<line class="grid" x1="${plot.left}" x2="${plot.right}" y1="${atY(tick)}" y2="${atY(tick)}"/>`);
    const at = `x="${plot.left - 8}" y="${atY(tick) + 4}"`;
    parts.push(`<text class="faint" text-anchor="end" ${at}>${y.label(tick)}</text>`);
  }
  for (const tick of x.ticks) {
    const at = `x="${atX(tick)}" y="${plot.bottom + 19}"`;
    parts.push(`<text class="faint" text-anchor="middle" ${at}>${x.label(tick)}</text>`);
  }
  const middle = (plot.left + plot.right) / 2;
  parts.push(`<text class="faint" text-anchor="middle" x="${middle}" y="${plot.bottom + 38}">viewers</text>`);
  if (bar !== undefined) {
    parts.push(`<line class="bar" x1="${plot.left}" x2="${plot.right}" y1="${atY(bar.at)}" y2="${atY(bar.at)}"/>`);
  }
  for (const each of series) {
    const path = each.points.map((point) => `${atX(point.x)},${atY(point.y)}`).join(' ');
    parts.push(`<polyline class="${classOf(each)}" points="${path}"/>`);
    for (const point of each.points) {
      parts.push(`<circle class="f-${each.colour}" cx="${atX(point.x)}" cy="${atY(point.y)}" r="3.5"/>`);
    }
  }
  return parts.join('\n');
}

const classOf = ({ colour, isDashed }: Series): string => `line s-${colour}${isDashed ? ' dashed' : ''}`;
const round = (value: number): number => Math.round(value * 10) / 10;
