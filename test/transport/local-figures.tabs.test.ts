/** What real tabs measure of the media between them, and how they choose what is sent. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { OutgoingSample, StatsSample } from '../../src/transport/media-port';
import { useTabs } from './local-page/tabs';

const PICTURE = { width: 640, height: 480 };
/** Of 180 lines. */
const LOW_WIDTH = 240;

const { join } = useTabs();

async function publish(host: Page): Promise<void> {
  await host.evaluate((picture) => tab.publishCanvas(picture), PICTURE);
}

async function watch(page: Page, publicationId = 'host/camera'): Promise<void> {
  await page.waitForFunction((id) => tab.publications().includes(id), publicationId);
  await page.evaluate((id) => tab.subscribe(id), publicationId);
}

const received = (page: Page) => page.evaluate(() => tab.received());
const sent = (page: Page) => page.evaluate(() => tab.sent());

/** Reads until there is what `isEnough`, and returns it. */
async function until<T>(read: () => Promise<T | undefined>, isEnough: (value: T) => boolean): Promise<T> {
  let found: T | undefined;
  const look = async () => {
    found = await read();
    return found !== undefined && isEnough(found);
  };
  await expect.poll(look, { timeout: 25_000, interval: 100 }).toBe(true);
  return found!;
}

/** The encoder makes the full picture smaller by itself while it gets to know the link, to half at first. */
const isFull = ({ frameWidth = 0 }: StatsSample | OutgoingSample) => frameWidth > LOW_WIDTH;
const isLow = ({ frameWidth = Infinity }: StatsSample | OutgoingSample) => frameWidth <= LOW_WIDTH;
const untilFull = (page: Page) => until(() => received(page), isFull);
const untilLow = (page: Page) => until(() => received(page), isLow);

describe('figures', () => {
  it('of sound and picture played together say how long after their capture that is', async () => {
    const host = await join('host');
    const viewer = await join('viewer');
    await publish(host);
    await host.evaluate(() => tab.publishTone());
    await watch(viewer);
    await watch(viewer, 'host/microphone');
    await viewer.evaluate(() => tab.play());
    // Chromium knows it once it has put the sender's reports about both together, which takes some seconds.
    const isTimed = ({ endToEndDelayMs }: StatsSample) => endToEndDelayMs !== undefined;
    const picture = await until(() => received(viewer), isTimed);
    const sound = await until(() => viewer.evaluate(() => tab.received(1)), isTimed);
    for (const sample of [picture, sound]) {
      expect(Math.abs(sample.atMs - Date.now())).toBeLessThan(10_000);
      expect(sample.endToEndDelayMs).toBeGreaterThan(-50);
      expect(sample.endToEndDelayMs).toBeLessThan(2_000);
      expect(sample.estimatedPlayoutTimestampMs! + sample.endToEndDelayMs!).toBeCloseTo(sample.atMs, 3);
      expect(sample.roundTripMs).toBeGreaterThanOrEqual(0);
      expect(sample.roundTripMs).toBeLessThan(1_000);
      expect(sample.jitterMs).toBeLessThan(1_000);
    }
    expect(picture.totalInterFrameDelayMs).toBeGreaterThan(0);
    expect(sound.totalSamplesMs).toBeGreaterThan(0);
    expect(sound.silentConcealedSamples).toBeGreaterThanOrEqual(0);
    const [pictureSent, soundSent] = await host.evaluate(() => Promise.all([tab.sent(), tab.soundSent()]));
    for (const sample of [pictureSent, soundSent]) expect(sample?.bytesSent).toBeGreaterThan(0);
    expect(pictureSent?.framesSent).toBeGreaterThan(0);
    expect(soundSent).not.toHaveProperty('framesSent');
  });

  it('are missing while a publication is muted, and go on afterwards', async () => {
    const host = await join('host');
    const viewer = await join('viewer');
    await publish(host);
    await watch(viewer);
    const before = await until(() => received(viewer), ({ framesDecoded = 0 }) => framesDecoded > 5);
    expect((await until(() => sent(host), () => true)).framesSent).toBeGreaterThan(0);
    await host.evaluate(() => tab.mute(true));
    expect(await sent(host)).toBeUndefined();
    await expect.poll(() => received(viewer)).toBeUndefined();
    await host.evaluate(() => tab.mute(false));
    await until(() => received(viewer), ({ framesDecoded = 0 }) => framesDecoded > before.framesDecoded!);
  });

  it('of what is sent are of all links, and never fall when a subscriber goes', async () => {
    const host = await join('host');
    const viewers = [await join('one'), await join('two')];
    await publish(host);
    for (const viewer of viewers) await watch(viewer);
    await until(() => received(viewers[1]!), ({ framesDecoded = 0 }) => framesDecoded > 20);
    const both = await until(() => sent(host), ({ roundTripMs }) => roundTripMs !== undefined);
    const [one, two] = await Promise.all(viewers.map(received));
    expect(both.bytesSent).toBeGreaterThan(0.8 * (one!.bytesReceived! + two!.bytesReceived!) - 200_000);
    expect(both.availableBps).toBeGreaterThan(0);
    expect(both.packetsLost).toBeGreaterThanOrEqual(0);
    const [early, atMs] = [both.framesSent!, both.atMs];
    await viewers[0]?.close();
    const later = await until(() => sent(host), (sample) => sample.atMs > atMs + 2_000);
    expect(later.bytesSent).toBeGreaterThan(both.bytesSent!);
    // One picture sent to two is one picture: the canvas draws 20 a second.
    expect(later.framesSent! - early).toBeLessThan(((later.atMs - atMs) / 1_000) * 30);
  });
});

