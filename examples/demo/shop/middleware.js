// SPDX-License-Identifier: MIT
/** The small shop in a server of Node's, such as Vite's: from Node's requests to the web's and back. */
import { shopRoutes } from './routes.js';
import { createShop } from './shop.js';

/** No line of a cart is longer. */
const MAX_BODY_BYTES = 10_000;

/** @param {string} path where the shop is mounted */
export function shopAt(path) {
  const serve = ({ middlewares }) => void middlewares.use(path, shopMiddleware());
  return { name: 'liveroom-shop', configureServer: serve, configurePreviewServer: serve };
}

function shopMiddleware(answer = shopRoutes(createShop())) {
  return (incoming, outgoing, next) => {
    answerNode(answer, incoming, outgoing).catch(next);
  };
}

async function answerNode(answer, incoming, outgoing) {
  const body = await bodyOf(incoming);
  const response =
    body === undefined
      ? new Response(null, { status: 413 })
      : await answer(
          new Request(new URL(incoming.url ?? '/', 'http://shop.invalid'), {
            method: incoming.method ?? 'GET',
            headers: Object.entries(incoming.headers).flatMap(([name, value]) =>
              typeof value === 'string' && !name.startsWith(':') ? [[name, value]] : [],
            ),
            ...(body.length > 0 ? { body } : {}),
          }),
        );
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

async function bodyOf(incoming) {
  const chunks = [];
  let length = 0;
  for await (const chunk of incoming) {
    length += chunk.length;
    if (length > MAX_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
