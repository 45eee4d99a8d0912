import { describe, expect, it } from 'vitest';
import { faultless, run } from './crash-world';

describe('the outbox, whatever happens to the device', () => {
  it('owes nothing and repeats nothing, seeds 750 to 999', { timeout: 300_000 }, async () => {
    for (let seed = 750; seed < 1000; seed++) {
      const end = await run(seed);
      expect(end, `seed ${seed}`).toEqual(faultless(end));
    }
  });
});
