/**
 * What insight keeps of one viewer. Everything in it is a set, a least or a greatest: that is why events may come in
 * any order and any number of times, and the figures stay the same. Knows no figure.
 */
import type { TrackEvent } from '../../model/track';

export interface ViewerRecord {
  firstVisitDay: number | undefined;
  lastVisitDay: number | undefined;
  hasAdded: boolean;
  readonly asked: Set<string>;
  readonly answered: Set<string>;
  /** By order, when it was first told of. ms since the Unix epoch. */
  readonly orders: Map<string, number>;
}

export const newViewerRecord = (): ViewerRecord => ({
  firstVisitDay: undefined,
  lastVisitDay: undefined,
  hasAdded: false,
  asked: new Set(),
  answered: new Set(),
  orders: new Map(),
});

/** @param dayOf the date of a moment, as whole days. */
export function record(viewer: ViewerRecord, event: TrackEvent, dayOf: (epochMs: number) => number): void {
  switch (event.name) {
    case 'visit': {
      const day = dayOf(event.at);
      viewer.firstVisitDay = Math.min(viewer.firstVisitDay ?? day, day);
      viewer.lastVisitDay = Math.max(viewer.lastVisitDay ?? day, day);
      break;
    }
    case 'question-answered':
      // Whoever was answered has asked, also where the asking was not told of.
      viewer.answered.add(event.questionId);
      viewer.asked.add(event.questionId);
      break;
    case 'question-asked':
      viewer.asked.add(event.questionId);
      break;
    case 'cart-added':
      viewer.hasAdded = true;
      break;
    case 'purchased':
      // A page that thanks for an order may tell of it again whenever it is looked at.
      viewer.orders.set(event.orderId, Math.min(viewer.orders.get(event.orderId) ?? Infinity, event.at));
      break;
  }
}
