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

/** Of several pictures or sounds of one publisher the first one that is not muted is judged. */
const PICTURES: readonly MediaSource[] = ['camera', 'screen'];
const SOUNDS: readonly MediaSource[] = ['microphone', 'screen-audio'];

/** @param late resolves when figures that have not come are no longer waited for. */
export async function gather(
  { received, sent, linkQuality, isHidden }: Sources,
  streamOf: (userId: string) => ObservedPublisher['stream'],
  nowMs: () => number,
  late: Promise<undefined>,
): Promise<Observation> {
  const byUser = new Map<string, Received[]>();
  for (const one of received()) {
    const { userId } = one.publication;
    byUser.set(userId, [...(byUser.get(userId) ?? []), one]);
  }
  const [publishers, outgoing, link] = await Promise.all([
    Promise.all(Array.from(byUser, ([userId, all]) => observePublisher(userId, all, streamOf(userId), late))),
    Promise.all(sent().map((one) => observeOutgoing(one, late))),
    asked(async () => linkQuality(), late),
  ]);
  return {
    atMs: nowMs(),
    isHidden: isHidden(),
    link,
    publishers,
    outgoing: outgoing.filter((one) => one !== undefined),
  };
}

async function observePublisher(
  userId: string,
  received: readonly Received[],
  stream: ObservedPublisher['stream'],
  late: Promise<undefined>,
): Promise<ObservedPublisher> {
  const first = (sources: readonly MediaSource[]) => {
    const published = sources.flatMap((source) => received.find((one) => one.publication.source === source) ?? []);
    return published.find(({ publication }) => !publication.muted) ?? published[0];
  };
  const [audio, video] = await Promise.all([observe(first(SOUNDS), late), observe(first(PICTURES), late)]);
  return { userId, audio, video, stream };
}

async function observe(
  received: Received | undefined,
  late: Promise<undefined>,
): Promise<ObservedTrack | undefined> {
  if (received === undefined) return undefined;
  const { publication, media } = received;
  // Whichever there is changes when totals begin anew.
  const run = media?.receiver() ?? media?.track.get() ?? media;
  return { run, muted: publication.muted, sample: await asked(() => media?.stats(), late) };
}

async function observeOutgoing(
  { source, publication }: Sent,
  late: Promise<undefined>,
): Promise<ObservedOutgoing | undefined> {
  const sample = await asked(() => publication.stats?.(), late);
  return sample && { run: publication, kind: mediaKind(source), sample };
}

/** What has no figures, because it has just gone, or never answers, must not cost those of the rest. */
async function asked<T>(figures: () => Promise<T> | undefined, late: Promise<undefined>): Promise<T | undefined> {
  const answer = (async () => figures())();
  return Promise.race([answer.catch(() => undefined), late]);
}
