/** What a panel says of what is received: score, sync, repairs, figures, for whoever puts them in their order. */
import type { HealthReport } from 'liveroom';
import { createFigureList } from './figure-list';
import { RECEIVED } from './received-figures';
import { createRepairList } from './repair-list';
import { createScoreHead } from './score-head';
import { createSyncView } from './sync-view';

export function createReceivedParts() {
  const score = createScoreHead();
  const sync = createSyncView();
  const repairs = createRepairList();
  const figures = createFigureList(RECEIVED);
  return {
    score: score.element,
    sync: sync.element,
    repairs: repairs.element,
    figures: figures.element,
    show(report: HealthReport): void {
      score.show(report);
      sync.show(report.avSync, Date.now());
      repairs.show(report);
      figures.show(report);
    },
  };
}
