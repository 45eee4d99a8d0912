/**
 * One user's session: its signalling, its media and the tokens for both, which begin and end together. Decides nothing
 * about lanes or tracks.
 */
import { reportError } from '../../lib/report-error';
import { Signal } from '../../lib/signal';
import { isRetryable } from '../../model/errors';
import type { Connection, Session } from '../port';
import type { AgoraMedia } from './rtc/media';
import type { AgoraSignal } from './rtm/signal';
import type { TokenDesk } from './token-desk';

export interface SessionParts {
  readonly signal: AgoraSignal;
  readonly media: AgoraMedia;
  readonly tokens: TokenDesk;
  /** The session begins to close, and has closed when the promise resolves. */
  readonly onEnding: (ending: Promise<void>) => void;
}

export class AgoraSession implements Session {
  readonly signal: AgoraSignal;
  readonly media: AgoraMedia;
  readonly connection: Signal<Connection>;
  readonly #tokens: TokenDesk;
  readonly #onEnding: (ending: Promise<void>) => void;
  readonly #undo: (() => void)[];
  #closing: Promise<void> | undefined;

  constructor({ signal, media, tokens, onEnding }: SessionParts) {
    this.#onEnding = onEnding;
    this.signal = signal;
    this.media = media;
    this.#tokens = tokens;
    this.connection = new Signal<Connection>(CONNECTED);
    const follow = () => this.#follow();
    const renew = () => tokens.renew();
    this.#undo = [
      signal.link.subscribe(follow),
      media.link.subscribe(follow),
      signal.onTokenExpiring(renew),
      media.onTokenExpiring(renew),
      tokens.onRenewed(({ rtc, rtm }) => {
        signal.renew(rtm).catch(this.#onNotRenewed);
        media.renew(rtc).catch(this.#onNotRenewed);
      }),
    ];
    follow();
  }

  /** Everything is gone when it resolves: it waits 2 s for the vendor at most. */
  close(): Promise<void> {
    return this.#end(CLOSED);
  }

  readonly #onNotRenewed = (error: unknown): void => {
    if (this.#closing !== undefined) return;
    if (isRetryable(error)) this.#tokens.renew();
    else reportError(error);
  };

  /** Connected when both are, closed when one is. */
  #follow(): void {
    const links = [this.signal.link.get(), this.media.link.get()];
    const closed = links.find(({ state }) => state === 'closed');
    if (closed !== undefined) void this.#end(closed);
    else this.connection.set(links.find(({ state }) => state === 'interrupted') ?? CONNECTED);
  }

  #end(connection: Connection): Promise<void> {
    if (this.#closing === undefined) {
      this.#closing = this.#wind(connection);
      this.#onEnding(this.#closing);
    }
    return this.#closing;
  }

  async #wind(connection: Connection): Promise<void> {
    for (const undo of this.#undo) undo();
    this.#tokens.close();
    this.connection.set(connection);
    await Promise.all([this.signal.close(), this.media.close()]);
  }
}

const CONNECTED: Connection = Object.freeze({ state: 'connected' });
const CLOSED: Connection = Object.freeze({ state: 'closed' });
