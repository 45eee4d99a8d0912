import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/lib/random';
import { HoldBack } from '../../../src/transport/agora/hold-back';

describe('HoldBack', () => {
  /** Messages come evenly for so long; returns the share that may pass then. */
  const after = (holdBack: HoldBack, perSecond: number, fromMs: number, forMs: number): number => {
    const gapMs = 1000 / perSecond;
    for (let atMs = fromMs; atMs < fromMs + forMs; atMs += gapMs) holdBack.heard(atMs);
    return holdBack.share(fromMs + forMs);
  };

  it('lets everything pass while little is used, and before anything was heard', () => {
    const holdBack = new HoldBack(100);
    expect(holdBack.share(0)).toBe(1);
    expect(after(holdBack, 50, 0, 60_000)).toBe(1);
  });

  it('lets less pass the longer too much is used, and all again once it is not', () => {
    const holdBack = new HoldBack(100);
    const shares = [1, 2, 3].map((second) => after(holdBack, 100, second * 1_000, 1_000));
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(shares[2]).toBeLessThan(0.05);
    expect(holdBack.share(4_100)).toBeGreaterThan(shares[2]!);
    expect(holdBack.share(8_000)).toBe(1);
  });

  it('lets nothing pass in a second that is full, and all again soon after a flood by others', () => {
    const holdBack = new HoldBack(100);
    expect(after(holdBack, 5_000, 0, 60_000)).toBeCloseTo(0);
    expect(holdBack.share(60_200)).toBeGreaterThan(0);
    expect(holdBack.share(62_500)).toBe(1);
  });

  it('does not wait for the average where a single second is nearly full', () => {
    const holdBack = new HoldBack(100);
    for (let message = 0; message < 45; message++) holdBack.heard(10_000 + message);
    expect(holdBack.share(10_050)).toBeLessThan(0.6);
    expect(holdBack.share(11_050)).toBe(1);
  });

  it('lets a crowd that is too large for its channel send what it could bear if it were at its loudest', () => {
    const holdBack = new HoldBack(30);
    holdBack.users = 500_000;
    const share = holdBack.share(0);
    expect(share * (500_000 / 250)).toBeLessThan(20);
    expect(share * (500_000 / 250)).toBeGreaterThan(10);
    // What shards are kept to is never too large.
    const shard = new HoldBack(100);
    shard.users = 10_000;
    expect(shard.share(0)).toBe(1);
  });

  it('lets less pass when the channel grows and its limit falls', () => {
    const holdBack = new HoldBack(200);
    after(holdBack, 150, 0, 3_000);
    const before = holdBack.share(3_000);
    holdBack.limit = 100;
    expect(holdBack.share(3_000)).toBeLessThanOrEqual(before);
  });

  it('stands a clock that is set back', () => {
    const holdBack = new HoldBack(100);
    after(holdBack, 100, 10_000_000, 20_000);
    expect(after(holdBack, 100, 5_000_000, 20_000)).toBeLessThan(0.05);
    expect(holdBack.share(5_030_000)).toBe(1);
  });

  it('passes all at most and never less than nothing, less after each message and more after each pause', () => {
    const step = fc.record({ passedMs: fc.integer({ min: -50_000, max: 50_000 }), messages: fc.nat(300) });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.array(step, { maxLength: 30 }), (limit, steps) => {
        const holdBack = new HoldBack(limit);
        let nowMs = 1_700_000_000_000;
        let share = holdBack.share(nowMs);
        for (const { passedMs, messages } of steps) {
          nowMs += passedMs;
          const rested = holdBack.share(nowMs);
          expect(rested).toBeGreaterThanOrEqual(share);
          for (let message = 0; message < messages; message++) holdBack.heard(nowMs);
          share = holdBack.share(nowMs);
          expect(share).toBeLessThanOrEqual(rested);
          expect(share).toBeGreaterThanOrEqual(0);
          expect(rested).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('HoldBack of thousands who know nothing of each other', () => {
  const LIMIT = 100;
  const SETTLED_MS = 5_000;
  const PHASE_MS = 20_000;

  interface Sender {
    readonly holdBack: HoldBack;
    readonly upMs: number;
    readonly downMs: number;
    /** How many of the channel's messages it has heard. */
    heard: number;
  }

  interface Simulation {
    readonly senders: number;
    readonly limit: number;
    /** Multiples of the limit, one phase each. */
    readonly offered: readonly number[];
    readonly seed: number;
  }

  interface Phase {
    readonly offered: number;
    readonly held: number;
    /** When its messages reached the channel, once settled. */
    readonly arrivedMs: readonly number[];
  }

  /** Every sender wants to send at times of its own. */
  function simulate({ senders: count, limit, offered, seed }: Simulation): Phase[] {
    const random = seededRandom(seed);
    const latencyMs = () => 50 + 250 * random();
    const senders = Array.from({ length: count }, (): Sender => {
      return { holdBack: new HoldBack(limit), upMs: latencyMs(), downMs: latencyMs(), heard: 0 };
    });
    const onChannelMs: number[] = [];
    const underWayMs: number[] = [];
    const heldMs: number[] = [];

    const wish = (sender: Sender, nowMs: number) => {
      const { holdBack, downMs, upMs } = sender;
      for (let atMs = onChannelMs[sender.heard]; atMs !== undefined && atMs + downMs <= nowMs; ) {
        holdBack.heard(atMs + downMs);
        atMs = onChannelMs[++sender.heard];
      }
      if (random() >= holdBack.share(nowMs)) {
        heldMs.push(nowMs);
        return;
      }
      holdBack.heard(nowMs);
      const arrivesMs = nowMs + upMs;
      underWayMs.splice(underWayMs.findLastIndex((atMs) => atMs <= arrivesMs) + 1, 0, arrivesMs);
    };

    let nowMs = 0;
    offered.forEach((times, phase) => {
      const endMs = (phase + 1) * PHASE_MS;
      for (;;) {
        nowMs += (-Math.log(1 - random()) * 1000) / (times * limit);
        if (nowMs >= endMs) break;
        while (underWayMs[0]! <= nowMs) onChannelMs.push(underWayMs.shift()!);
        wish(senders[Math.floor(random() * count)]!, nowMs);
      }
      nowMs = endMs;
    });
    onChannelMs.push(...underWayMs);

    return offered.map((times, phase): Phase => {
      const fromMs = phase * PHASE_MS + SETTLED_MS;
      const toMs = (phase + 1) * PHASE_MS;
      return {
        offered: times,
        held: heldMs.filter((atMs) => atMs >= fromMs && atMs < toMs).length,
        arrivedMs: onChannelMs.filter((atMs) => atMs >= fromMs && atMs < toMs),
      };
    });
  }

  /** The most that reached the channel in any second, wherever it begins. */
  function busiestSecond({ arrivedMs }: Phase): number {
    let first = 0;
    let most = 0;
    arrivedMs.forEach((atMs, last) => {
      while (arrivedMs[first]! <= atMs - 1_000) first++;
      most = Math.max(most, last - first + 1);
    });
    return most;
  }

  const perSecond = ({ arrivedMs }: Phase) => (arrivedMs.length * 1000) / (PHASE_MS - SETTLED_MS);

  it.each([1, 2, 3])('keeps 5,000 under the limit, uses it, and holds nothing without need (seed %i)', (seed) => {
    const offered = [10, 1, 0.1, 1, 10, 0.5, 5, 0.5, 0.2, 2, 0.3, 3];
    for (const phase of simulate({ senders: 5_000, limit: LIMIT, offered, seed })) {
      expect(busiestSecond(phase), `offered ${phase.offered}`).toBeLessThanOrEqual(LIMIT);
      if (phase.offered >= 1) expect(perSecond(phase)).toBeGreaterThanOrEqual(0.6 * LIMIT);
      if (phase.offered <= 0.5) expect(phase.held).toBe(0);
    }
  });

  it('does the same for 900 in a channel that carries 200 a second', () => {
    for (const phase of simulate({ senders: 900, limit: 200, offered: [1, 10, 1, 0.1, 10, 0.5, 5], seed: 5 })) {
      expect(busiestSecond(phase), `offered ${phase.offered}`).toBeLessThanOrEqual(200);
      if (phase.offered >= 1) expect(perSecond(phase)).toBeGreaterThanOrEqual(0.6 * 200);
      if (phase.offered <= 0.5) expect(phase.held).toBe(0);
    }
  });

  it.each([6, 7, 8])('keeps 5,000 to 30 a second but for chance, which moves a second by 5 (seed %i)', (seed) => {
    for (const phase of simulate({ senders: 5_000, limit: 30, offered: [1, 10, 1, 10, 0.5, 5], seed })) {
      expect(busiestSecond(phase), `offered ${phase.offered}`).toBeLessThanOrEqual(1.1 * 30);
      if (phase.offered >= 1) expect(perSecond(phase)).toBeGreaterThanOrEqual(0.4 * 30);
    }
  });
});
