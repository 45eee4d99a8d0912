/** Figures of media, and what a room may change by them. What a transport leaves out is not asked of it. */
import type { OutgoingSample, StatsSample } from '../../transport/media-port';
import { check, type Bench } from './bench';
import type { CaseDefinition } from './case';
import { watched } from './stage';

type Sample = StatsSample | OutgoingSample;
type Read = () => Promise<Sample | undefined>;

/** Figures that are totals. Loss is none: duplicates lower it (RFC 3550, 6.4.1). */
const TOTAL = /^(bytes|packets[RS]|frames|freeze|total|concealed|jitterBuffer)/;
/** How far a figure's time may be from the clock that participants share, in ms. */
const TIME_TOLERANCE_MS = 10_000;

const arrived = (bench: Bench, read: Read) => bench.until('there are figures', read, (sample) => sample !== undefined);
const gone = (bench: Bench, read: Read) => bench.until('the figures are gone', read, (sample) => sample === undefined);

/** Expects figures that make sense, and more of them later. */
async function grow(bench: Bench, read: Read, nowMs: () => number): Promise<void> {
  const before = (await arrived(bench, read))!;
  const isLater = (sample: Sample | undefined) => sample !== undefined && sample.atMs > before.atMs;
  await bench.pass(500);
  const after = (await bench.until('the figures are renewed', read, isLater))!;
  check(Math.abs(after.atMs - nowMs()) < TIME_TOLERANCE_MS, `figures should be of now, not of ${after.atMs}`);
  for (const [figure, value] of Object.entries(after)) {
    if (figure === 'limitedBy') continue;
    check(Number.isFinite(value), `${figure} should be left out or a number, not ${value}`);
    if (!TOTAL.test(figure)) continue;
    const least = (before as unknown as Record<string, number>)[figure] ?? 0;
    check(value >= least, `${figure} should not fall from ${least} to ${value}`);
  }
}

export const figureCases: readonly Omit<CaseDefinition, 'needs'>[] = [
  {
    name: 'has figures of what arrives, finite and growing',
    async run(bench) {
      for (const kind of ['audio', 'video'] as const) {
        const { media, viewer } = await watched(bench, kind);
        await grow(bench, () => media.stats(), () => viewer.session.signal.now());
      }
    },
  },
  {
    name: 'has no figures of what does not arrive',
    async run(bench) {
      const { local, media } = await watched(bench, 'video');
      const read = () => media.stats();
      await arrived(bench, read);
      await bench.call(() => local.setMuted(true));
      await gone(bench, read);
      await bench.call(() => local.setMuted(false));
      await arrived(bench, read);
      await bench.settled(media.unsubscribe());
      check((await bench.settled(read())) === undefined, 'there should be no figures after unsubscribe()');
    },
  },
  {
    name: 'has figures of what is sent, where it has any, while it is sent',
    async run(bench) {
      const { host, local } = await watched(bench, 'video');
      if (local.stats === undefined) return;
      const read = () => local.stats!();
      await grow(bench, read, () => host.session.signal.now());
      await bench.call(() => local.setMuted(true));
      await gone(bench, read);
      await bench.call(() => local.setMuted(false));
      await arrived(bench, read);
      await bench.call(() => local.unpublish());
      await gone(bench, read);
    },
  },
  {
    name: 'keeps to the small picture, where there is one, until the full one is asked for',
    async run(bench) {
      const { local, media } = await watched(bench, 'video');
      if (media.setStream === undefined) return;
      const width = async () => (await media.stats())?.frameWidth ?? Infinity;
      const read = () => media.stats();
      await arrived(bench, read);
      await bench.settled(media.setStream('low'));
      // A publisher without a small picture goes on with the full one: then there is nothing to compare.
      await bench.pass(2_000);
      const low = await bench.settled(width());
      await bench.call(() => local.setMuted(true));
      await gone(bench, read);
      await bench.call(() => local.setMuted(false));
      await arrived(bench, read);
      check((await bench.settled(width())) <= low || low === Infinity, 'a picture should stay small through a mute');
      await bench.settled(media.setStream('full'));
      await arrived(bench, read);
      await bench.settled(media.unsubscribe());
      await bench.settled(media.setStream('low'));
      check(media.track.get() === undefined, 'setStream() should not bring back what was given up');
    },
  },
  {
    name: 'takes an encoding, where it can, and goes on sending',
    async run(bench) {
      const { local, media } = await watched(bench, 'video');
      if (local.setEncoding === undefined) return;
      for (const prefers of ['detail', 'motion', 'balanced'] as const) {
        await bench.call(() => local.setEncoding!({ maxBitrateBps: 400_000, maxFrameRate: 15, prefers }));
      }
      await arrived(bench, () => media.stats());
    },
  },
];
