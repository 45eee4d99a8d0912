/**
 * One user's session: its signalling, its media and the tokens for both, which begin and end together. Decides nothing
 * about lanes or tracks.
 */
import { reportError } from '../../lib/report-error';
import { Signal } from '../../lib/signal';
import { isRetryable, LiveRoomError } from '../../model/errors';
import type { UserId } from '../../model/ids';
import type { Connection, Session } from '../port';
import type { AgoraMedia } from './rtc/media';
import type { AgoraSignal } from './rtm/signal';
import type { TokenDesk } from './token-desk';

export interface SessionParts {
  readonly userId: UserId;
  readonly signal: AgoraSignal;
  readonly media: AgoraMedia;
  readonly tokens: TokenDesk;
  /** Called once, when the session has closed. */
  readonly onClosed: () => void;
}

export class AgoraSession implements Session {
  readonly signal: AgoraSignal;
  readonly media: AgoraMedia;
  readonly connection: Signal<Connection>;
  readonly #userId: UserId;
  readonly #tokens: TokenDesk;
  readonly #onClosed: () => void;
  readonly #undo: (() => void)[];
  #closing: Promise<void> | undefined;

  constructor({ userId, signal, media, tokens, onClosed }: SessionParts) {
    this.#userId = userId;
    this.#onClosed = onClosed;
    this.signal = signal;
    this.media = media;
    this.#tokens = tokens;
    this.connection = new Signal<Connection>(CONNECTED);
    const follow = () => this.#follow();
    const warned = () => tokens.warned();
    this.#undo = [
      signal.link.subscribe(follow),
      media.link.subscribe(follow),
      signal.onTokenExpiring(warned),
      media.onTokenExpiring(warned),
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

  /** Closes for a newer session of the same user, and resolves once that can begin. */
  async makeWay(): Promise<void> {
    const message = 'unable to stay connected; a newer session of this user took its place';
    const error = new LiveRoomError('duplicate-user', message, { userId: this.#userId });
    await this.#end(Object.freeze({ state: 'closed', error }));
    await this.media.left;
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
    else this.connection.set(links.some(({ state }) => state === 'interrupted') ? INTERRUPTED : CONNECTED);
  }

  #end(connection: Connection): Promise<void> {
    if (this.#closing === undefined) {
      // Known to be closing before anybody hears of it, who may close it too.
      let done!: () => void;
      this.#closing = new Promise((resolve) => (done = resolve));
      void this.#wind(connection).catch(reportError).then(done);
    }
    return this.#closing;
  }

  async #wind(connection: Connection): Promise<void> {
    for (const undo of this.#undo) undo();
    this.#tokens.close();
    this.connection.set(connection);
    await Promise.all([this.signal.close(), this.media.close()]);
    this.#onClosed();
  }
}

const CONNECTED: Connection = Object.freeze({ state: 'connected' });
const INTERRUPTED: Connection = Object.freeze({ state: 'interrupted' });
const CLOSED: Connection = Object.freeze({ state: 'closed' });
