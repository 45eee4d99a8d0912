/** What a room that sells needs, as one chunk: see `sale-parts-chunk.ts`. */
export { SALE_READERS } from '../protocol/sale-codec';
export { openSale } from './open-sale';
