import { describe, expect, it } from 'vitest';
import { faultless, run } from './crash-world';

describe('the outbox, whatever happens to the device', () => {
  it('owes nothing and repeats nothing, seeds 0 to 249', { timeout: 300_000 }, async () => {
    for (let seed = 0; seed < 250; seed++) {
      const end = await run(seed);
      expect(end, `seed ${seed}`).toEqual(faultless(end));
    }
  });
});
