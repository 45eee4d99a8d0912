/** Leads a track of ours through processors before it is sent. Knows nothing of what they do to it. */
import { reportError } from '../../../lib/report-error';
import type { MediaProcessor } from '../media-processor';
import type { RtcLocalTrack } from '../sdk';

/**
 * Rejects when one of them fails; the track is then as it was. The function that it comes to lets go of them, and never
 * throws: close the track before, or it is sent for a moment as it was.
 */
export async function processThrough(
  track: RtcLocalTrack,
  processors: readonly MediaProcessor[],
): Promise<() => void> {
  if (processors.length === 0) return () => undefined;
  const letGo = () => {
    for (const each of [track, ...processors]) attempt(() => each.unpipe());
    for (const each of processors) attempt(() => each.release?.());
  };
  try {
    let last: Pick<MediaProcessor, 'pipe'> = track;
    for (const next of [...processors, track.processorDestination]) {
      last.pipe(next);
      last = next;
    }
    await Promise.all(processors.map((processor) => processor.enable?.()));
  } catch (error) {
    letGo();
    throw error;
  }
  return letGo;
}

function attempt(step: () => void | Promise<void>): void {
  void (async () => step())().catch(reportError);
}
