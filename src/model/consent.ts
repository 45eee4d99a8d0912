/**
 * What a viewer may be asked for. Nothing of a purpose is kept or sent without it; what adding to a cart takes (the last
 * adding, the ids of orders that were told) is kept on the device all the same.
 */
export type ConsentPurpose =
  /** Sending `track` events to the shop's analytics. */
  | 'analytics'
  /** Scheduling and showing reminders. */
  | 'reminders'
  /** Keeping visits, questions, carts and purchases on the device. */
  | 'memory';

export const CONSENT_PURPOSES: readonly ConsentPurpose[] = ['analytics', 'reminders', 'memory'];

/** By purpose, whether it was granted. */
export type ConsentState = Readonly<Record<ConsentPurpose, boolean>>;
