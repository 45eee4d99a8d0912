/** Links made by hand after what such links look like, as [seconds, kbit/s, loss] after one another. */
import type { LinkSecond } from './link-model';

type Stretch = readonly [seconds: number, kbps: number, loss: number];

const link = (...stretches: Stretch[]): readonly LinkSecond[] =>
  stretches.flatMap(([seconds, kbps, loss]) => Array.from({ length: seconds }, () => ({ kbps, loss })));

const repeated = (times: number, ...stretches: Stretch[]): Stretch[] =>
  Array.from({ length: times }, () => stretches).flat();

export const LINKS = {
  /** Two cells on the way home: nothing for a second or two, then a thin spell until the new cell has room. */
  handover: link(
    [60, 6_000, 0.002], [2, 0, 0], [2, 900, 0.08],
    [90, 4_000, 0.004], [1, 0, 0], [2, 1_200, 0.05], [120, 5_000, 0.002],
  ),
  /** The doors close: less and less, then next to nothing for half a minute, then all at once. */
  elevator: link([40, 5_000, 0.002], [4, 1_000, 0.1], [3, 300, 0.3], [30, 25, 0.7], [3, 600, 0.2], [120, 5_000, 0.002]),
  /** A home in the evening: somebody's downloads fill the air in waves of half a minute. */
  overloadedWifi: link([30, 3_000, 0.01], ...repeated(20, [25, 600, 0.12], [35, 2_200, 0.03]), [120, 3_000, 0.01]),
  /** A thin link that lets ever more through. */
  slowRecovery: link(
    [20, 3_000, 0.005], [40, 30, 0.3], [60, 120, 0.1], [120, 350, 0.02],
    [180, 900, 0.01], [300, 1_400, 0.01], [600, 2_500, 0.005],
  ),
  /** A train: good between stations, tunnels of half a minute every three minutes. */
  train: link(...repeated(20, [150, 4_000, 0.01], [30, 60, 0.4]), [60, 4_000, 0.01]),
} satisfies Record<string, readonly LinkSecond[]>;

export const GOOD_LINK = link([1, 8_000, 0.001]);
