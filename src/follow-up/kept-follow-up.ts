/**
 * What following up keeps on the device besides the outbox: what was agreed to, what is wanted, what is remembered. Knows
 * neither when it is written nor what happens where the device refuses.
 */
import type { KeyValueStore } from '../lib/key-value';
import { CONSENT_PURPOSES, type ConsentState } from '../model/consent';
import { isObject } from '../model/option-rules';
import { parseJson } from '../protocol/fields';
import { NO_MEMORY, type ViewerMemory } from './profile/viewer-memory';
import { readMemory, writeMemory } from './profile/kept-memory';
import { readOccasions, writeOccasions } from './rules/kept-occasions';
import { NO_OCCASIONS, type Occasions } from './rules/occasions';

const PREFIX = 'kept/';

/** What the viewer has said so far. */
export type SaidConsent = Partial<ConsentState>;

export interface KeptFollowUp {
  readonly consent: SaidConsent;
  readonly occasions: Occasions;
  readonly memory: ViewerMemory;
}

export const NOTHING_KEPT: KeptFollowUp = { consent: {}, occasions: NO_OCCASIONS, memory: NO_MEMORY };

export async function readFollowUp(store: KeyValueStore): Promise<KeptFollowUp> {
  const entries = new Map(await store.entries(PREFIX));
  const text = (name: keyof KeptFollowUp) => entries.get(PREFIX + name) ?? '';
  return {
    consent: readConsent(text('consent')),
    occasions: readOccasions(text('occasions')),
    memory: readMemory(text('memory')),
  };
}

/** What to write where it differs from `before`; what is empty leaves nothing behind. */
export function followUpChanges(after: KeptFollowUp, before: KeptFollowUp): Map<string, string | undefined> {
  const changes = new Map<string, string | undefined>();
  const put = (name: keyof KeptFollowUp, text: string | undefined) => {
    if (after[name] !== before[name]) changes.set(PREFIX + name, text);
  };
  const { consent, occasions, memory } = after;
  put('consent', Object.keys(consent).length === 0 ? undefined : JSON.stringify(consent));
  put('occasions', occasions === NO_OCCASIONS ? undefined : writeOccasions(occasions));
  put('memory', memory === NO_MEMORY ? undefined : writeMemory(memory));
  return changes;
}

function readConsent(text: string): SaidConsent {
  const value = parseJson(text);
  if (!isObject(value)) return {};
  const said = CONSENT_PURPOSES.filter((purpose) => typeof value[purpose] === 'boolean');
  return Object.fromEntries(said.map((purpose) => [purpose, value[purpose] as boolean]));
}
