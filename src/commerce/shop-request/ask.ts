/** One request to a shop and its answer. Knows HTTP and JSON, no shop. */

/** The page's `fetch`, or what stands in for it. It must heed `init.signal`. */
export type ShopFetch = (url: string, init: RequestInit) => Promise<Response>;

/** Anything a shop may have said: to be looked into with `?.`, and checked before it is believed. */
export interface Said {
  readonly [name: string]: Said | undefined;
}

export interface ShopAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Undefined where the answer is no JSON. */
  readonly said: Said | undefined;
}

/** A POST if it has a body. Rejects when the network fails or the signal aborts. */
export async function ask(
  given: ShopFetch | undefined,
  url: string,
  signal: AbortSignal,
  headers: Readonly<Record<string, string>>,
  body?: object,
): Promise<ShopAnswer> {
  const response = await (given ?? fetch)(url, {
    signal,
    credentials: 'include',
    // A cart from the browser's cache would be of the past.
    cache: 'no-store',
    headers: { ...headers, 'content-type': 'application/json' },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
  const said: unknown = await response.json().catch((error: unknown) => {
    // What is no JSON says nothing; what was cut off is the network's failure.
    if (!(error instanceof SyntaxError)) throw error;
  });
  return { status: response.status, headers: response.headers, said: said as Said | undefined };
}
