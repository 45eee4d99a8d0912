/** What a row says at a glance, and what the board is filtered by. */
import { describe, expect, it } from 'vitest';
import { reasonsInFull, reasonsInWords } from '../../examples/demo/src/host/reasons';
import type { Reason } from '../../src/index';
import { boardInPage, isShown, row, settled } from './fake-board';

const PRODUCTS = [
  { productId: 'shirt', titles: ['Linen shirt', 'Camisa de lino'] },
  { productId: 'serum', titles: ['Dew serum'] },
];

const { mount, one, card, texts } = boardInPage({ products: PRODUCTS });
const choose = (testId: string) => one(testId).querySelector('input')!.click();
const countIn = (testId: string) => one(testId).querySelector('.filter-count')?.textContent;

const rows = [
  row('a', { intent: 'price', productId: 'shirt', language: 'es', askers: 37 }),
  row('b', { intent: 'price', productId: 'serum' }),
  row('c', { intent: 'size', productId: 'shirt', isArranged: true }),
  row('d'),
];

describe('a row at a glance', () => {
  it('says language, intent, product and how many asked', () => {
    mount(rows);
    expect(one('question-language').textContent).toBe('es');
    expect(one('question-language').title).toBe('Spanish');
    expect(one('question-intent').textContent).toBe('Price');
    expect(one('question-product').textContent).toBe('Linen shirt');
    expect(one('question-askers').textContent).toBe('asked by 37');
    expect(isShown(one('question-arranged'))).toBe(false);
  });

  it('says what crew arranged, and nothing of what is not known', () => {
    mount([row('x', { isArranged: true, productId: 'hat' })]);
    expect(isShown(one('question-arranged'))).toBe(true);
    expect(isShown(one('question-language'))).toBe(false);
    expect(isShown(one('question-intent'))).toBe(false);
    expect(one('question-product').textContent).toBe('hat');
  });

  it('knows every reason in words, and says what holds a row down though it takes no points', () => {
    const reasons: Reason[] = [
      { kind: 'confidence', points: 9 },
      { kind: 'askers', points: 20 },
      { kind: 'copied', points: -12 },
      { kind: 'waiting', points: 3 },
      { kind: 'featured', points: 6 },
      { kind: 'intent', points: 2 },
      { kind: 'tier', points: 4 },
      { kind: 'repeat', points: -3 },
      { kind: 'share', points: 0 },
    ];
    const question = row('x', { intent: 'delivery', askers: 30, askedAt: 0, reasons });
    expect(reasonsInWords(question, 30_000, 2)).toBe(
      '30 people ask · word-for-word copies count once · others by this person stand above it',
    );
    expect(reasonsInWords(question, 30_000, 9)).toContain('about delivery');
    expect(reasonsInFull(question, 30_000).split('\n')).toContain('−12.0  word-for-word copies count once');
    expect(reasonsInFull(question, 30_000)).not.toContain('undefined');
  });
});

describe('the filters of the board', () => {
  it('show how many there are of each, each within the other choice', () => {
    mount(rows);
    expect(countIn('filter-product:all')).toBe('4');
    expect(countIn('filter-product:shirt')).toBe('2');
    expect(countIn('filter-product:none')).toBe('1');
    choose('filter-intent:price');
    expect(texts()).toEqual(['is a still there', 'is b still there']);
    expect(countIn('filter-product:shirt')).toBe('1');
    expect(countIn('filter-intent:size')).toBe('1');
    choose('filter-product:shirt');
    expect(texts()).toEqual(['is a still there']);
    expect(one('board-summary').textContent).toBe('1 question of 4 that wait: Linen shirt · Price');
  });

  it('say so when nothing is left, and let everything through again', () => {
    mount(rows);
    choose('filter-intent:returns');
    expect(texts()).toEqual([]);
    expect(one('board-empty').textContent).toContain('Nobody who waits asked about Returns.');
    one('clear-filter').click();
    expect(texts()).toHaveLength(4);
    expect(isShown(one('board-empty'))).toBe(false);
  });

  it('say that the next one is taken of all', async () => {
    const { questions } = mount(rows);
    choose('filter-intent:size');
    expect(one('take-next').textContent).toContain('Take next of all');
    one('take-next').click();
    await settled();
    expect(questions.take).toHaveBeenCalledTimes(1);
  });

  it('leave arrow keys to the choice that has the focus, and other keys to the board', async () => {
    const { questions } = mount(rows);
    const input = one('filter-intent:all').querySelector('input')!;
    input.focus();
    const arrow = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true });
    input.dispatchEvent(arrow);
    expect(arrow.defaultPrevented).toBe(false);
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }));
    await settled();
    expect(questions.take).toHaveBeenCalledTimes(1);
  });

  it('find the row to merge into while one is in hand', async () => {
    const many = Array.from({ length: 30 }, (_, index) => row(`p${index}`, { intent: 'price' }));
    const { questions } = mount([...many, row('far', { intent: 'link' })]);
    one('merge').click();
    choose('filter-intent:link');
    expect(texts()).toEqual(['is p0 still there', 'is far still there']);
    card('far').click();
    expect(questions.merge).toHaveBeenCalledWith('p0', 'far');
  });
});
