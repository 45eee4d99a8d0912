import { describe, expect, it } from 'vitest';
import type { Clock } from '../../src/lib/clock';
import type { ChatLogEntry } from '../../src/testing/chat-log';
import { createFlood, type FloodOptions } from '../../src/testing/flood';
import { createVirtualClock } from '../../src/testing/virtual-clock';
import { collectReportedErrors } from '../fakes/reported-errors';

const everyMs = (gapMs: number, count: number): ChatLogEntry[] =>
  Array.from({ length: count }, (_, index) => ({ atMs: index * gapMs, user: `u${index}`, text: `line ${index}` }));

function playing(options: Partial<FloodOptions> = {}) {
  const time = createVirtualClock();
  let sleptMs = 0;
  const clock: Clock = { now: () => time.now() + sleptMs, schedule: (task, delayMs) => time.schedule(task, delayMs) };
  const played: ChatLogEntry[] = [];
  const flood = createFlood({
    entries: everyMs(100, 50),
    clock,
    onMessage: (entry) => played.push(entry),
    ...options,
  });
  return {
    flood,
    played,
    advance: (ms: number) => time.advance(ms),
    pending: () => time.pending,
    progress: () => flood.progress.get(),
    /** Moves the time of day and runs nothing, as a machine that sleeps does, or one whose clock is set back. */
    sleep(ms: number) {
      sleptMs += ms;
    },
  };
}

