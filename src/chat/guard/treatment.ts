/** What is done about a line of which the guard says something: the option in full, and the one reason that counts. */
import type { GuardReason } from '../../model/message';
import type { GuardOption, GuardTreatment } from '../types';

/** Where several hold of a line, the first that hides it counts, or else the first that marks it. */
export const GUARD_REASONS: readonly GuardReason[] = ['flooding', 'link', 'repeated', 'copied', 'wall'];

/** A bit for each reason, since several may hold of one line. */
export const GUARD_BITS = { flooding: 1, link: 2, repeated: 4, copied: 8, wall: 16 } as const;

export type GuardTreatments = Readonly<Record<GuardReason, GuardTreatment>>;

/** A single word is for every reason; a record changes those that it names. */
export function guardTreatments(option: GuardOption = {}): GuardTreatments {
  if (typeof option !== 'string') {
    return { flooding: 'hide', link: 'mark', repeated: 'mark', copied: 'mark', wall: 'mark', ...option };
  }
  return { flooding: option, link: option, repeated: option, copied: option, wall: option };
}

export function isWatched(treatments: GuardTreatments): boolean {
  return GUARD_REASONS.some((reason) => treatments[reason] !== 'off');
}
