/** The host's board as a host uses it: rows, reasons, keys. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mountBoard } from '../../examples/demo/src/host/board';
import type { Questions } from '../../src/index';
import { fakeQuestions, row } from './fake-board';

let container: HTMLElement;
let unmount: () => void = () => undefined;

function mount(questions: unknown) {
  unmount = mountBoard(container, { questions: questions as Questions, say: () => undefined });
}

const texts = () =>
  Array.from(container.querySelectorAll('[data-testid=question-text]'), ({ textContent }) => textContent);
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const press = (key: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

describe("the host's board", () => {
  beforeEach(() => {
    container = document.createElement('main');
    document.body.append(container);
  });
  afterEach(() => {
    unmount();
    container.remove();
  });

  it('says so when nobody has asked', () => {
    mount(fakeQuestions([]).questions);
    expect(container.textContent).toContain('No questions yet');
    expect(container.querySelector<HTMLButtonElement>('[data-testid=take-next]')?.disabled).toBe(true);
  });

  it('shows the best first, with how many asked and why it stands there', () => {
    mount(fakeQuestions([row('blue', { askers: 4, reasons: [{ kind: 'askers', points: 8 }] }), row('red')]).questions);
    expect(texts()).toEqual(['is blue still there', 'is red still there']);
    expect(container.querySelector('[data-testid=question-row]')?.textContent).toContain('asked by 4');
    expect(container.querySelector('[data-testid=question-why]')?.textContent).toContain('4 people ask');
  });

  it('shows a new best question with the next frame, though it is calm otherwise', async () => {
    const { ranked, questions } = fakeQuestions([row('red')]);
    mount(questions);
    ranked.set([row('gold'), row('red')]);
    await nextFrame();
    expect(texts()).toEqual(['is gold still there', 'is red still there']);
    ranked.set([row('gold'), row('red'), row('green')]);
    await nextFrame();
    expect(texts()).toHaveLength(2);
  });

  it('never treats what people write as markup', () => {
    mount(fakeQuestions([row('x', { text: '<img src=x onerror=alert(1)>' })]).questions);
    expect(container.querySelector('img')).toBeNull();
    expect(texts()).toEqual(['<img src=x onerror=alert(1)>']);
  });

  it('takes, answers and dismisses by key', () => {
    const { questions } = fakeQuestions([row('red'), row('blue')]);
    mount(questions);
    press('n');
    press('a');
    press('d');
    expect(questions.answer).toHaveBeenCalledWith('red', {});
    expect(questions.dismiss).toHaveBeenCalledTimes(1);
  });

  it('leaves nothing in the page when it goes', () => {
    const { questions, ranked } = fakeQuestions([row('red')]);
    mount(questions);
    unmount();
    unmount = () => undefined;
    expect(container.childElementCount).toBe(0);
    ranked.set([row('blue')]);
    expect(container.childElementCount).toBe(0);
  });

  it('keeps the row that a reply is typed in, even when twelve others overtake it', async () => {
    const { questions, ranked } = fakeQuestions([row('slow')]);
    mount(questions);
    press('r');
    const field = container.querySelector<HTMLInputElement>('[data-testid=reply-field]')!;
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
    mount(fakeQuestions(Array.from({ length: 40 }, (_, index) => row(`r${index}`))).questions);
    const more = container.querySelector<HTMLButtonElement>('[data-testid=board-more]')!;
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
    mount(fakeQuestions([row('red', { asker: { id: 'n', name: 'נועה' } })]).questions);
    const name = [...container.querySelectorAll('bdi')].find(({ textContent }) => textContent === 'נועה');
    expect(name?.parentElement?.textContent).toBe('נועה · clearly a question');
  });

  it('answers once however long the key is held', () => {
    const { questions } = fakeQuestions([row('blue'), row('red')]);
    mount(questions);
    press('a');
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', repeat: true, bubbles: true }));
    expect(questions.answer).toHaveBeenCalledTimes(1);
  });
});
