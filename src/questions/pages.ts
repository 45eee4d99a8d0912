/** Splits what is to be sent into messages that stay within 32 KB. Knows nothing of what is in them. */
import { jsonBytes } from './json-bytes';

/** Leaves room for the envelope. */
const PAGE_BYTES = 32_000;

/** The items in order, at most `most` on a page; no page when there are none. */
export function pagesOf<Item extends object>(items: Iterable<Item>, most: number): Item[][] {
  const pages: Item[][] = [];
  let page: Item[] = [];
  let bytes = 0;
  for (const item of items) {
    const size = jsonBytes(item) + 1;
    if (page.length === 0 || page.length === most || bytes + size > PAGE_BYTES) {
      pages.push((page = []));
      bytes = 0;
    }
    page.push(item);
    bytes += size;
  }
  return pages;
}