describe('the small picture', () => {
  it('comes to who asks for it, and to nobody else, until the full one is asked for', async () => {
    const host = await join('host');
    const [viewer, other] = [await join('viewer'), await join('other')];
    await publish(host);
    await watch(viewer);
    await watch(other);
    await untilFull(viewer);
    await viewer.evaluate(() => tab.setStream('low'));
    const low = await untilLow(viewer);
    expect(low.frameWidth! / low.frameHeight!).toBeCloseTo(PICTURE.width / PICTURE.height, 1);
    await untilFull(other);
    expect(isFull((await sent(host))!)).toBe(true);
    await viewer.evaluate(() => tab.setStream('full'));
    await untilFull(viewer);
  });

  it('stays small on another track, through a mute and through more publications', async () => {
    const host = await join('host');
    const viewer = await join('viewer');
    await publish(host);
    await watch(viewer);
    await viewer.evaluate(() => tab.setStream('low'));
    await untilLow(viewer);
    await host.evaluate(() => tab.publishTone());
    await watch(viewer, 'host/microphone');
    await host.evaluate(() => tab.mute(true));
    await expect.poll(() => received(viewer)).toBeUndefined();
    await host.evaluate(() => tab.mute(false));
    const { framesDecoded: before = 0 } = await until(() => received(viewer), () => true);
    const after = await until(() => received(viewer), ({ framesDecoded = 0 }) => framesDecoded > before + 5);
    expect(isLow(after)).toBe(true);
    await publish(host);
    const { framesDecoded: anew = 0 } = await until(() => received(viewer), () => true);
    const replaced = await until(() => received(viewer), ({ framesDecoded = 0 }) => framesDecoded > anew + 5);
    expect(isLow(replaced)).toBe(true);
  });

  it('is small again after the publisher has reloaded', async () => {
    const host = await join('host');
    const viewer = await join('viewer');
    await publish(host);
    await watch(viewer);
    await viewer.evaluate(() => tab.setStream('low'));
    await untilLow(viewer);
    await host.reload();
    await expect.poll(() => viewer.evaluate(() => tab.trackId())).toBeUndefined();
    await host.waitForFunction(() => 'tab' in globalThis);
    await host.evaluate(() => tab.connect('host'));
    await publish(host);
    const after = await until(() => received(viewer), ({ framesDecoded = 0 }) => framesDecoded > 5);
    expect(isLow(after)).toBe(true);
  });

  it('gives way to the full one while anybody in the tab asks for that', async () => {
    const host = await join('host');
    const viewer = await join('viewer');
    await publish(host);
    await watch(viewer);
    await viewer.evaluate(() => tab.setStream('low'));
    await untilLow(viewer);
    await watch(viewer);
    await untilFull(viewer);
    await viewer.evaluate(() => tab.setStream('low', 1));
    await untilLow(viewer);
    await viewer.evaluate(() => tab.setStream('full', 1));
    await untilFull(viewer);
    await viewer.evaluate(() => tab.unsubscribe());
    await untilLow(viewer);
    await viewer.evaluate(() => tab.setStream('full', 1));
  });
});

describe('an encoding', () => {
  it('holds on every link, those that come later included, and bounds the small picture too', async () => {
    const host = await join('host');
    await publish(host);
    await host.evaluate(() => tab.setEncoding({ maxBitrateBps: 100_000, maxFrameRate: 5, prefers: 'detail' }));
    const viewer = await join('viewer');
    await watch(viewer);
    expect(await rate(viewer)).toBeLessThan(8);
    await viewer.evaluate(() => tab.setStream('low'));
    await untilLow(viewer);
    expect(await rate(viewer)).toBeLessThan(8);
    await viewer.evaluate(() => tab.setStream('full'));
    await host.evaluate(() => tab.setEncoding({ maxBitrateBps: 2_000_000, maxFrameRate: 30, prefers: 'motion' }));
    await expect.poll(() => rate(viewer), { timeout: 20_000 }).toBeGreaterThan(10);
  });
});

/** Pictures a second, over two of them. */
async function rate(viewer: Page): Promise<number> {
  const from = await until(() => received(viewer), () => true);
  const to = await until(() => received(viewer), ({ atMs }) => atMs > from.atMs + 2_000);
  return ((to.framesDecoded! - from.framesDecoded!) / (to.atMs - from.atMs)) * 1_000;
}
