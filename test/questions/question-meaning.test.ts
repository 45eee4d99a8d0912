import { describe, expect, it } from 'vitest';
import { loadQuestionMeaning, QuestionQueue } from '../../src/questions/index';

const NOW_MS = 1_704_067_200_000;
const offered = (id: string, text: string) => ({ id, text, askerId: id, askedAtMs: NOW_MS, confidence: 0.9 });

describe('the meaning of questions', () => {
  it('makes one row of what asks the same, in another language too, without a room', async () => {
    const queue = new QuestionQueue({ likeness: await loadQuestionMeaning() });
    const prices = ['how much is it', 'what is the price?', 'berapa harganya kak'];
    const texts = [...prices, 'do you ship to Spain', 'how much is shipping'];
    for (const [index, text] of texts.entries()) queue.offer(offered(`q${index}`, text), NOW_MS);
    const rows = queue.top(10, NOW_MS).map(({ intent, wordings }) => [intent, wordings.length]);
    expect(rows).toContainEqual(['price', 3]);
    expect(rows.filter(([intent]) => intent === 'delivery')).toEqual([['delivery', 1], ['delivery', 1]]);
  });

  it('has products of its own for each that was loaded', async () => {
    const [first, second] = [await loadQuestionMeaning(), await loadQuestionMeaning()];
    first.setProducts([{ productId: 'p1', titles: ['Nora leather bag'] }]);
    expect(first.read('how much is the nora leather bag', {}).productId).toBe('p1');
    expect(second.read('how much is the nora leather bag', {}).productId).toBeUndefined();
  });
});
