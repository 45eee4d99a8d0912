/** What makes it worse: what a bad network lets through, and which delays outlive a new subscription. */
import { describe, expect, it } from 'vitest';
import { createDelay, type Delay } from '../../examples/demo/src/health/worse/delay';
import { FrameGate, NO_BADNESS } from '../../examples/demo/src/health/worse/frame-gate';

/** How many of `count` frames of `bytes` come through, one every `everyMs`. */
function passed(gate: FrameGate, { count, bytes, everyMs }: { count: number; bytes: number; everyMs: number }): number {
  let through = 0;
  for (let index = 0; index < count; index++) if (gate.admits(bytes, index * everyMs)) through += 1;
  return through;
}

describe('a bad network', () => {
  it('lets everything through until it is told otherwise, and again when it is undone', () => {
    const gate = new FrameGate();
    expect(passed(gate, { count: 100, bytes: 5_000, everyMs: 10 })).toBe(100);
    gate.set({ loseEvery: 2, bitsPerSecond: 1 });
    gate.set(NO_BADNESS);
    expect(passed(gate, { count: 100, bytes: 5_000, everyMs: 10 })).toBe(100);
  });

  it('loses every nth frame', () => {
    const gate = new FrameGate();
    gate.set({ loseEvery: 10, bitsPerSecond: undefined });
    expect(passed(gate, { count: 100, bytes: 1_000, everyMs: 66 })).toBe(90);
  });

  it('lets no more through than its rate, give or take the burst and the last frame', () => {
    const gate = new FrameGate();
    gate.set({ loseEvery: undefined, bitsPerSecond: 80_000 });
    // 150 frames of 8 kbit in 10 s are 120 kbit/s.
    const through = passed(gate, { count: 150, bytes: 1_000, everyMs: 66.7 });
    expect(through).toBeGreaterThanOrEqual(100);
    expect(through).toBeLessThanOrEqual(107);
  });

  it('lets a picture through that is larger than its bucket, and makes the next ones pay', () => {
    const gate = new FrameGate();
    gate.set({ loseEvery: undefined, bitsPerSecond: 30_000 });
    expect(gate.admits(20_000, 0)).toBe(true);
    expect(gate.admits(500, 1_000)).toBe(false);
    expect(gate.admits(500, 6_000)).toBe(true);
  });
});

describe('a delay', () => {
  const receiver = (): { jitterBufferTarget: number | null } => ({ jitterBufferTarget: null });
  const open = () => {
    const told: Delay[] = [];
    return { told, control: createDelay((delay) => told.push(delay)) };
  };

  it('is put on the receivers there are, and taken off again', () => {
    const { control } = open();
    const audio = receiver();
    control.follow([audio]);
    control.set(400);
    expect(audio.jitterBufferTarget).toBe(400);
    control.set(0);
    expect(audio.jitterBufferTarget).toBeNull();
  });

  it('goes with its receiver: a new subscription repairs it', () => {
    const { control, told } = open();
    const [before, after] = [receiver(), receiver()];
    control.follow([before]);
    control.set(400);
    control.follow([]);
    expect(control.get()).toEqual({ targetMs: 400, isRepaired: false });
    control.follow([after]);
    expect(after.jitterBufferTarget).toBeNull();
    expect(told.at(-1)).toEqual({ targetMs: 0, isRepaired: true });
  });

  it('waits for the first receiver, and stays when another publisher joins', () => {
    const { control } = open();
    const [first, second] = [receiver(), receiver()];
    control.set(300);
    control.follow([first]);
    expect(first.jitterBufferTarget).toBe(300);
    control.follow([first, second]);
    expect([first.jitterBufferTarget, second.jitterBufferTarget]).toEqual([300, null]);
    expect(control.get().isRepaired).toBe(false);
  });

  it('is taken off when the page is closed', () => {
    const { control } = open();
    const audio = receiver();
    control.follow([audio]);
    control.set(400);
    control.close();
    expect(audio.jitterBufferTarget).toBeNull();
  });
});
