import type { LiveRoomOptions } from 'liveroom';
import { local } from 'liveroom/local';
import { describe, expectTypeOf, it } from 'vitest';

describe('the local transport', () => {
  it('is a transport that needs no options', () => {
    expectTypeOf(local()).toExtend<LiveRoomOptions['transport']>();
  });
});
