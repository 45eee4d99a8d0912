/** What the media clients of one page share: the cloud they reach, and who of them is where. */
import type { Network } from '../network';
import type { MediaServer } from './media-server';
import type { MediaStatistics } from './media-statistics';

export interface RtcPage {
  readonly network: Network;
  readonly server: MediaServer;
  readonly statistics: MediaStatistics;
  /** Channel and user of each client of this page that is joining or joined: the SDK lets no two be the same. */
  readonly taken: Set<string>;
  /** Joins that were refused because the same user was joining or joined already. */
  readonly doubled: string[];
  sharedNow(): number;
}
