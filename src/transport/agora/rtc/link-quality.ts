/** What the vendor says of the link, every 2 s: 0 where it does not know, as while it is not connected (4.24.8). */
import type { LinkQuality, NetworkGrade } from '../../media-port';

export interface VendorLinkQuality {
  readonly uplinkNetworkQuality: number;
  readonly downlinkNetworkQuality: number;
}

const GRADES: readonly number[] = [1, 2, 3, 4, 5, 6] satisfies readonly NetworkGrade[];

const isGrade = (quality: number): quality is NetworkGrade => GRADES.includes(quality);

/** Undefined where it says nothing of either way. */
export function readLinkQuality({
  uplinkNetworkQuality: uplink,
  downlinkNetworkQuality: downlink,
}: VendorLinkQuality): LinkQuality | undefined {
  if (!isGrade(uplink) && !isGrade(downlink)) return undefined;
  return Object.freeze({ ...(isGrade(uplink) && { uplink }), ...(isGrade(downlink) && { downlink }) });
}
