/** Who the person in this tab is: the same after a reload, another one in another tab. */
import type { Address } from './address';

const FIRST = ['Mara', 'Jun', 'Ines', 'Tariq', 'Lena', 'Noor', 'Theo', 'Yuki', 'Paula', 'Ravi', 'Sofia', 'Emre'];

const HOST_ID = 'host';
export const CREW = ['host', 'mod'] as const;

interface Identity {
  readonly id: string;
  readonly name: string;
}

export function hostIdentity(address: Address): Identity {
  return { id: address.userId ?? HOST_ID, name: address.name ?? 'Mia' };
}

export function viewerIdentity(address: Address): Identity {
  const id = address.userId ?? rememberedId(`liveroom-demo-viewer:${address.roomId}`);
  return { id, name: address.name ?? (address.userId === undefined ? nameFor(id) : id) };
}

function rememberedId(key: string): string {
  // Not `randomUUID`, which a page served over plain http does not have.
  const [chance = 0] = crypto.getRandomValues(new Uint32Array(1));
  const fresh = `v-${chance.toString(16).padStart(8, '0')}`;
  try {
    const known = sessionStorage.getItem(key);
    if (known !== null) return known;
    sessionStorage.setItem(key, fresh);
  } catch {
    // Storage is denied: a reload makes a new viewer.
  }
  return fresh;
}

const nameFor = (id: string): string =>
  `${FIRST[Number.parseInt(id.slice(2, 6), 16) % FIRST.length] ?? 'Guest'} ${id.slice(2, 4)}`;
