import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/lib/random';
import { ChannelLoads } from '../../../src/transport/agora/channel-loads';
import { DOCUMENTED_LIMITS } from '../../../src/transport/agora/limits';

const NEVER = () => 0;
const ALWAYS_IF_POSSIBLE = () => 0.999_999;

describe('ChannelLoads', () => {
  const create = () => new ChannelLoads({ limits: DOCUMENTED_LIMITS });

  it('gives one client four fifths of the rate that a channel of that size has', () => {
    const loads = create();
    expect(loads.window('chat').limit).toBe(160);
    loads.occupied('chat', 1_000);
    expect(loads.window('chat').limit).toBe(80);
    loads.occupied('chat', 10_001);
    expect(loads.window('chat').limit).toBe(24);
    loads.occupied('chat', 12);
    expect(loads.window('chat').limit).toBe(160);
  });

  it('holds chat back on a channel that is full, on that channel only, and counts it', () => {
    const loads = create();
    for (let nowMs = 0; nowMs < 5_000; nowMs += 5) loads.heard('full', nowMs);
    expect(loads.shouldHold('full', 5_000, ALWAYS_IF_POSSIBLE)).toBe(true);
    expect(loads.shouldHold('full', 5_000, NEVER)).toBe(false);
    expect(loads.shouldHold('other', 5_000, ALWAYS_IF_POSSIBLE)).toBe(false);
    expect(loads.held).toBe(1);
  });

  it('holds nothing back on a channel that carries half of what it may', () => {
    const loads = create();
    const random = seededRandom(1);
    for (let nowMs = 0; nowMs < 60_000; nowMs += 10) {
      loads.heard('chat', nowMs);
      loads.shouldHold('chat', nowMs, random);
    }
    expect(loads.held).toBe(0);
  });

  it('holds more back as the channel has more users', () => {
    const loads = create();
    loads.occupied('chat', 5_000);
    for (let nowMs = 0; nowMs < 10_000; nowMs += 10) loads.heard('chat', nowMs);
    expect(loads.shouldHold('chat', 10_000, ALWAYS_IF_POSSIBLE)).toBe(true);
  });

  it('forgets users it wrote to long ago, but not the channels in use', () => {
    const loads = create();
    loads.occupied('chat', 20_000);
    const first = loads.window('user 0');
    for (let index = 0; index < 1_000; index++) {
      loads.window(`user ${index}`);
      loads.heard('chat', index);
    }
    expect(loads.window('user 0')).not.toBe(first);
    expect(loads.window('chat').limit).toBe(24);
  });
});
