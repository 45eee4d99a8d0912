/** What only crew needs, as one chunk: see `crew-parts-chunk.ts`. */
export { LocalTracks } from '../stage/local-tracks';
export { CREW_READERS } from '../protocol/crew-codec';
export { openDesk } from './open-desk';
export { sampleShards } from './shard-sampling';
