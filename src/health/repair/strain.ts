/**
 * Whether one publisher's figures say that the network carries too much, or has room. Knows neither time nor repairs.
 */
import type { Repair } from '../types';
import type { Condition } from './condition';

export interface Strain {
  /** The worst figure as a multiple of its limit: from 1 on it is too much. 0 when nothing is known. */
  readonly severity: number;
  /** What the worst figure is. */
  readonly cause: Extract<Repair['because'], 'freezes' | 'loss' | 'concealment'>;
  /** Every figure that is known is well below its limit, and at least one is known. */
  readonly isCalm: boolean;
  readonly isKnown: boolean;
}

/**
 * Above 10 % loss, WebRTC's own congestion control sends less (draft-ietf-rmcat-gcc-02, section 6): what still loses
 * that much after seconds of it is beyond what the sender can do.
 */
const LOSS_LIMIT = 0.1;

/** Microsoft's "poor call" of Lync and Skype for Business: `RatioConcealedSamplesAvg` above 0.07. */
const CONCEALMENT_LIMIT = 0.07;

/** A picture that stands still for a second out of ten: twice what is counted as frozen in the audience's figures. */
const FREEZE_LIMIT = 0.1;

/** Taking the picture away is worth it when it stands still for a third of the time: else it still shows the goods. */
const FREEZE_LIMIT_BEFORE_NONE = 0.3;

/** Calm begins at half of each limit, so that noise around one limit never reads as now too much, now room. */
const CALM_SHARE = 0.5;

interface View {
  /** Freezes count: the picture is on screen, and was for as long as the figures reach back. */
  readonly seesPicture: boolean;
  /** The next step down is to no picture at all. */
  readonly isBeforeNone: boolean;
}

export function strainOf(condition: Condition, { seesPicture, isBeforeNone }: View): Strain {
  const freezes = seesPicture ? condition.freezeRate : undefined;
  const freezeLimit = isBeforeNone ? FREEZE_LIMIT_BEFORE_NONE : FREEZE_LIMIT;
  const figures = [
    { cause: 'loss', share: condition.lossRate, limit: LOSS_LIMIT, calm: LOSS_LIMIT },
    { cause: 'concealment', share: condition.concealedRate, limit: CONCEALMENT_LIMIT, calm: CONCEALMENT_LIMIT },
    { cause: 'freezes', share: freezes, limit: freezeLimit, calm: FREEZE_LIMIT },
  ] as const;
  let strain: Strain = { severity: 0, cause: 'loss', isCalm: false, isKnown: false };
  for (const { cause, share, limit, calm } of figures) {
    // What is no share at all says nothing.
    if (share === undefined || !(share >= 0)) continue;
    const severity = share / limit;
    const isWorst = severity > strain.severity;
    strain = {
      severity: isWorst ? severity : strain.severity,
      cause: isWorst ? cause : strain.cause,
      isCalm: (strain.isCalm || !strain.isKnown) && share <= calm * CALM_SHARE,
      isKnown: true,
    };
  }
  return strain;
}
