/** Wordings, splitting and merging on the host's board. */
import { describe, expect, it } from 'vitest';
import { boardInPage, isShown, nextFrame, partition, row, settled, wording } from './fake-board';

const { container, mount, all, one, card, texts } = boardInPage();
const press = (key: string, target: Element = document.activeElement ?? document.body) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

const price = row('price', {
  askers: 40,
  intent: 'price',
  language: 'en',
  wordings: [wording('price', 'how much is it', 37), wording('cost', 'cuánto cuesta', 3)],
});

describe('the wordings of a row', () => {
  it('are folded away behind their number, and open with how many asked each', () => {
    mount([price, row('blue')]);
    expect(one('wordings-toggle', card('price')).textContent).toBe('2 wordings');
    expect(isShown(one('wordings-toggle', card('blue')))).toBe(false);
    one('wordings-toggle', card('price')).click();
    expect(all('wording-text').map(({ textContent }) => textContent)).toEqual(['how much is it', 'cuánto cuesta']);
    expect(one('wordings').textContent).toContain('asked by 37');
    one('wordings-toggle', card('price')).click();
    expect(isShown(one('wordings'))).toBe(false);
  });

  it('keep their places while they are open, whoever overtakes whom', async () => {
    const { ranked } = mount([price]);
    one('wordings-toggle').click();
    const second = all('split')[1];
    const wordings = [wording('cost', 'cuánto cuesta', 90), wording('how', 'price?', 50), ...price.wordings.slice(0, 1)];
    ranked.set([row('new', { score: 20 }), { ...price, wordings }]);
    await nextFrame();
    const shown = all('wording-text').map(({ textContent }) => textContent);
    expect(shown).toEqual(['how much is it', 'cuánto cuesta', 'price?']);
    expect(all('split')[1]).toBe(second);
  });

  it('can be split off, and undone', async () => {
    const { questions, ranked } = mount([price]);
    one('wordings-toggle').click();
    all('split')[1]!.click();
    await settled();
    expect(questions.split).toHaveBeenCalledWith('cost');
    expect(partition(ranked.get())).toEqual(['cost', 'price']);
    expect(one('done-text').textContent).toBe('Split off “cuánto cuesta”.');
    expect(isShown(one('question-arranged', card('cost')))).toBe(true);
    one('undo').click();
    await settled();
    expect(partition(ranked.get())).toEqual(['cost+price']);
    expect(one('done-text').textContent).toBe('Undone.');
  });

  it('say so when the row is gone by now', async () => {
    const { ranked } = mount([price]);
    one('wordings-toggle').click();
    all('split')[1]!.click();
    await settled();
    ranked.set([]);
    one('undo').click();
    await settled();
    expect(one('board-error').textContent).toContain('not on the board');
    expect(isShown(one('done-text'))).toBe(false);
  });
});

describe('merging rows by hand', () => {
  const blue = row('blue', { wordings: [wording('blue'), wording('azul')] });

  it('asks into which row, and merges into the one that is clicked', async () => {
    const { questions } = mount([price, blue]);
    one('merge', card('blue')).click();
    expect(one('merge-prompt').textContent).toContain('Merge “is blue still there” into which row?');
    card('price').querySelector<HTMLElement>('p')!.click();
    await settled();
    expect(questions.merge).toHaveBeenCalledWith('blue', 'price');
    expect(one('done-text').textContent).toBe('Merged into “is price still there”.');
    expect(container().classList.contains('is-choosing')).toBe(false);
  });

  it('picks by key, and answers nothing by the way', async () => {
    const { questions } = mount([price, row('red'), blue]);
    card('price').focus();
    press('m');
    press('a');
    press('d');
    press('ArrowDown');
    press('ArrowDown');
    press('Enter');
    await settled();
    expect(questions.merge).toHaveBeenCalledWith('price', 'blue');
    expect(questions.answer).not.toHaveBeenCalled();
    expect(questions.dismiss).not.toHaveBeenCalled();
  });

  it('merges into a row that is being answered', async () => {
    const { questions } = mount([row('live', { status: 'answering' }), blue]);
    one('merge', card('blue')).click();
    card('live').click();
    await settled();
    expect(questions.merge).toHaveBeenCalledWith('blue', 'live');
  });

  it('is cancelled by Escape, which gives the row the focus again', () => {
    const { questions } = mount([price, blue]);
    one('merge', card('blue')).click();
    press('ArrowUp');
    press('Escape');
    expect(isShown(one('merge-prompt'))).toBe(false);
    expect(document.activeElement).toBe(card('blue'));
    expect(questions.merge).not.toHaveBeenCalled();
  });

  it('is not taken for a merge into itself', () => {
    const { questions } = mount([price, blue]);
    one('merge', card('blue')).click();
    card('blue').click();
    expect(questions.merge).not.toHaveBeenCalled();
    expect(isShown(one('merge-prompt'))).toBe(true);
  });

  it('moves no row while one is chosen, and catches up after', async () => {
    const { ranked } = mount([price, blue]);
    const before = texts();
    one('merge', card('blue')).click();
    ranked.set([...Array.from({ length: 20 }, (_, index) => row(`fast${index}`)), blue, price]);
    await nextFrame();
    expect(texts()).toEqual(before);
    press('Escape');
    expect(texts()[0]).toBe('is fast0 still there');
  });

  it('goes on when the row in hand becomes one with another meanwhile', async () => {
    const { questions, ranked } = mount([price, blue]);
    one('merge', card('blue')).click();
    ranked.set([price, row('older', { wordings: [wording('older'), ...blue.wordings] })]);
    await nextFrame();
    expect(isShown(one('merge-prompt'))).toBe(true);
    card('price').click();
    await settled();
    expect(questions.merge).toHaveBeenCalledWith('blue', 'price');
    expect(isShown(one('done-text'))).toBe(true);
  });

  it('ends when the row in hand is answered by somebody else', async () => {
    const { ranked } = mount([price, blue]);
    one('merge', card('blue')).click();
    ranked.set([price]);
    await nextFrame();
    expect(isShown(one('merge-prompt'))).toBe(false);
    expect(one('board-error').textContent).toContain('off the board');
  });

  it('is undone wording by wording', async () => {
    const { ranked } = mount([price, blue]);
    one('merge', card('blue')).click();
    card('price').click();
    await settled();
    expect(partition(ranked.get())).toEqual(['azul+blue+cost+price']);
    one('undo').click();
    await settled();
    expect(partition(ranked.get())).toEqual(['azul+blue', 'cost+price']);
  });
});
