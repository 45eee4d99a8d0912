/** What would have to be arranged to take a wording out of its row, or to make two rows one. Arranges nothing. */
import { rowOf, type QuestionRow } from '../question-row';
import type { Arrangement } from './arrangement';
import type { Wording } from './wording';

/** What of the board is needed for it. */
export interface GroupingView {
  areAlike(left: Wording, right: Wording): boolean;
  /** Whether wordings outside a row are pinned to this group. */
  isUsedElsewhere(group: string, row: QuestionRow): boolean;
}

/**
 * Pins the wording to a group of its own, and what is left of its row to others: to one what is alike, directly or by
 * way of others of them, or was pinned together before.
 * @returns undefined if there is nothing else in its row.
 */
export function splittingOf(wording: Wording, view: GroupingView, nowMs: number): Arrangement[] | undefined {
  const row = rowOf(wording);
  if (row === undefined || row.wordingCount === 1) return undefined;
  const parts = partsOf(row.wordings().filter((other) => other !== wording), view);
  const taken = new Set([nameFor([wording], row, view, new Set())]);
  const [own = wording.id] = taken;
  const at = justAfter(row.wordings(), nowMs);
  const arranged = parts.flatMap((part) => {
    const present = part.find(({ pin }) => pin !== undefined)?.pin?.group;
    const group = present !== undefined && !taken.has(present) ? present : nameFor(part, row, view, taken);
    taken.add(group);
    return pinning(part, group, at);
  });
  // Itself last, so that a row that is being answered goes on with the others.
  return [...arranged, ...pinning([wording], own, at)];
}

/** Pins every wording of both rows to one group. @returns undefined if they are one row already. */
export function unitingOf(
  row: QuestionRow,
  into: QuestionRow,
  view: GroupingView,
  nowMs: number,
): Arrangement[] | undefined {
  if (row === into) return undefined;
  const group = into.group ?? nameFor(into.wordings(), into, view, new Set());
  const all = [...into.wordings(), ...row.wordings()];
  return pinning(all, group, justAfter(all, nowMs));
}

function partsOf(wordings: readonly Wording[], view: GroupingView): Wording[][] {
  const rest = new Set(wordings);
  const parts: Wording[][] = [];
  for (const start of wordings) {
    if (!rest.delete(start)) continue;
    const part = [start];
    for (const member of part) {
      for (const other of rest) {
        if (!isTogether(member, other) && !view.areAlike(member, other)) continue;
        rest.delete(other);
        part.push(other);
      }
    }
    parts.push(part.sort((a, b) => a.sequence - b.sequence));
  }
  return parts;
}

const isTogether = (left: Wording, right: Wording) => left.pin !== undefined && left.pin.group === right.pin?.group;

/** The first id of their questions that names no other group yet. */
function nameFor(
  wordings: readonly Wording[],
  row: QuestionRow,
  view: GroupingView,
  taken: ReadonlySet<string>,
): string {
  const ids = wordings.flatMap((wording) => wording.questionIds());
  return ids.find((id) => !taken.has(id) && !view.isUsedElsewhere(id, row)) ?? (ids[0] as string);
}

/** Without those that are pinned to it already. */
function pinning(wordings: readonly Wording[], group: string, at: number): Arrangement[] {
  return wordings
    .filter(({ pin }) => pin?.group !== group)
    .map(({ text, productId }) => ({ text, ...(productId === undefined ? {} : { productId }), group, at }));
}

/** Late enough to hold against what is arranged now. */
function justAfter(wordings: readonly Wording[], nowMs: number): number {
  return Math.max(nowMs, ...wordings.map(({ pin }) => (pin === undefined ? nowMs : pin.at + 1)));
}
