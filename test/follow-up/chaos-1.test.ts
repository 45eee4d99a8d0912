import { describe, expect, it } from 'vitest';
import { run } from './chaos-world';

describe('following up, whatever happens to viewer and device', () => {
  it('loses nothing and disturbs nobody, seeds 0 to 249', { timeout: 300_000 }, async () => {
    for (let seed = 0; seed <= 249; seed++) expect(await run(seed), `seed ${seed}`).toEqual([]);
  });
});
