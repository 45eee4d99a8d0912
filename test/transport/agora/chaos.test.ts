/** Everything goes wrong at once, and then nothing any more: what is left is as if nothing had. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { playBadly } from './chaos/a-bad-show';
import { isFinal } from './chaos/mischief';

const NOTHING_OPEN = {
  rtmClients: 0,
  rtcClients: 0,
  retryLoops: 0,
  sockets: 0,
  subscriptions: 0,
  localTracks: 0,
  remoteTracks: 0,
  listeners: 0,
  timers: 0,
};
const HEALED = { notJoined: [], missing: [], stale: [], unsent: [], blind: [], untrue: [] };

describe('a show on Agora during which everything goes wrong', { timeout: 600_000 }, () => {
  it('loses no question, tells the truth, stays within the limits and leaves nothing behind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (seed) => {
        const show = await playBadly(seed);
        if (process.env.CHAOS_LOG) console.log(seed, show.log.join('\n'), show.open, show.overRate, show.asked, show.answered, show.pages.map(({userId, reasons}) => [userId, reasons.map(String)]));
        expect(show.healed).toEqual(HEALED);
        expect(show.stray.filter((error) => !isFinal(error))).toEqual([]);
        expect(show.doubled).toEqual([]);
        expect(show.overRate.apiCalls).toBeLessThanOrEqual(20);
        expect(show.overRate.publishes).toBeLessThanOrEqual(60);
        expect(show.overRate.stateCalls).toBeLessThanOrEqual(10);
        expect(show.haveLeft).toBe(true);
        expect(show.open).toEqual(NOTHING_OPEN);
        expect(show.pending).toBe(0);
        expect({ stopped: show.stopped, disabled: show.disabled }).toEqual({ stopped: 0, disabled: 0 });
      }),
      { numRuns: Number(process.env.CHAOS_RUNS ?? 3), endOnFailure: true, ...(process.env.CHAOS_SEED && { examples: [[Number(process.env.CHAOS_SEED)]] }) },
    );
  });
});
