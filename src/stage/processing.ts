/**
 * Hands a track to the shop's hook before it is published, and takes back what the hook made of it. Whatever the hook
 * does, there is a track to publish in time: the plain one if need be.
 */
import type { Clock } from '../lib/clock';
import { reportError } from '../lib/report-error';
import { within } from '../lib/within';
import { LiveRoomError } from '../model/errors';
import type { MediaSource } from '../transport/media-port';
import type { BeforePublish } from './types';

/** Effects load models: a few seconds are usual on a phone, and a host who waits longer thinks that nothing happens. */
const PATIENCE_MS = 5_000;

export interface ProcessingOptions {
  hook: BeforePublish;
  source: MediaSource;
  clock: Clock;
  /** Aborts when nothing is wanted of the track any more. */
  signal: AbortSignal;
}

/** The track to publish: another one that is the caller's to stop, or `track` itself. Never rejects. */
export async function processed(track: MediaStreamTrack, options: ProcessingOptions): Promise<MediaStreamTrack> {
  const { hook, source, clock, signal } = options;
  const refusal = new AbortController();
  const context = { source, signal: AbortSignal.any([signal, refusal.signal]) };
  const action = `apply hooks.beforePublish to the ${source}`;
  const pending = (async () => {
    try {
      return { made: await hook(track, context) };
    } catch (cause) {
      throw new Error(`unable to ${action}; it threw, the plain track is published`, { cause });
    }
  })();
  try {
    const outcome = await within(clock, PATIENCE_MS, pending, signal);
    if (outcome !== undefined && !signal.aborted && isUsable(outcome.made, track)) return outcome.made;
    // Not wanted, not usable, or too late: what comes of it all the same is not left running.
    pending.then(({ made }) => isTrack(made) && made !== track && made.stop()).catch(() => undefined);
    if (outcome !== undefined) {
      const message = `unable to ${action}; it returned no live track of the same kind, the plain one is published`;
      throw new LiveRoomError('invalid-options', message, { option: 'hooks.beforePublish' });
    }
    const message = `unable to ${action}; it took longer than ${PATIENCE_MS} ms, the plain track is published`;
    throw new LiveRoomError('timeout', message, { action, timeoutMs: PATIENCE_MS });
  } catch (error) {
    refusal.abort();
    if (!signal.aborted) reportError(error);
    return track;
  }
}

const isUsable = (made: unknown, { kind }: MediaStreamTrack): boolean =>
  isTrack(made) && made.kind === kind && made.readyState === 'live';

export function isTrack(value: unknown): value is MediaStreamTrack {
  return typeof value === 'object' && value !== null && 'kind' in value && 'readyState' in value;
}
