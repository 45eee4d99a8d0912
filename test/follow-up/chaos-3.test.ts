import { describe, expect, it } from 'vitest';
import { run } from './chaos-world';

describe('following up, whatever happens to viewer and device', () => {
  it('loses nothing and disturbs nobody, seeds 500 to 749', { timeout: 300_000 }, async () => {
    for (let seed = 500; seed <= 749; seed++) expect(await run(seed), `seed ${seed}`).toEqual([]);
  });
});
