/** What crew's device keeps of the shelf, for a host who is alone and reloads the page. Knows no network. */
import type { KeyValueStore } from '../../lib/key-value';
import type { ShelfMessage } from '../../protocol/envelope';
import { asMs, isFields, parseJson } from '../../protocol/fields';
import { writeShelf } from '../../protocol/sale-codec';
import { readTidied } from './shelf-state';

const KEY = 'shelf';

export interface DeviceCopy {
  readonly shelf: ShelfMessage;
  /** When it was known to be true, on the room's shared clock, ms since the Unix epoch. */
  readonly at: number;
}

/** Undefined where there is none; rejects where the device refuses to read. */
export async function readCopy(storage: KeyValueStore): Promise<DeviceCopy | undefined> {
  const entries = await storage.entries(KEY);
  const fields = parseJson(entries.find(([key]) => key === KEY)?.[1] ?? '');
  if (!isFields(fields)) return undefined;
  const at = asMs(fields.at);
  const shelf = readTidied(fields.shelf);
  return at === undefined || shelf === undefined ? undefined : { shelf, at };
}

/** A device that can't keep it does without. */
export function keepCopy(storage: KeyValueStore, shelf: ShelfMessage, at: number): void {
  const text = JSON.stringify({ at: Math.max(0, at), shelf: writeShelf(shelf) });
  storage.write(new Map([[KEY, text]])).catch(() => undefined);
}
