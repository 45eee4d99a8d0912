/** Puts a crew member's desk on the room's line. Part of the crew's chunk: see `crew-parts-chunk.ts`. */
import { CrewDesk, type OwnDeskOptions } from '../questions/crew-desk';
import { claimEpoch } from './epoch';
import { keepShelf } from './keep-shelf';
import type { Link } from './link';
import { keepShards } from './shard-keeping';

export interface Surroundings {
  link: Link;
  crew: ReadonlySet<string>;
  /** How many are in the room. */
  audience: () => number;
  /** Says to everyone what is on the shelf. */
  announceShelf: () => Promise<void>;
}

export function openDesk({ link, crew, audience, announceShelf }: Surroundings, options: OwnDeskOptions): CrewDesk {
  const { clock, sharedNow } = options;
  const state = () => link.state();
  return new CrewDesk({
    ...options,
    send: (to, message) => link.send(to, message),
    lock: (name, signal) => link.lock(name, signal),
    claimEpoch: () => claimEpoch(state()),
    audience,
    keepShards(epoch, term, beat) {
      keepShelf(announceShelf, clock, term);
      return keepShards({ clock, sharedNow, state, audience, beat }, epoch, term);
    },
    otherCrew: [...crew].filter((member) => member !== options.self.id),
  });
}
