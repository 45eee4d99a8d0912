/** Media: what is on stage, who gets it, and when it goes. */
import { check } from './bench';
import type { CaseDefinition } from './case';
import { figureCases } from './figure-cases';
import { published, seen, subscribe } from './stage';

const CASES: readonly Omit<CaseDefinition, 'needs'>[] = [
  {
    name: 'shows what others publish, and not what one publishes oneself',
    async run(bench) {
      const { host, source, local, publication } = await published(bench, 'video');
      check(publication.id === local.id, 'a publication should have one id for everyone');
      check(publication.userId === host.id, 'a publication should say whose it is');
      check(publication.source === source, 'a publication should say what it is');
      check(!publication.muted, 'a publication should begin unmuted');
      await bench.quiet();
      check(seen(host).length === 0, "one's own publication should not be among those of others");
      const late = await bench.connect();
      await bench.eventually('a late viewer sees it', () => seen(late).length === 1);
    },
  },
  {
    name: 'brings the track to who subscribes',
    async run(bench) {
      for (const kind of ['audio', 'video'] as const) {
        const { viewer, publication } = await published(bench, kind);
        const media = await subscribe(bench, viewer, publication.id);
        await bench.eventually('the track arrives', () => media.track.get() !== undefined);
        check(media.track.get()?.kind === kind, `what is published as ${kind} should arrive as ${kind}`);
        check(media.publicationId === publication.id, 'media should name its publication');
        await bench.settled(media.unsubscribe());
      }
    },
  },
  {
    name: 'tells subscribers of muting',
    async run(bench) {
      const { viewer, local } = await published(bench, 'audio');
      await bench.call(() => local.setMuted(true));
      await bench.eventually('the publication is muted', () => seen(viewer)[0]?.muted === true);
      await bench.call(() => local.setMuted(false));
      await bench.eventually('the publication is unmuted', () => seen(viewer)[0]?.muted === false);
    },
  },
  {
    name: 'replaces a track under the same publication',
    async run(bench) {
      const { viewer, local, publication } = await published(bench, 'video');
      const media = await subscribe(bench, viewer, publication.id);
      const next = await bench.harness.createTrack!('video');
      await bench.call(() => local.replaceTrack(next));
      await bench.eventually('a track arrives', () => media.track.get() !== undefined);
      check(seen(viewer)[0]?.id === publication.id, 'replacing a track should keep its publication');
    },
  },
  {
    name: 'takes back what is unpublished',
    async run(bench) {
      const { viewer, local, publication } = await published(bench, 'video');
      const media = await subscribe(bench, viewer, publication.id);
      await bench.eventually('the track arrives', () => media.track.get() !== undefined);
      await bench.call(() => local.unpublish());
      await bench.eventually('the publication is gone', () => seen(viewer).length === 0);
      await bench.eventually('the track is gone', () => media.track.get() === undefined);
      await bench.rejects('media-unavailable', () => viewer.session.media.subscribe(publication.id));
    },
  },
  {
    name: 'takes back what a closed session published',
    async run(bench) {
      const { host, viewer, publication } = await published(bench, 'video');
      const media = await subscribe(bench, viewer, publication.id);
      await host.close();
      await bench.eventually('the publication is gone', () => seen(viewer).length === 0);
      await bench.eventually('the track is gone', () => media.track.get() === undefined);
    },
  },
];

export const mediaCases: readonly CaseDefinition[] = [...CASES, ...figureCases].map((media) => ({
  ...media,
  needs: ['createTrack'],
}));
