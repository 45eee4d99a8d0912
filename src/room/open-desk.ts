/** Puts a crew member's desk on the room's line. Part of the crew's chunk: see `crew-parts-chunk.ts`. */
import { CrewDesk, type OwnDeskOptions } from '../questions/crew-desk';
import { claimEpoch } from './epoch';
import type { Link } from './link';

export function openDesk(link: Link, crew: ReadonlySet<string>, options: OwnDeskOptions): CrewDesk {
  return new CrewDesk({
    ...options,
    send: (to, message) => link.send(to, message),
    lock: (name, signal) => link.lock(name, signal),
    claimEpoch: () => claimEpoch(link.state()),
    otherCrew: [...crew].filter((member) => member !== options.self.id),
  });
}
