import { describe, expect, it } from 'vitest';
import type { Detection } from '../../src/index';
import { collectReportedErrors } from '../fakes/reported-errors';
import { board, mine, setUpShow } from './a-show';

/** A service that answers after `ms` that everything is a question. */
function service(clock: { schedule(task: () => void, ms: number): () => void }, ms: number) {
  const calls: { text: string; signal: AbortSignal }[] = [];
  const detect = (text: string, { signal }: { signal: AbortSignal }) =>
    new Promise<Detection>((resolve, reject) => {
      calls.push({ text, signal });
      const cancel = clock.schedule(() => resolve({ isQuestion: true, confidence: 0.77 }), ms);
      signal.addEventListener('abort', () => {
        cancel();
        reject(new Error('aborted'));
      });
    });
  return { calls, detector: { detect } };
}

describe("a shop's detector that is a service", () => {
  it('is asked about a line that is in sight meanwhile, and sent when it has answered', async () => {
    const { clock, join } = setUpShow();
    const { detector, calls } = service(clock, 300);
    const [host, ana] = [await join('host'), await join('ana', { detector })];
    const sent = ana.chat.send('lovely colour');
    expect(ana.chat.messages.get()).toMatchObject([{ text: 'lovely colour', status: 'sending' }]);
    await clock.advance(200);
    expect(host.chat.messages.get()).toEqual([]);
    await clock.advance(1_000);
    const line = await sent;
    expect(line.questionId).toBe(ana.questions.mine.get()[0]!.id);
    expect(board(host)).toMatchObject([{ text: 'lovely colour', status: 'waiting' }]);
    expect(host.questions.ranked.get()[0]!.reasons).toContainEqual(expect.objectContaining({ kind: 'confidence' }));
    expect(calls.map(({ text }) => text)).toEqual(['lovely colour']);
  });

  it('delays a line by its time limit and no longer, and a question is asked all the same', async () => {
    const { clock, join } = setUpShow();
    const { detector, calls } = service(clock, 60_000);
    const [host, ana] = [await join('host'), await join('ana', { detector, detectorTimeoutMs: 700 })];
    const sent = ana.chat.send('does it fit?');
    sent.catch(() => undefined);
    await clock.advance(690);
    expect(host.chat.messages.get()).toEqual([]);
    await clock.advance(60);
    expect(host.chat.messages.get()).toMatchObject([{ text: 'does it fit?' }]);
    expect((await sent).questionId).toBeDefined();
    expect(calls[0]!.signal.aborted).toBe(true);
    await clock.advance(1_000);
    expect(mine(ana)).toMatchObject([{ text: 'does it fit?', status: 'received' }]);
  });

  it('is given up when the room is left while it thinks', async () => {
    const reported = collectReportedErrors();
    const { clock, join, after } = setUpShow();
    const { detector, calls } = service(clock, 60_000);
    const ana = await join('ana', { detector, detectorTimeoutMs: 10_000 });
    const sent = ana.chat.send('does it fit?');
    sent.catch(() => undefined);
    await clock.advance(100);
    await after(ana.leave());
    await expect(sent).rejects.toMatchObject({ code: 'network-unavailable' });
    expect(calls[0]!.signal.aborted).toBe(true);
    expect(clock.pending).toBe(0);
    expect(reported).toEqual([]);
  });

  it("does not have the crew wait: what arrives is checked by the built-in one", async () => {
    const { clock, join, after } = setUpShow();
    const { detector, calls } = service(clock, 60_000);
    const [host, ana] = [await join('host', { detector }), await join('ana')];
    for (const text of ['does it fit?', 'is it warm?', 'how much is it?']) await after(ana.chat.send(text), 3_000);
    expect(board(host)).toHaveLength(3);
    expect(calls.length).toBeLessThanOrEqual(1);
    expect(calls.every(({ signal }) => signal.aborted)).toBe(true);
  });
});
