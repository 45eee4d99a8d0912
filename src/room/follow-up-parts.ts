/** What brings viewers back, as one chunk: see `follow-up-parts-chunk.ts`. */
export { openFollowUp } from './open-follow-up';
