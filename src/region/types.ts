/** Where a show is watched, and what follows from that unless the shop says otherwise. */
import type { ProfileName } from '../model/profile';

/** As coarse as it can be and still say which part of the world has trouble. */
export type RegionArea =
  | 'south-east-asia'
  | 'middle-east'
  | 'latin-america'
  | 'east-asia'
  | 'south-asia'
  | 'central-asia'
  | 'europe'
  | 'north-america'
  | 'africa'
  | 'oceania';

export interface RegionOptions {
  /** Default: what the device's time zone says. It chooses defaults only, never the vendor's servers. */
  area?: RegionArea;
  /** BCP 47. Default: the user's, else the browser's, else the area's where nearly everybody there understands one. */
  locale?: string;
  /** ISO 4217. Prices are asked for and shown in it. Default: the shop's own, as no area has one currency. */
  currency?: string;
  /** Instead of the area's own network defaults. */
  network?: Partial<NetworkDefaults>;
}

/** What to expect of an area's networks. */
export interface NetworkDefaults {
  /**
   * How long one attempt to join may take, in ms: 1 to 600,000. The area's own counts where the shop names the area; what
   * is left to the time zone is not known yet when a room begins to join.
   */
  readonly joinTimeoutMs: number;
  /** Whether viewers begin with the small picture and step up, instead of the other way round. */
  readonly startsLow: boolean;
  /** How long the network must have been calm before a better picture is tried, in ms: 1,000 to 3,600,000. */
  readonly patienceMs: number;
  /** What hosts begin with where neither they nor their device say otherwise. */
  readonly profile: ProfileName;
}

/** What an area suggests. */
export interface RegionDefaults {
  /** BCP 47, where nine in ten there understand one language; undefined where none is. */
  readonly locale: string | undefined;
  /** ISO 4217, where nine in ten there pay with one; undefined where none is: a guess would misstate a price. */
  readonly currency: string | undefined;
  /** What is spoken by the most people there, the largest first, BCP 47: for a shop's menu, not for a guess. */
  readonly languages: readonly string[];
  /** What most people there pay with, the largest first, ISO 4217: for a shop's menu, not for a guess. */
  readonly currencies: readonly string[];
  readonly network: NetworkDefaults;
}

/** What a room goes by, the shop's options and the defaults put together. */
export interface Region {
  /** Undefined where neither the shop nor the time zone says. */
  readonly area: RegionArea | undefined;
  readonly locale: string | undefined;
  readonly currency: string | undefined;
  readonly network: NetworkDefaults;
}

/** What the page says of where it is. */
export interface Surroundings {
  /** IANA, such as `Asia/Bangkok`. */
  readonly timeZone?: string | undefined;
  /** BCP 47; the user's where the shop gave one. */
  readonly locale?: string | undefined;
}
