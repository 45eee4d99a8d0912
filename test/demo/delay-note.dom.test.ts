/** Below a delay's knob: that it was repaired is said for a while, and not beside other news. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDelayNote } from '../../examples/demo/src/health/worse/delay-note';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const open = () => {
  const element = document.createElement('p');
  return { element, note: createDelayNote(element) };
};

it('takes the news of a repair away after a while', () => {
  const { element, note } = open();
  note.show({ targetMs: 0, isRepaired: true });
  expect(element.textContent).toBe('Repaired by a new subscription.');
  vi.advanceTimersByTime(14_000);
  expect(element.textContent).not.toBe('');
  vi.advanceTimersByTime(2_000);
  expect([element.textContent, element.classList.contains('is-good')]).toEqual(['', false]);
});

it('takes it away at once when something else happens, but not what still holds', () => {
  const { element, note } = open();
  note.show({ targetMs: 0, isRepaired: true });
  note.forget();
  expect(element.textContent).toBe('');
  note.show({ targetMs: 500, isRepaired: false });
  note.forget();
  vi.advanceTimersByTime(60_000);
  expect(element.textContent).toContain('The browser catches up by itself');
});
