/** What only those need who publish or keep: see `crew-parts-chunk.ts`. */
export { Publishing } from './rtc/publishing';
export { Locks } from './rtm/locks';
