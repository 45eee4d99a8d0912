/** A publication and who may watch it, as the cases about media begin. */
import type { RemoteMedia } from '../../transport/media-port';
import type { Bench } from './bench';
import type { Guest } from './guest';

export async function published(bench: Bench, kind: 'audio' | 'video') {
  const [host, viewer] = [await bench.connect({ role: 'host' }), await bench.connect()];
  const track = await bench.harness.createTrack!(kind);
  const source = kind === 'video' ? 'camera' : 'microphone';
  const local = await bench.call(() => host.session.media.publish(track, source));
  await bench.eventually('the publication is seen', () => find(viewer, local.id) !== undefined);
  const publication = find(viewer, local.id)!;
  return { host, viewer, source, local, publication };
}

export const seen = (guest: Guest) => guest.session.media.publications.get();
const find = (guest: Guest, publicationId: string) => seen(guest).find(({ id }) => id === publicationId);

export function subscribe(bench: Bench, guest: Guest, publicationId: string): Promise<RemoteMedia> {
  return bench.call(() => guest.session.media.subscribe(publicationId));
}

export async function watched(bench: Bench, kind: 'audio' | 'video') {
  const stage = await published(bench, kind);
  return { ...stage, media: await subscribe(bench, stage.viewer, stage.publication.id) };
}
