/** Asks everything that is received and sent for its figures, at one moment. What a figure means is not known here. */
import { mediaKind } from '../transport/media-port';
import type { LinkQuality, LocalPublication, MediaSource, Publication, RemoteMedia } from '../transport/media-port';
import type { Observation, ObservedOutgoing, ObservedPublisher, ObservedTrack } from './observation';

/** A publication, and what comes of it: no media while it does not arrive or is refused. */
export interface Received {
  readonly publication: Publication;
  readonly media: RemoteMedia | undefined;
  /** When it was first seen, on the device's clock. */
  readonly sinceMs: number | undefined;
}

export interface Sent {
  readonly source: MediaSource;
  readonly publication: LocalPublication;
}

/** Where figures come from. */
export interface Sources {
  received(): readonly Received[];
  sent(): readonly Sent[];
  linkQuality(): LinkQuality | undefined;
  isHidden(): boolean;
}

/** Of several pictures or sounds of one publisher the first one is judged. */
const PICTURES: readonly MediaSource[] = ['camera', 'screen'];
const SOUNDS: readonly MediaSource[] = ['microphone', 'screen-audio'];

export async function gather(
  { received, sent, linkQuality, isHidden }: Sources,
  streamOf: (userId: string) => ObservedPublisher['stream'],
  nowMs: () => number,
): Promise<Observation> {
  const byUser = new Map<string, Received[]>();
  for (const one of received()) {
    const { userId } = one.publication;
    byUser.set(userId, [...(byUser.get(userId) ?? []), one]);
  }
  const [publishers, outgoing] = await Promise.all([
    Promise.all(Array.from(byUser, ([userId, all]) => observePublisher(userId, all, streamOf(userId)))),
    Promise.all(sent().map(observeOutgoing)),
  ]);
  return {
    atMs: nowMs(),
    isHidden: isHidden(),
    link: linkQuality(),
    publishers,
    outgoing: outgoing.filter((one) => one !== undefined),
  };
}

async function observePublisher(
  userId: string,
  received: readonly Received[],
  stream: ObservedPublisher['stream'],
): Promise<ObservedPublisher> {
  const first = (sources: readonly MediaSource[]) =>
    sources.flatMap((source) => received.find(({ publication }) => publication.source === source) ?? [])[0];
  const [audio, video] = await Promise.all([observe(first(SOUNDS)), observe(first(PICTURES))]);
  return { userId, audio, video, stream };
}

async function observe(received: Received | undefined): Promise<ObservedTrack | undefined> {
  if (received === undefined) return undefined;
  const { publication, media } = received;
  // Whichever there is changes when totals begin anew.
  const run = media?.receiver() ?? media?.track.get() ?? media;
  return { run, muted: publication.muted, sample: await asked(media?.stats()) };
}

async function observeOutgoing({ source, publication }: Sent): Promise<ObservedOutgoing | undefined> {
  const sample = await asked(publication.stats?.());
  return sample && { run: publication, kind: mediaKind(source), sample };
}

/** What has no figures, because it has just gone, must not cost those of the rest. */
const asked = <T>(figures: Promise<T> | undefined): Promise<T | undefined> =>
  figures?.catch(() => undefined) ?? Promise.resolve(undefined);
