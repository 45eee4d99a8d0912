import type { Reminder } from '../../../src/model/reminder';

export const MINUTE_MS = 60_000;

/** 2024-01-01T00:00:00Z: where virtual clocks begin. */
export const START_MS = 1_704_067_200_000;

/** Due in a minute, good for a day. */
export function reminder(id: string, change: Partial<Reminder> = {}): Reminder {
  const dueAt = change.dueAt ?? START_MS + MINUTE_MS;
  return {
    id,
    kind: 'abandoned-cart',
    roomId: 'room',
    dueAt,
    expiresAt: dueAt + 1_440 * MINUTE_MS,
    revision: 1,
    title: `about ${id}`,
    ...change,
  };
}
