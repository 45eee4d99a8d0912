/** What of a fast chat is shown. */
import { expect, it } from 'vitest';
import { ReadingPace } from '../../examples/demo/src/chat/reading-pace';
import type { ChatMessage } from '../../src/model/message';

let lastId = 0;
function line(about: Partial<ChatMessage> & { isCrew?: boolean } = {}): ChatMessage {
  const { isCrew = false, ...rest } = about;
  return {
    id: `m${lastId++}`,
    sender: { id: 'u', name: 'u', isCrew },
    text: 'hi',
    sentAt: 0,
    status: 'sent',
    isOwn: false,
    ...rest,
  };
}
const lines = (count: number) => Array.from({ length: count }, () => line());

/** Plays `perSecond` for ten seconds, in twenty batches a second. */
function playTenSeconds(pace: ReadingPace, perSecond: number): number {
  let shown = 0;
  for (let step = 0; step < 200; step++) shown += pace.choose(lines(perSecond / 20), step * 50).shown.length;
  return shown;
}

it('shows everything while people can keep up', () => {
  expect(playTenSeconds(new ReadingPace(), 0)).toBe(0);
  const pace = new ReadingPace();
  for (let second = 0; second < 60; second++) expect(pace.choose(lines(6), second * 1000).skipped).toBe(0);
});

it('shows about eight lines a second of a thousand', () => {
  const shown = playTenSeconds(new ReadingPace(), 1000);
  expect(shown).toBeGreaterThan(70);
  expect(shown).toBeLessThan(105);
});

it('never leaves out what one wrote oneself, or what the crew wrote', () => {
  const pace = new ReadingPace();
  playTenSeconds(pace, 1000);
  const own = line({ isOwn: true });
  const crew = line({ isCrew: true });
  expect(pace.choose([...lines(50), own, ...lines(50), crew], 10_001).shown).toEqual(
    expect.arrayContaining([own, crew]),
  );
});

it('keeps the order of what it shows', () => {
  const batch = lines(500);
  const { shown } = new ReadingPace().choose(batch, 0);
  expect(shown).toEqual(batch.filter((message) => shown.includes(message)));
});

it('picks out questions, but leaves the chat a chat', () => {
  const pace = new ReadingPace();
  let questions = 0;
  for (let step = 0; step < 200; step++) {
    const batch = [...lines(40), ...Array.from({ length: 10 }, (_, index) => line({ questionId: `q${index}` }))];
    questions += pace.choose(batch, step * 50).shown.filter(({ questionId }) => questionId !== undefined).length;
  }
  expect(questions).toBeGreaterThanOrEqual(20);
  expect(questions).toBeLessThan(60);
});
