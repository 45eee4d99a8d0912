/** What a viewer is told of their questions, above all that they were answered. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mountMyQuestions } from '../../examples/demo/src/viewer/my-questions';
import { Signal } from '../../src/lib/signal';
import type { OwnQuestion } from '../../src/index';

let container: HTMLElement;
let unmount: () => void = () => undefined;
let comeIntoView: (element: Element) => void;

beforeEach(() => {
  vi.useFakeTimers();
  const watched = new Map<Element, () => void>();
  comeIntoView = (element) => watched.get(element)?.();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(private readonly notify: (entries: readonly { isIntersecting: boolean }[]) => void) {}
      observe(element: Element) {
        watched.set(element, () => this.notify([{ isIntersecting: true }]));
      }
      disconnect() {}
    },
  );
  container = document.createElement('main');
  document.body.append(container);
});
afterEach(() => {
  unmount();
  container.remove();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const asked = (id: string, change: Partial<OwnQuestion> = {}): OwnQuestion => ({
  id,
  text: `is ${id} still there`,
  askedAt: 0,
  status: 'received',
  ...change,
});

function mount(...questions: OwnQuestion[]) {
  const mine = new Signal<readonly OwnQuestion[]>(questions);
  const said: string[] = [];
  unmount = mountMyQuestions(container, { mine, onNews: (text) => said.push(text) });
  return { mine, said };
}

const summary = () => container.querySelector('[data-testid=my-questions-news]')?.textContent;
const cards = () => [...container.querySelectorAll<HTMLElement>('[data-testid=my-question]')];
const texts = () => cards().map((card) => card.querySelector('.mine-text')?.textContent);
const many = (count: number) => Array.from({ length: count }, (_, index) => asked(`later${index}`));

describe('what became of my questions', () => {
  it('is told by the latest one as long as none has news', () => {
    mount(asked('blue'), asked('red'));
    expect(summary()).toBe('2 questions · The host has it. Stay around.');
    expect(texts()).toEqual(['is red still there', 'is blue still there']);
  });

  it('puts an answer and its reply before whatever was asked since', () => {
    const { mine } = mount(asked('blue'), asked('red'));
    mine.set([asked('blue', { status: 'answered', reply: 'Yes, three left' }), asked('red')]);
    expect(summary()).toBe('2 questions · The host: Yes, three left');
    expect(texts()).toEqual(['is blue still there', 'is red still there']);
    mine.set([...mine.get(), asked('green', { status: 'answering' })]);
    expect(summary()).toBe('3 questions · The host: Yes, three left');
    expect(texts()[0]).toBe('is blue still there');
  });

  it('says which one was answered where the host wrote nothing', () => {
    const { mine } = mount(asked('blue'), asked('red'));
    mine.set([asked('blue', { status: 'answered' }), asked('red')]);
    expect(summary()).toBe('2 questions · Answered: is blue still there');
  });

  it('goes on to newer news only when the answer was in view for a moment', () => {
    const { mine } = mount(asked('blue'));
    mine.set([asked('blue', { status: 'answered', reply: 'Yes' }), asked('red', { status: 'answering' })]);
    const reply = container.querySelector('[data-testid=my-question-reply]')!;
    comeIntoView(reply);
    vi.advanceTimersByTime(500);
    expect(summary()).toBe('2 questions · The host: Yes');
    vi.advanceTimersByTime(2_000);
    expect(summary()).toBe('2 questions · Listen: the host is answering you now.');
    expect(texts()[0]).toBe('is red still there');
  });

  it('shows an answer to a question that a dozen others were asked after', () => {
    const { mine } = mount(asked('old'), ...many(14));
    expect(texts()).toHaveLength(12);
    expect(texts()).not.toContain('is old still there');
    mine.set([asked('old', { status: 'answered', reply: 'Yes' }), ...many(14)]);
    expect(texts()).toHaveLength(12);
    expect(texts()[0]).toBe('is old still there');
  });

  it('moves nothing while a question is on its way', () => {
    const { mine, said } = mount(asked('blue', { status: 'sending' }), asked('red', { status: 'sending' }));
    mine.set([asked('blue'), asked('red', { status: 'sending' })]);
    expect(texts()[0]).toBe('is red still there');
    expect(said).toEqual(['The host has it. Stay around. ']);
  });

  it('leaves nothing when it goes, and nothing when all is gone', () => {
    const { mine } = mount(asked('blue', { status: 'answered' }));
    mine.set([]);
    expect(cards()).toEqual([]);
    unmount();
    unmount = () => undefined;
    expect(container.childElementCount).toBe(0);
  });
});
