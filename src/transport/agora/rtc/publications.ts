/**
 * What others publish, from the vendor's events. Knows nothing of who subscribes.
 *
 * To the SDK a muted track is an unpublished one: it emits `user-unpublished` for both. They differ in what comes before
 * (4.24.8, `_handleMuteStream` and `_handleRemoveStream`): muting emits `user-info-updated` with `mute-audio` or
 * `mute-video` first, in the same task, and unmuting emits `unmute-…` and then `user-published`. What is taken off the
 * channel emits no `mute-…`; and who publishes nothing any more becomes audience, which emits `user-left`. So what is
 * muted stays listed, whether or not it was ever seen unmuted: who joins late hears `user-joined` and `mute-…` alone.
 *
 * Whether the vendor's servers announce a track that goes while its publisher's other track stays as removed or as muted,
 * the SDK does not show. If as muted, it is listed as muted until its publisher leaves the stage.
 */
import { Signal } from '../../../lib/signal';
import { isUserId, type UserId } from '../../../model/ids';
import type { MediaSource, Publication } from '../../media-port';
import type { RtcClient, RtcRemoteUser } from '../sdk';

export type Kind = 'audio' | 'video';

interface Heard {
  readonly userId: UserId;
  readonly kind: Kind;
  /** As the vendor last gave it: it keeps the object up to date. */
  readonly user: RtcRemoteUser | undefined;
  /** It can be subscribed to. */
  readonly arrives: boolean;
  readonly muted: boolean;
}

const sourceOf = (kind: Kind): MediaSource => (kind === 'video' ? 'camera' : 'microphone');

const NOTHING: readonly Publication[] = Object.freeze([]);

export class Publications {
  readonly list = new Signal(NOTHING);
  readonly #heard = new Map<string, Heard>();
  readonly #present = new Set<unknown>();
  readonly #onTurn: (publicationId: string) => void;

  /** `onTurn` hears of each publication that has begun to arrive, anew too, or has ceased to. */
  constructor(client: RtcClient, onTurn: (publicationId: string) => void) {
    this.#onTurn = onTurn;
    client.on('user-joined', ({ uid }) => this.#present.add(uid));
    client.on('user-published', (user, kind) => {
      this.#present.add(user.uid);
      this.#hear(user.uid, kind, { user, arrives: true, muted: false });
    });
    client.on('user-unpublished', ({ uid }, kind) => this.#hear(uid, kind, { arrives: false }));
    client.on('user-left', ({ uid }) => {
      this.#present.delete(uid);
      for (const kind of ['audio', 'video']) this.#hear(uid, kind, { arrives: false, muted: false });
    });
    client.on('user-info-updated', (uid, message) => {
      const [verb, kind = ''] = message.split('-');
      // What comes late for somebody who has left is not about anything that is there.
      if (verb === 'unmute' || (verb === 'mute' && this.#present.has(uid))) {
        this.#hear(uid, kind, { muted: verb === 'mute' });
      }
    });
  }

  /** Who publishes what under this id, muted or not; undefined when nobody does. */
  get(publicationId: string): Heard | undefined {
    return this.#heard.get(publicationId);
  }

  /** Drops what the vendor dropped without a word, as it does with what went during an outage. */
  recheck(): void {
    for (const { userId, kind, user, arrives } of [...this.#heard.values()]) {
      const isThere = kind === 'video' ? user?.hasVideo : user?.hasAudio;
      if (arrives && isThere === false) this.#hear(userId, kind, { arrives: false });
    }
  }

  clear(): void {
    this.#heard.clear();
    this.list.set(NOTHING);
  }

  #hear(userId: unknown, kind: string, change: Partial<Heard>): void {
    // Clients that are not ours have numbers for ids, and may send data besides.
    if (!isUserId(userId) || (kind !== 'audio' && kind !== 'video')) return;
    const id = `${userId}/${sourceOf(kind)}`;
    const before = this.#heard.get(id) ?? { userId, kind, user: undefined, arrives: false, muted: false };
    const heard = { ...before, ...change };
    if (heard.arrives || heard.muted) this.#heard.set(id, heard);
    else this.#heard.delete(id);
    this.#show();
    if (heard.arrives !== before.arrives || change.arrives === true) this.#onTurn(id);
  }

  #show(): void {
    const before = this.list.get();
    const list = [...this.#heard].map(([id, { userId, kind, muted }]) => {
      const same = before.find((publication) => publication.id === id && publication.muted === muted);
      return same ?? Object.freeze({ id, userId, source: sourceOf(kind), muted });
    });
    const isSame = list.length === before.length && list.every((publication, index) => publication === before[index]);
    if (!isSame) this.list.set(Object.freeze(list));
  }
}
