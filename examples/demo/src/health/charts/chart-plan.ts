/** What a chart shows, and the same in words for who can't see it. Knows no chart library. */
import type { Trace } from '../trace';
import type { Ink } from './inks';

export interface ChartLine<Key extends string> {
  readonly key: Key;
  readonly label: string;
  readonly ink: Ink;
  readonly format: (value: number | undefined) => string;
  /** Read on the right-hand scale. */
  readonly isRight?: boolean;
  /** Filled down to zero. */
  readonly isArea?: boolean;
}

export interface Scale {
  /** What is always in view. More is shown when the figures need it. */
  readonly least: number;
  readonly most: number;
  /** Where the lines go. Default: where there is room. */
  readonly ticks?: readonly number[];
  readonly tick: (value: number) => string;
}

export interface ChartPlan<Key extends string> {
  readonly title: string;
  readonly lines: readonly ChartLine<Key>[];
  readonly left: Scale;
  readonly right?: Scale;
  /** Behind the lines: from one value of the left scale to another. */
  readonly shades?: readonly { readonly from: number; readonly to: number; readonly ink: Ink }[];
}

export interface Chart {
  readonly element: HTMLElement;
  draw(): void;
  close(): void;
}

/** Made when somebody opens the panel: the library is loaded with it. */
export type CreateChart = <Key extends string>(plan: ChartPlan<Key>, trace: Trace<Key>) => Chart;

/** The scale's own bounds, widened so that every figure has room. */
export function boundsOf({ least, most }: Scale, low: number | null, high: number | null): [number, number] {
  const bottom = low === null || !Number.isFinite(low) ? least : Math.min(least, low);
  const top = high === null || !Number.isFinite(high) ? most : Math.max(most, high);
  return [bottom, top];
}

/** `Score, last two minutes: now 96, between 84 and 96.` */
export function describe<Key extends string>({ title, lines }: ChartPlan<Key>, trace: Trace<Key>): string {
  const said = lines.map(({ key, label, format }) => {
    const name = lines.length > 1 ? `${label} ` : '';
    const summary = trace.summary(key);
    if (summary === undefined) return `${name}not measured`;
    return `${name}now ${format(summary.last)}, between ${format(summary.least)} and ${format(summary.most)}`;
  });
  return `${title}, last two minutes: ${said.join('; ')}.`;
}
