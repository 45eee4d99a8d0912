/** What a shop learns of whether its viewers come back: every share with what it was counted of. */
import type { TrackEvent } from '../../model/track';

/** Something that happened to one viewer. Which one is for the shop to say: events name nobody. */
export interface ViewerEvent {
  readonly viewerId: string;
  readonly event: TrackEvent;
}

export interface InsightOptions {
  /** IANA, of the dates that visits are counted by and that cohorts begin on. Default UTC. */
  readonly timeZone?: string;
  /** What buyers are put together by: the month or the week, from Monday on, of their first order. Default `month`. */
  readonly cohort?: 'month' | 'week';
  /**
   * Orders that come sooner after a viewer's first one belong to the same shopping: buying twice in one show is no
   * coming back. In ms, 0 or more; default a day.
   */
  readonly againAfterMs?: number;
}

/** `count` of `of`. */
export interface Share {
  readonly count: number;
  readonly of: number;
  /** `count ÷ of`, 0 to 1; undefined where `of` is 0. */
  readonly share: number | undefined;
}

export interface Repurchase {
  /** How many bought for the first time. */
  readonly size: number;
  /**
   * Who bought again within so many days after their first order, of those whose first order is so many days ago at
   * least: of the others it is not known yet.
   */
  readonly within30Days: Share;
  readonly within60Days: Share;
  readonly within90Days: Share;
  /** Who bought again at all, of all. Grows as time goes by. */
  readonly ever: Share;
}

export interface Cohort extends Repurchase {
  /** The date on which it begins, `YYYY-MM-DD`. */
  readonly from: string;
}

export interface InsightReport {
  /** Viewers with visits on two dates or more, of the viewers with a visit. */
  readonly returning: Share;
  /** Viewers' questions that were answered, of those that were asked. */
  readonly answered: Share;
  /** Viewers who put something into the cart, of the viewers with a visit; of both, those with a visit only. */
  readonly cart: Share;
  /** Viewers who bought, of the viewers with a visit; of both, those with a visit only. */
  readonly purchase: Share;
  /** Of all buyers, with a visit or without. */
  readonly repurchase: Repurchase;
  /** Those with a buyer at least, the oldest first. */
  readonly cohorts: readonly Cohort[];
}
