import { describe, expect, it } from 'vitest';
import { faultless, world } from './crash-world';
import { MINUTE_MS, reminder } from './samples';

describe('the outbox, wherever it dies', () => {
  it('survives a death at every single step', { timeout: 300_000 }, async () => {
    let deaths = 0;
    for (let step = 0; step < 200; step += 0.5) {
      const { time, open, settle } = world(() => 0);
      const first = open();
      first.tab.killAfter(step);
      const a = reminder('a');
      void first.outbox.setPlan([a, reminder('b'), reminder('c', { dueAt: a.dueAt + MINUTE_MS })]);
      await time.advance(30_000);
      void first.outbox.setPlan([a, reminder('b', { revision: 2, dueAt: a.dueAt + 20_000 })]);
      await time.advance(2 * MINUTE_MS);
      if (first.tab.isAlive) break;
      deaths++;
      const second = open();
      await time.advance(30_000);
      const end = await settle(second);
      expect(end, `step ${step}`).toEqual(faultless(end));
    }
    expect(deaths).toBeGreaterThan(50);
  });
});
