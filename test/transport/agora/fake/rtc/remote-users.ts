/**
 * The users that a media client knows of, kept and told in the order of agora-rtc-sdk-ng 4.24.8: what makes a user
 * published is that a stream was added and is not muted, and each change of that is one event.
 */
import type { Listeners } from '../listeners';
import type { Timers } from '../timers';
import type { FakeRemoteTrack } from './fake-remote-track';
import type { LeaveReason, MediaKind, MediaSignal, Publication } from './media-seat';

/** After a reconnect the SDK waits so long for the cloud to say again which streams and which users there are. */
const DROP_STREAMS_AFTER_MS = 1_000;
const DROP_USERS_AFTER_MS = 3_000;

const KINDS: readonly MediaKind[] = ['audio', 'video'];

export class RemoteUser {
  readonly streams = new Map<MediaKind, Publication>();
  readonly muted = new Set<MediaKind>();
  readonly tracks = new Map<MediaKind, FakeRemoteTrack>();
  /** What the cloud has said of this user since the connection was last made. */
  readonly confirmed = new Set<string>();

  constructor(readonly uid: string) {}

  get hasAudio(): boolean {
    return this.has('audio');
  }

  get hasVideo(): boolean {
    return this.has('video');
  }

  has(kind: MediaKind): boolean {
    return this.streams.has(kind) && !this.muted.has(kind);
  }
}

export class RemoteUsers {
  readonly #byUid = new Map<string, RemoteUser>();
  readonly #listeners: Listeners;

  constructor(listeners: Listeners) {
    this.#listeners = listeners;
  }

  get all(): readonly RemoteUser[] {
    return [...this.#byUid.values()];
  }

  get(uid: string): RemoteUser | undefined {
    return this.#byUid.get(uid);
  }

  /** Forgets everyone without a word, as leaving does. */
  forget(): void {
    this.#byUid.clear();
  }

  take(signal: MediaSignal): void {
    if (signal.type === 'online') this.#online(signal.uid);
    const user = this.#byUid.get(signal.uid);
    user?.confirmed.add('kind' in signal ? `${signal.type} ${signal.kind}` : signal.type);
    if (signal.type === 'online') return;
    if (user === undefined) return;
    if (signal.type === 'offline') this.#offline(user, signal.reason);
    else if (signal.type === 'muted') this.#mute(user, signal.kind, signal.muted);
    else this.#change(user, signal.kind, () => this.#setStream(user, signal));
  }

  /** The connection is gone: nothing is certain until the cloud says it again. */
  doubt(): void {
    for (const user of this.all) user.confirmed.clear();
  }

  /** The connection is there again. What nobody confirms is over in a while; the returned function stops that. */
  reconnected(timers: Timers): () => void {
    for (const user of this.all) for (const track of user.tracks.values()) track.reconnected();
    const cancels = [
      timers.after(DROP_STREAMS_AFTER_MS, () => this.#dropUnconfirmedStreams()),
      timers.after(DROP_USERS_AFTER_MS, () => this.#dropUnconfirmedUsers()),
    ];
    return () => cancels.forEach((cancel) => cancel());
  }

  /** Streams are gone, and muted ones are not muted. */
  #dropUnconfirmedStreams(): void {
    for (const user of this.all) {
      for (const kind of KINDS) {
        if (!user.confirmed.has(`muted ${kind}`)) this.#mute(user, kind, false);
        if (!user.confirmed.has(`added ${kind}`)) this.take({ type: 'removed', uid: user.uid, kind });
      }
    }
  }

  #dropUnconfirmedUsers(): void {
    for (const user of this.all) if (!user.confirmed.has('online')) this.#offline(user, undefined);
  }

  #online(uid: string): void {
    if (this.#byUid.has(uid)) return;
    const user = new RemoteUser(uid);
    this.#byUid.set(uid, user);
    this.#listeners.emit('user-joined', user);
  }

  #offline(user: RemoteUser, reason: LeaveReason | undefined): void {
    const published = KINDS.filter((kind) => user.has(kind));
    user.streams.clear();
    user.tracks.clear();
    // The SDK says both streams are gone before it says so of either, and only then that the user is.
    for (const kind of published) this.#listeners.emit('user-unpublished', user, kind);
    this.#byUid.delete(user.uid);
    this.#listeners.emit('user-left', user, reason);
  }

  #mute(user: RemoteUser, kind: MediaKind, muted: boolean): void {
    if (user.muted.has(kind) === muted) return;
    this.#change(user, kind, () => {
      if (muted) user.muted.add(kind);
      else user.muted.delete(kind);
      this.#listeners.emit('user-info-updated', user.uid, `${muted ? 'mute' : 'unmute'}-${kind}`);
    });
  }

  #setStream(user: RemoteUser, signal: Extract<MediaSignal, { type: 'added' | 'removed' }>): void {
    if (signal.type === 'added') user.streams.set(signal.kind, signal.publication);
    else user.streams.delete(signal.kind);
    if (signal.type === 'removed') user.tracks.delete(signal.kind);
  }

  #change(user: RemoteUser, kind: MediaKind, change: () => void): void {
    const before = user.has(kind);
    change();
    const after = user.has(kind);
    // A muted video track is destroyed; a muted audio track is kept for when it is unmuted.
    if (before && !after && kind === 'video') user.tracks.delete(kind);
    if (before !== after) this.#listeners.emit(after ? 'user-published' : 'user-unpublished', user, kind);
  }
}
