/**
 * A link that carries only so much, shared by all that is received over it: what does not fit is lost, loss makes the
 * picture freeze and the sound be made up. Its figures are shares of the last ten seconds, as they are measured.
 */
import type { Condition } from '../../../src/health/repair/condition';
import { FINE, type Scene, type Stream } from './repair-run';

/** One second of a link. */
export interface LinkSecond {
  readonly kbps: number;
  /** Lost for other reasons than want of room, 0–1. */
  readonly loss: number;
}

const DEMAND_KBPS: Readonly<Record<Stream, number>> = { full: 1_500, low: 250, none: 48 };

const WINDOW_S = 10;

export function linkScene(seconds: readonly LinkSecond[], userIds: readonly string[] = ['host']): Scene {
  const startS = { value: -1 };
  const lost: number[] = [];
  const still = new Map<string, number[]>();
  const madeUp: number[] = [];
  return (streamOf, atS) => {
    if (startS.value < 0) startS.value = atS;
    const { kbps, loss } = seconds[Math.min(atS - startS.value, seconds.length - 1)]!;
    const demand = userIds.reduce((sum, userId) => sum + DEMAND_KBPS[streamOf(userId)], 0);
    const share = 1 - (1 - loss) * Math.min(1, kbps / demand);
    push(lost, share);
    // Retransmission and error correction hide the first few per cent, of the picture more than of the sound.
    push(madeUp, Math.max(0, share - 0.03));
    return userIds.map((userId): Condition => {
      const rates = still.get(userId) ?? [];
      still.set(userId, rates);
      push(rates, Math.min(1, Math.max(0, 3 * (share - 0.05))));
      const hasNone = streamOf(userId) === 'none';
      if (hasNone) rates.length = 0;
      return {
        ...FINE,
        userId,
        lossRate: mean(lost),
        concealedRate: mean(madeUp),
        freezeRate: hasNone ? undefined : mean(rates),
        level: hasNone ? 'unknown' : 'in-sync',
      };
    });
  };
}

function push(rates: number[], rate: number): void {
  rates.push(rate);
  if (rates.length > WINDOW_S) rates.shift();
}

const mean = (rates: readonly number[]): number => rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
