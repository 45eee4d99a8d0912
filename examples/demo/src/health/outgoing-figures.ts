/** What becomes of the host's own picture on its way out, row by row. */
import type { HealthReport } from 'liveroom';
import type { Row } from './figure-list';
import { bitrate, duration, frameRate, joined, NONE, percent, resolution } from './figure-words';

type Outgoing = HealthReport['outgoing'];

const LIMIT: Record<NonNullable<NonNullable<Outgoing>['limitedBy']>, string> = {
  cpu: 'by this device: it can’t encode more',
  bandwidth: 'by the network: it carries no more',
  other: 'by something else',
};

export const OUTGOING: readonly Row<Outgoing>[] = [
  ['Picture', (out) => joined(resolution(out?.width, out?.height), frameRate(out?.framesPerSecond))],
  [
    'Sent',
    (out) => {
      const carried = bitrate(out?.availableBps);
      return joined(bitrate(out?.sentBps), carried === NONE ? undefined : `the link carries ${carried}`);
    },
  ],
  ['Lost', (out) => percent(out?.lossRate)],
  ['Round trip', (out) => duration(out?.roundTripMs)],
  [
    'Held back',
    (out) => (out === undefined ? NONE : out.limitedBy === undefined ? 'by nothing' : LIMIT[out.limitedBy]),
  ],
];
