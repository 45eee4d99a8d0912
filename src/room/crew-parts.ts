/** What only crew needs, as one chunk: see `crew-parts-chunk.ts`. */
export { CrewDesk } from '../questions/crew-desk';
export { LocalTracks } from '../stage/local-tracks';
export { claimEpoch } from './epoch';
export { decodeAsCrew } from '../protocol/crew-codec';
