/** Addresses that are safe to open: the web's. */

/** The whole address; undefined unless it is `http:` or `https:`. A path counts from `base`. */
export function webUrl(url: string | undefined, base?: string): string | undefined {
  if (url === undefined) return undefined;
  try {
    const { protocol, href } = new URL(url, base);
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
}
