/** How long sound and picture wait in their jitter buffers, and how long the browser's own output takes afterwards. */

interface Figures {
  readonly type: string;
  readonly jitterBufferDelay?: number;
  readonly jitterBufferEmittedCount?: number;
  readonly totalPlayoutDelay?: number;
  readonly totalSamplesCount?: number;
}

/** @returns the mean over what passed since the last call, ms; undefined while nothing passes. */
export function watchBuffer(receiver: () => RTCRtpReceiver | undefined): () => Promise<number | undefined> {
  return watchMean(receiver, 'inbound-rtp', ({ jitterBufferDelay, jitterBufferEmittedCount }) => [
    jitterBufferDelay,
    jitterBufferEmittedCount,
  ]);
}

export function watchPlayout(receiver: () => RTCRtpReceiver | undefined): () => Promise<number | undefined> {
  return watchMean(receiver, 'media-playout', ({ totalPlayoutDelay, totalSamplesCount }) => [
    totalPlayoutDelay,
    totalSamplesCount,
  ]);
}

type Total = readonly [seconds: number | undefined, count: number | undefined];

function watchMean(receiver: () => RTCRtpReceiver | undefined, type: string, totalOf: (entry: Figures) => Total) {
  let before: Total = [0, 0];
  return async () => {
    const entries = (await receiver()?.getStats())?.values() as Iterable<Figures> | undefined;
    for (const entry of entries ?? []) {
      if (entry.type !== type) continue;
      const [seconds = 0, count = 0] = totalOf(entry);
      const [secondsBefore = 0, countBefore = 0] = before;
      before = [seconds, count];
      return count > countBefore ? (1_000 * (seconds - secondsBefore)) / (count - countBefore) : undefined;
    }
    return undefined;
  };
}
