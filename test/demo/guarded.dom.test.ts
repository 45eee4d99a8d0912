/** What the flood guard found, as host and viewers see it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mountChatLog } from '../../examples/demo/src/chat/chat-log';
import { Entries } from '../../examples/demo/src/chat/entries';
import { mountGuarded } from '../../examples/demo/src/host/guarded';
import { Signal } from '../../src/lib/signal';
import type { Chat, ChatMessage, ChatStats } from '../../src/index';

let container: HTMLElement;
let unmount: () => void = () => undefined;

beforeEach(() => {
  container = document.createElement('section');
  document.body.append(container);
});
afterEach(() => {
  unmount();
  unmount = () => undefined;
  container.remove();
});

let lastId = 0;
const line = (change: Partial<ChatMessage> = {}): ChatMessage => ({
  id: `m${lastId++}`,
  sender: { id: 'ben', name: 'Ben', isCrew: false },
  text: 'free gift cards here',
  sentAt: 0,
  status: 'sent',
  isOwn: false,
  ...change,
});
const copies = (count: number) => Array.from({ length: count }, () => line({ guard: 'copied' }));
const all = (testId: string) => Array.from(container.querySelectorAll<HTMLElement>(`[data-testid=${testId}]`));

describe('the figures of the guard', () => {
  const stats = (change: Partial<ChatStats> = {}): ChatStats => ({
    received: 2_000,
    guarded: { copied: 0, repeated: 0, flooding: 0, wall: 0, link: 0 },
    waves: [],
    perSecond: 10,
    ...change,
  });
  const mount = (value: ChatStats) => {
    unmount = mountGuarded(container, { chat: { stats: new Signal(value) } as unknown as Chat });
  };

  it('name the reasons, the largest first', () => {
    mount(stats({ guarded: { copied: 300, repeated: 80, flooding: 0, wall: 1, link: 31 } }));
    expect(all('guarded')[0]?.textContent).toBe(
      '412 lines marked: 300 copy-paste, 80 repeats, 31 links, 1 wall of signs',
    );
  });

  it('show the largest waves as they were sent', () => {
    mount(stats({ waves: [{ text: '<b>BUY</b> from me', count: 120 }, { text: 'spam', count: 9 }] }));
    const shown = all('wave').filter(({ hidden }) => !hidden);
    expect(shown.map(({ textContent }) => textContent)).toEqual(['<b>BUY</b> from me ×120', 'spam ×9']);
    expect(container.querySelector('b')).toBeNull();
  });

  it('say so when there is nothing', () => {
    mount(stats());
    expect(all('guarded')[0]?.textContent).toBe('No chat lines marked so far');
    expect(all('wave').every(({ hidden }) => hidden)).toBe(true);
  });
});

describe('marked lines in the chat', () => {
  let entries: Entries;
  beforeEach(() => {
    entries = new Entries(container, true);
  });

  it('stand there dimmed, with the word why, when they are alone', () => {
    entries.append([line({ guard: 'link', text: 'see example dot com' })]);
    expect(all('fold-label')[0]?.textContent).toBe('link');
    expect(all('fold')[0]?.textContent).toContain('Ben see example dot com');
  });

  it('are folded together, with how many and why, though others speak in between', () => {
    entries.append([line(), ...copies(3), line({ text: 'hello' }), ...copies(2), line({ guard: 'repeated' })]);
    expect(all('fold')).toHaveLength(1);
    expect(all('fold-label')[0]?.textContent).toBe('6 lines folded: 5 copy-paste, 1 repeat');
    expect(container.textContent).toContain('hello');
  });

  it('can be read all the same', () => {
    entries.append(copies(30));
    const toggle = all('fold')[0]!.querySelector('button')!;
    expect(toggle.textContent).toBe('Show last 20');
    toggle.click();
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    expect(container.querySelectorAll('.fold-lines li')).toHaveLength(20);
  });

  it('begin another fold when the last one is far up', () => {
    entries.append([...copies(2), ...Array.from({ length: 15 }, () => line()), ...copies(4)]);
    expect(all('fold-label').map(({ textContent }) => textContent)).toEqual([
      '2 lines folded: 2 copy-paste',
      '4 lines folded: 4 copy-paste',
    ]);
  });

  it('leave the page bounded, whatever comes', () => {
    const others = () => Array.from({ length: 14 }, () => line());
    for (let round = 0; round < 40; round++) entries.append([...copies(5), ...others()]);
    expect(container.childElementCount).toBeLessThanOrEqual(60);
  });

  it('take no reading time from the others', async () => {
    const messages = new Signal<readonly ChatMessage[]>([]);
    const stats = new Signal({ perSecond: 0 });
    unmount = mountChatLog(container, { chat: { messages, stats } as unknown as Chat, emptyText: 'none' });
    messages.set([...copies(150), ...Array.from({ length: 10 }, (_, index) => line({ text: `word ${index}` }))]);
    await expect.poll(() => container.textContent).toContain('word 9');
    expect(container.textContent).toContain('word 0');
    expect(all('fold-label')[0]?.textContent).toBe('150 lines folded: 150 copy-paste');
  });
});
