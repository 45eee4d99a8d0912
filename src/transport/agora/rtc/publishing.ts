/** What this session publishes, and the role that it has for it. Knows nothing of what others publish. */
import { Mutex } from '../../../lib/mutex';
import { invalidOption, LiveRoomError } from '../../../model/errors';
import type { UserId } from '../../../model/ids';
import { type LocalPublication, mediaKind, type MediaSource } from '../../media-port';
import { lowStreamFor } from './encoding';
import { Outgoing, type OutgoingParts } from './outgoing';

export interface PublishingParts extends OutgoingParts {
  readonly userId: UserId;
  /** Throws when the session can't do `action` now. */
  readonly assertConnected: (action: string) => void;
}

export class Publishing {
  readonly #parts: PublishingParts;
  readonly #published = new Map<MediaSource, Outgoing>();
  readonly #mutex = new Mutex();
  /** Undefined while it is not known what became of a change. */
  #role: 'host' | 'audience' | undefined = 'audience';
  #isDual = false;
  #isClosed = false;

  constructor(parts: PublishingParts) {
    this.#parts = parts;
  }

  async publish(track: MediaStreamTrack, source: MediaSource): Promise<LocalPublication> {
    if (source !== 'camera' && source !== 'microphone') {
      const reason = 'Agora carries one picture and one sound per participant: hand the track in as';
      const message = `unable to publish ${source}; ${reason} ${source === 'screen' ? 'camera' : 'microphone'}`;
      throw new LiveRoomError('unsupported', message, { missing: source });
    }
    assertKind(track, source);
    return this.#mutex.run(async () => {
      this.#parts.assertConnected('publish media');
      await this.#withdraw(source);
      const outgoing = new Outgoing(`${this.#parts.userId}/${source}`, mediaKind(source), track, this.#parts);
      this.#published.set(source, outgoing);
      try {
        await this.#takeRole();
        if (source === 'camera') await this.#enableDual(track);
        // Closed meanwhile: nothing may be sent any more.
        this.#parts.assertConnected('publish media');
        await outgoing.send();
        if (this.#isClosed) this.#parts.assertConnected('publish media');
      } catch (error) {
        this.#drop(source, outgoing);
        throw error;
      }
      return this.#handle(source, outgoing);
    });
  }

  /** Lets go of every track. */
  close(): void {
    this.#isClosed = true;
    for (const outgoing of this.#published.values()) outgoing.close();
    this.#published.clear();
  }

  #handle(source: MediaSource, outgoing: Outgoing): LocalPublication {
    const change = (task: () => Promise<void>) =>
      this.#mutex.run(() => {
        this.#assertCurrent(source, outgoing);
        return task();
      });
    return {
      id: outgoing.id,
      replaceTrack: async (track) => {
        assertKind(track, source);
        await change(async () => {
          try {
            await outgoing.replace(track);
          } catch (error) {
            // A sound may be off the channel by now: its owner is to publish it anew.
            if (outgoing.kind === 'audio') this.#drop(source, outgoing);
            throw error;
          }
        });
      },
      setMuted: (muted) =>
        change(async () => {
          this.#parts.assertConnected('mute media');
          await outgoing.setMuted(muted);
        }),
      ...(outgoing.kind === 'video' && {
        setEncoding: (encoding) =>
          change(async () => {
            this.#parts.assertConnected('set the encoding');
            await outgoing.setEncoding(encoding);
          }),
      }),
      stats: () => outgoing.stats(),
      unpublish: () =>
        this.#mutex.run(async () => {
          if (this.#published.get(source) === outgoing) await this.#withdraw(source);
          // A host who is not audience again is shown as muted: whoever is told may try again.
          await this.#takeRole();
        }),
    };
  }

  async #withdraw(source: MediaSource): Promise<void> {
    await this.#published.get(source)?.withdraw();
    this.#published.delete(source);
  }

  #drop(source: MediaSource, outgoing: Outgoing): void {
    outgoing.abandon();
    if (this.#published.get(source) === outgoing) this.#published.delete(source);
    void this.#mutex.run(() => this.#takeRole()).catch(() => undefined);
  }

  /** Host while something is published, audience else: the vendor shows nobody else's coming and going to a crowd. */
  async #takeRole(): Promise<void> {
    const { client, calls } = this.#parts;
    const role = this.#published.size > 0 ? 'host' : 'audience';
    if (role === this.#role || this.#isClosed) return;
    this.#role = undefined;
    await calls.unmetered('change roles', () => client.setClientRole(role));
    this.#role = role;
  }

  /** A small picture beside the large one, for viewers whose network can't carry that. It does without if need be. */
  async #enableDual(track: MediaStreamTrack): Promise<void> {
    if (this.#isDual) return;
    this.#isDual = true;
    const { client, calls } = this.#parts;
    const enable = () => {
      // Taken over when the small picture begins.
      client.setLowStreamParameter(lowStreamFor(track));
      return client.enableDualStream();
    };
    await calls.unmetered('enable dual stream', enable).catch(() => undefined);
  }

  #assertCurrent(source: MediaSource, outgoing: Outgoing): void {
    if (this.#published.get(source) === outgoing) return;
    const { id } = outgoing;
    throw new LiveRoomError('media-unavailable', 'unable to change a publication; it has ended', { publicationId: id });
  }
}

function assertKind(track: MediaStreamTrack, source: MediaSource): void {
  const kind = mediaKind(source);
  if (track.kind !== kind) throw invalidOption(`publish a ${source} track`, 'track', `must be a track of kind ${kind}`);
}
