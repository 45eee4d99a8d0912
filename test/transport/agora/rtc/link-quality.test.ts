import { describe, expect, it } from 'vitest';
import { setUp } from './stub-rtc';

async function joined() {
  const bench = setUp();
  await bench.open();
  const hear = (uplinkNetworkQuality: number, downlinkNetworkQuality: number) =>
    bench.stub.events.emit('network-quality', { uplinkNetworkQuality, downlinkNetworkQuality });
  return { ...bench, hear };
}

describe('what Agora says of the link', () => {
  it('is nothing until it says something', async () => {
    const { media, hear } = await joined();
    expect(media.linkQuality()).toBeUndefined();
    hear(0, 0);
    expect(media.linkQuality()).toBeUndefined();
  });

  it('is its own grade of each way that it knows', async () => {
    const { media, hear } = await joined();
    hear(1, 6);
    expect(media.linkQuality()).toEqual({ uplink: 1, downlink: 6 });
    expect(media.linkQuality()).toBe(media.linkQuality());
    hear(0, 3);
    expect(media.linkQuality()).toEqual({ downlink: 3 });
    hear(4, NaN);
    expect(media.linkQuality()).toEqual({ uplink: 4 });
    hear(7, -1);
    expect(media.linkQuality()).toBeUndefined();
  });

  it('is nothing after the session', async () => {
    const { media, hear } = await joined();
    hear(2, 2);
    await media.close();
    hear(2, 2);
    expect(media.linkQuality()).toBeUndefined();
  });
});
