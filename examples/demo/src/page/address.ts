/** What the page's address asks for. */

export interface Address {
  readonly view: 'both' | 'host' | 'viewer';
  readonly roomId: string;
  readonly userId: string | undefined;
  readonly name: string | undefined;
  /** Starts a flood of the sample log at once, at this many messages a second. */
  readonly floodPerSecond: number | undefined;
  /** Goes live with the test pattern at once, without asking. */
  readonly testCamera: boolean;
  /** Adds a quiet tone to the test pattern. */
  readonly tone: boolean;
  /** ISO 4217: what prices are asked for in; undefined for the shop's own. */
  readonly currency: string | undefined;
  /** Reminders come after a minute instead of hours. */
  readonly shortDelays: boolean;
}

/** A shelf holds a shop's ids: each shop has a room of its own. */
const USUAL_ROOM = import.meta.env['VITE_VENDURE_URL'] === undefined ? 'demo' : 'demo-vendure';

export function readAddress(search: string): Address {
  const query = new URLSearchParams(search);
  const role = query.get('role');
  const flood = Number(query.get('flood'));
  return {
    view: role === 'host' || role === 'viewer' ? role : 'both',
    roomId: query.get('room') || USUAL_ROOM,
    userId: query.get('user') || undefined,
    name: query.get('name') || undefined,
    floodPerSecond: Number.isFinite(flood) && flood > 0 ? Math.min(flood, 10_000) : undefined,
    testCamera: query.get('camera') === 'test',
    tone: query.get('tone') === '1',
    currency: query.get('currency') || undefined,
    shortDelays: query.get('delays') === 'short',
  };
}

/** The address of one role's view, keeping everything else that was asked for. */
export function addressOf(role: 'host' | 'viewer', search: string): string {
  const query = new URLSearchParams(search);
  query.delete('view');
  query.set('role', role);
  if (role === 'viewer') for (const key of ['flood', 'camera', 'tone']) query.delete(key);
  return `?${query.toString()}`;
}

/** This view's address with short delays, or without. */
export function addressWithDelays(isShort: boolean, search: string): string {
  const query = new URLSearchParams(search);
  if (isShort) query.set('delays', 'short');
  else query.delete('delays');
  return `?${query.toString()}`;
}
