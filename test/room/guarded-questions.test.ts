import { describe, expect, it } from 'vitest';
import { loadLateParts } from '../../src/room/late-parts-chunk';
import { board, setUpShow } from './a-show';

describe('a question that the chat guard marks or hides', () => {
  it('reaches the board all the same', async () => {
    // Fetched in real time, of which none passes here.
    await loadLateParts();
    const { clock, join, after } = setUpShow();
    const host = await join('host', { chat: { guard: 'hide' } });
    const text = 'when will the red winter coat be in stock in size 38 again?';
    for (let index = 0; index < 8; index++) {
      const viewer = await join(`viewer-${index}`);
      await after(viewer.chat.send(text), 300);
    }
    await clock.advance(3_000);
    expect(board(host)).toEqual([{ text, askers: 8, status: 'waiting' }]);
    const { received, guarded, waves } = host.chat.stats.get();
    expect(received).toBe(8);
    expect(guarded.copied).toBeGreaterThan(0);
    expect(host.chat.messages.get()).toHaveLength(8 - guarded.copied);
    expect(waves).toMatchObject([{ text }]);
  });
});
