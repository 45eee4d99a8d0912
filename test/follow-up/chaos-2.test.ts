import { describe, expect, it } from 'vitest';
import { run } from './chaos-world';

describe('following up, whatever happens to viewer and device', () => {
  it('loses nothing and disturbs nobody, seeds 250 to 499', { timeout: 300_000 }, async () => {
    for (let seed = 250; seed <= 499; seed++) expect(await run(seed), `seed ${seed}`).toEqual([]);
  });
});
