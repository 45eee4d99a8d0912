/** What the room did about trouble, newest first, and what it does without now. */
import type { HealthReport } from 'liveroom';
import { h, setText } from '../page/element';
import { timeOfDay } from './figure-words';
import { ACTIVE, repairSentence, repairWords } from './repair-words';

/** The rest is in the saved report. */
const SHOWN = 6;

const NOTHING =
  'Nothing so far. When it helps, the room takes a smaller picture, goes on with sound only, or subscribes anew.';

export interface RepairList {
  readonly element: HTMLElement;
  show(report: Pick<HealthReport, 'repairs' | 'publishers'>): void;
}

export function createRepairList(): RepairList {
  const active = h('p', { class: 'repairs-active', 'data-testid': 'health-active' });
  const none = h('p', { class: 'health-note' }, NOTHING);
  const list = h('ol', { class: 'repairs-list', 'data-testid': 'health-repairs' });
  const element = h(
    'section',
    { class: 'health-part', 'aria-labelledby': 'health-repairs-title' },
    h('h3', { id: 'health-repairs-title' }, 'What the room did about it'),
    active,
    list,
    none,
  );
  let drawn: HealthReport['repairs'] | undefined;
  return {
    element,
    show({ repairs, publishers }) {
      if (repairs === drawn) return;
      drawn = repairs;
      const { log } = repairs;
      setText(active, repairs.active.map((kind) => ACTIVE[kind]).join(' '));
      active.hidden = repairs.active.length === 0;
      none.hidden = log.length > 0;
      list.hidden = log.length === 0;
      const newest = log.slice(-SHOWN).reverse();
      list.replaceChildren(
        ...newest.map((repair) => {
          const isOneOfMany = publishers.length > 1;
          const time = h('time', { datetime: new Date(repair.atMs).toISOString() }, timeOfDay(repair.atMs));
          const of = isOneOfMany ? ` (${repair.userId})` : '';
          return h(
            'li',
            { 'data-kind': repair.kind, 'aria-label': repairSentence(repair, isOneOfMany) },
            time,
            ` ${repairWords(repair)}${of}`,
          );
        }),
      );
    },
  };
}
