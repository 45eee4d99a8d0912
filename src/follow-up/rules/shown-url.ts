/** Addresses that a reminder may lead to. Knows no page. */

const SAFE = /^(?:https?:\/\/[^\s\\]+|\/(?![/\\])[^\s\\]*)$/i;
const MAX_URL_LENGTH = 2_000;

/** `http:`, `https:`, or a path of the shop's own site; undefined for anything else. */
export const shownUrl = (url: string | undefined): string | undefined =>
  url !== undefined && url.length <= MAX_URL_LENGTH && SAFE.test(url) ? url : undefined;
