/** A shop's server as a browser sees it: takes what is posted, from pages of another origin. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Taken {
  readonly path: string;
  readonly key: string;
  readonly length: number;
}

/** What it answers: a status, and after how many seconds to come again. */
export interface Answer {
  readonly status: number;
  readonly retryAfter?: number;
}

export interface Receiver {
  readonly url: string;
  /** All that came to a path, the same again too. */
  taken(path: string): readonly Taken[];
  answer(next: Answer): void;
  /** Lets browsers wait for leave to ask, until the returned function is called. */
  hold(): () => void;
  /** How many requests wait for leave. */
  readonly waiting: number;
  close(): Promise<void>;
}

export async function openReceiver(): Promise<Receiver> {
  const all: Taken[] = [];
  let answer: Answer = { status: 204 };
  let held: ServerResponse[] | undefined;

  const permit = (response: ServerResponse) => response.writeHead(204, { 'Access-Control-Allow-Methods': 'POST' }).end();
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', '*');
    response.setHeader('Access-Control-Expose-Headers', 'Retry-After');
    // Asked for leave anew each time.
    response.setHeader('Access-Control-Max-Age', '0');
    if (request.method === 'OPTIONS') {
      if (held === undefined) permit(response);
      else held.push(response);
      return;
    }
    let length = 0;
    request.on('data', (chunk: Buffer) => (length += chunk.length));
    request.on('end', () => {
      all.push({ path: request.url ?? '', key: String(request.headers['idempotency-key']), length });
      const { status, retryAfter } = answer;
      response.writeHead(status, retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken: (path) => all.filter((one) => one.path === path),
    answer: (next) => (answer = next),
    hold() {
      const waiting: ServerResponse[] = [];
      held = waiting;
      return () => {
        held = undefined;
        waiting.forEach(permit);
      };
    },
    get waiting() {
      return held?.length ?? 0;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
