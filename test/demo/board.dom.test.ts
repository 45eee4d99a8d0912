/** The host's board as a host uses it: rows, reasons, keys. */
import { describe, expect, it } from 'vitest';
import { boardInPage, nextFrame, row } from './fake-board';

const { container, mount, unmount, one, texts } = boardInPage();
const press = (key: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

describe("the host's board", () => {
  it('says so when nobody has asked', () => {
    mount([]);
    expect(container().textContent).toContain('No questions yet');
    expect(one('take-next')).toHaveProperty('disabled', true);
  });

  it('shows the best first, with how many asked and why it stands there', () => {
    mount([row('blue', { askers: 4, reasons: [{ kind: 'askers', points: 8 }] }), row('red')]);
    expect(texts()).toEqual(['is blue still there', 'is red still there']);
    expect(one('question-row').textContent).toContain('asked by 4');
    expect(one('question-why').textContent).toContain('4 people ask');
  });

  it('shows a new best question with the next frame, though it is calm otherwise', async () => {
    const { ranked } = mount([row('red')]);
    ranked.set([row('gold'), row('red')]);
    await nextFrame();
    expect(texts()).toEqual(['is gold still there', 'is red still there']);
    ranked.set([row('gold'), row('red'), row('green')]);
    await nextFrame();
    expect(texts()).toHaveLength(2);
  });

  it('never treats what people write as markup', () => {
    mount([row('x', { text: '<img src=x onerror=alert(1)>' })]);
    expect(container().querySelector('img')).toBeNull();
    expect(texts()).toEqual(['<img src=x onerror=alert(1)>']);
  });

  it('takes, answers and dismisses by key', () => {
    const { questions } = mount([row('red'), row('blue')]);
    press('n');
    press('a');
    press('d');
    expect(questions.answer).toHaveBeenCalledWith('red', {});
    expect(questions.dismiss).toHaveBeenCalledTimes(1);
  });

  it('leaves nothing in the page when it goes', () => {
    const { ranked } = mount([row('red')]);
    unmount();
    expect(container().childElementCount).toBe(0);
    ranked.set([row('blue')]);
    expect(container().childElementCount).toBe(0);
  });

  it('keeps the row that a reply is typed in, even when twelve others overtake it', async () => {
    const { ranked } = mount([row('slow')]);
    press('r');
    const field = one('reply-field') as HTMLInputElement;
    field.value = 'Yes, it is';
    const overtaking = Array.from({ length: 20 }, (_, index) => row(`fast${index}`));
    ranked.set([...overtaking, row('slow')]);
    await nextFrame();
    expect(field.isConnected).toBe(true);
    expect(texts()).toHaveLength(12);
    expect(texts()[0]).toBe('is slow still there');
    expect(texts()[1]).toBe('is fast0 still there');
  });

  it('shows two dozen more rows each time they are asked for, and goes on from there', () => {
    mount(Array.from({ length: 40 }, (_, index) => row(`r${index}`)));
    const more = one('board-more');
    expect(more.textContent).toBe('and 28 more below these: show 24');
    more.click();
    expect(texts()).toHaveLength(36);
    expect((document.activeElement as HTMLElement).dataset['id']).toBe('r12');
    expect(more.textContent).toBe('and 4 more below these: show 4');
    more.click();
    expect(texts()).toHaveLength(40);
    expect(more.hidden).toBe(true);
  });

  it('keeps a name that is written from right to left apart from the words after it', () => {
    mount([row('red', { asker: { id: 'n', name: 'נועה' } })]);
    const name = [...container().querySelectorAll('bdi')].find(({ textContent }) => textContent === 'נועה');
    expect(name?.parentElement?.textContent).toBe('נועה · clearly a question');
  });

  it('answers once however long the key is held', () => {
    const { questions } = mount([row('blue'), row('red')]);
    press('a');
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', repeat: true, bubbles: true }));
    expect(questions.answer).toHaveBeenCalledTimes(1);
  });
});