describe('a flood', () => {
  it('plays nothing before it is started', async () => {
    const { advance, played, progress, pending } = playing();
    await advance(5000);
    expect(played).toEqual([]);
    expect(pending()).toBe(0);
    expect(progress()).toMatchObject({ state: 'idle', playedCount: 0, total: 50, atMs: 0, durationMs: 4900 });
  });

  it('plays each message at its time, within a tick', async () => {
    const { advance, flood, played } = playing();
    flood.start();
    await advance(16);
    expect(played).toHaveLength(1);
    await advance(1000);
    expect(played).toHaveLength(11);
    await advance(3900);
    expect(played.map((entry) => entry.user)).toEqual(everyMs(100, 50).map((entry) => entry.user));
  });

  it('ends after the last message, leaves no timer, and starts over from the beginning', async () => {
    const { advance, flood, played, progress, pending } = playing();
    flood.start();
    await advance(5000);
    expect(progress()).toMatchObject({ state: 'ended', playedCount: 50, atMs: 4900 });
    expect(pending()).toBe(0);
    flood.start();
    await advance(1016);
    expect(progress()).toMatchObject({ state: 'playing', playedCount: 11 });
    expect(played).toHaveLength(61);
  });

  it('plays a hundred times faster, and changes speed while it plays without a jump', async () => {
    const { advance, flood, played } = playing({ entries: everyMs(100, 5000), speed: 100 });
    flood.start();
    await advance(160);
    expect(played).toHaveLength(161);
    flood.setSpeed(1);
    await advance(1600);
    expect(played).toHaveLength(177);
    flood.setSpeed(10);
    await advance(160);
    expect(played).toHaveLength(193);
  });

  it('does not drift: after an hour it stands where an hour says', async () => {
    const { advance, flood, progress } = playing({ entries: everyMs(1000, 4000), speed: 0.7 });
    flood.start();
    await advance(3_600_000);
    expect(progress().atMs).toBeCloseTo(0.7 * 3_600_000, 3);
    expect(progress().playedCount).toBe(2521);
  });

  it('stands still while it is paused', async () => {
    const { advance, flood, played, progress, pending } = playing();
    flood.start();
    await advance(1000);
    flood.pause();
    const before = played.length;
    expect(pending()).toBe(0);
    await advance(60_000);
    expect(played).toHaveLength(before);
    expect(progress()).toMatchObject({ state: 'paused', atMs: 1000, messagesPerSecond: 0 });
    flood.start();
    await advance(1008);
    expect(played).toHaveLength(21);
  });

  it('stops and goes back to the beginning', async () => {
    const { advance, flood, progress, pending } = playing();
    flood.start();
    await advance(2000);
    flood.stop();
    expect(progress()).toMatchObject({ state: 'idle', playedCount: 0, atMs: 0 });
    expect(pending()).toBe(0);
  });

  it('seeks both ways without playing what lies between', async () => {
    const { advance, flood, played } = playing();
    flood.start();
    await advance(160);
    flood.seek(4000);
    await advance(16);
    expect(played.map((entry) => entry.text)).toEqual(['line 0', 'line 1', 'line 40']);
    flood.seek(50);
    await advance(64);
    expect(played.at(-1)?.text).toBe('line 1');
  });

  it('seeks before it is started, and from its end', async () => {
    const { advance, flood, played, progress } = playing();
    flood.seek(4850);
    flood.start();
    await advance(100);
    expect(played.map((entry) => entry.text)).toEqual(['line 49']);
    flood.seek(4800);
    expect(progress().state).toBe('paused');
    flood.start();
    await advance(200);
    expect(played.map((entry) => entry.text)).toEqual(['line 49', 'line 48', 'line 49']);
    flood.seek(NaN);
    expect(progress().atMs).toBe(0);
  });

  it('plays exactly 1,000 messages a second by going round and round', async () => {
    const { advance, flood, played, progress } = playing({ ratePerSecond: 1000 });
    flood.start();
    await advance(10_000);
    expect(played).toHaveLength(10_000);
    expect(played[51]).toBe(played[1]);
    expect(progress().messagesPerSecond).toBeGreaterThan(950);
    expect(progress().messagesPerSecond).toBeLessThan(1050);
  });

  it('plays odd rates exactly too', async () => {
    const { advance, flood, played } = playing({ ratePerSecond: 7 });
    flood.start();
    await advance(60_016);
    expect(played).toHaveLength(420);
  });

  it('ends at a fixed rate when it may not go round', async () => {
    const { advance, flood, played, progress } = playing({ ratePerSecond: 100, loop: false });
    flood.start();
    await advance(2000);
    expect(played).toHaveLength(50);
    expect(progress().state).toBe('ended');
  });

  it('changes between a fixed rate and the times of the log', async () => {
    const { advance, flood, played } = playing({ entries: everyMs(100, 500) });
    flood.start();
    await advance(1600);
    expect(played).toHaveLength(17);
    flood.setRate(1000);
    await advance(160);
    expect(played).toHaveLength(177);
    flood.setRate(undefined);
    await advance(1600);
    expect(played).toHaveLength(193);
  });

  it('goes round in the times of the log, with a gap before the first message', async () => {
    const { advance, flood, played } = playing({ loop: true });
    flood.start();
    await advance(5016);
    expect(played).toHaveLength(51);
    await advance(5000);
    expect(played).toHaveLength(101);
  });

  it('does not run wild over a log of a single moment', async () => {
    const { advance, flood, played } = playing({ entries: everyMs(0, 10), loop: true });
    flood.start();
    await advance(3016);
    expect(played).toHaveLength(40);
  });

  it('makes up for two seconds at most when the machine slept', async () => {
    const { advance, sleep, flood, played } = playing({ entries: everyMs(100, 5000) });
    flood.start();
    await advance(1000);
    sleep(3_600_000);
    await advance(0);
    expect(played.length).toBeLessThan(35);
  });

  it('survives a clock that is set back', async () => {
    const { advance, sleep, flood, played } = playing();
    flood.start();
    await advance(1000);
    sleep(-500_000);
    await advance(502_000);
    expect(played.length).toBeGreaterThan(10);
  });

  it('goes on when a listener throws', async () => {
    const reported = collectReportedErrors();
    const seen: string[] = [];
    const { advance, flood } = playing({
      onMessage: ({ text }) => {
        seen.push(text);
        throw new Error('not today');
      },
    });
    flood.start();
    await advance(316);
    expect(seen).toHaveLength(4);
    expect(reported).toHaveLength(4);
  });

  it('can be paused, sought and changed from within a message', async () => {
    const seen: string[] = [];
    const { advance, flood, progress } = playing({
      onMessage: ({ text }) => {
        seen.push(text);
        if (text === 'line 3') flood.seek(4000);
        if (text === 'line 41') flood.setSpeed(2);
        if (text === 'line 43') flood.pause();
      },
    });
    flood.start();
    await advance(5000);
    expect(seen).toEqual(['line 0', 'line 1', 'line 2', 'line 3', 'line 40', 'line 41', 'line 42', 'line 43']);
    expect(progress().state).toBe('paused');
  });

  it('tells its progress in frozen snapshots, at most every 100 ms', async () => {
    const { advance, flood, progress } = playing();
    let told = 0;
    const end = flood.progress.subscribe(() => told++);
    flood.start();
    told = 0;
    await advance(1000);
    expect(told).toBeGreaterThan(5);
    expect(told).toBeLessThanOrEqual(11);
    expect(Object.isFrozen(progress())).toBe(true);
    expect(progress()).toBe(progress());
    end();
  });

  it('refuses what it can not play', () => {
    const { flood } = playing();
    expect(() => playing({ entries: [] })).toThrow(/unable to create the flood; option 'entries'/);
    for (const speed of [0, 0.05, 101, NaN, -1]) expect(() => flood.setSpeed(speed)).toThrow(/speed/);
    for (const rate of [0, -5, NaN, 100_001]) expect(() => flood.setRate(rate)).toThrow(/ratePerSecond/);
  });
});
