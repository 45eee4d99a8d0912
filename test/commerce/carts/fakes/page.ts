/** A page's `fetch` with its cookies, in front of a fake shop: what a browser and a network do, and fail to do. */
import type { ShopFetch } from '../../../../src/commerce/shop-request/ask';

export type FakeShop = (request: Request) => Promise<Response>;

export interface FakePage {
  readonly fetch: ShopFetch;
  readonly requests: readonly Request[];
  /** Has the next request arrive, and its answer get lost. */
  cutNextRequest(): void;
  /** Answers the next request instead of the shop. */
  answerNextRequest(answer: () => Response): void;
  forgetCookies(): void;
}

export function openPage(shop: FakeShop, origin = 'https://shop.example'): FakePage {
  const cookies = new Map<string, string>();
  const requests: Request[] = [];
  let isCut = false;
  let standIn: (() => Response) | undefined;

  async function reach(request: Request): Promise<Response> {
    // A turn of the network before the shop hears of it, and one before the page hears of the shop.
    await Promise.resolve();
    if (standIn) {
      const answer = standIn();
      standIn = undefined;
      return answer;
    }
    const answer = await shop(request);
    await Promise.resolve();
    if (isCut) {
      isCut = false;
      throw new TypeError('fetch failed');
    }
    return answer;
  }

  return {
    requests,
    cutNextRequest: () => (isCut = true),
    answerNextRequest: (answer) => (standIn = answer),
    forgetCookies: () => cookies.clear(),
    async fetch(url, init) {
      init.signal?.throwIfAborted();
      const request = new Request(new URL(url, origin), init);
      if (init.credentials === 'include') {
        request.headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
      }
      requests.push(request.clone());
      const answer = await reach(request);
      for (const cookie of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        cookies.set(name, value);
      }
      init.signal?.throwIfAborted();
      return answer;
    },
  };
}

export const cookieOf = (request: Request, name: string): string | undefined =>
  new RegExp(`(?:^|; )${name}=([^;]*)`).exec(request.headers.get('cookie') ?? '')?.[1];

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
