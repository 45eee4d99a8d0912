/** Who is on each lane, as values to watch. Knows sessions by what the roster tells of them. */
import { type Readable, Signal } from '../../lib/signal';
import type { UserId } from '../../model/ids';
import type { Lane } from '../../model/lane';
import type { Presence } from '../port';
import type { Roster } from './roster';

export class LanePresence {
  readonly #roster: Roster;
  readonly #lanes = new Map<Lane, Signal<Presence>>();

  constructor(roster: Roster) {
    this.#roster = roster;
    roster.on('change', () => this.refresh());
  }

  of(lane: Lane): Readable<Presence> {
    let presence = this.#lanes.get(lane);
    if (presence === undefined) {
      presence = new Signal(this.#count(lane));
      this.#lanes.set(lane, presence);
    }
    return presence;
  }

  /** Counts again; lanes on which nothing changed keep their snapshot. */
  refresh(): void {
    for (const [lane, presence] of this.#lanes) {
      const next = this.#count(lane);
      if (!sameUsers(presence.get().userIds, next.userIds)) presence.set(next);
    }
  }

  #count(lane: Lane): Presence {
    const userIds: UserId[] = [];
    for (const { userId, lanes } of [this.#roster.own, ...this.#roster.present().values()]) {
      if (lanes.includes(lane)) userIds.push(userId);
    }
    return Object.freeze({ count: userIds.length, userIds: Object.freeze(userIds.sort()) });
  }
}

function sameUsers(before: readonly UserId[] | undefined, after: readonly UserId[] | undefined): boolean {
  return before?.length === after?.length && (before ?? []).every((userId, index) => userId === after?.[index]);
}
