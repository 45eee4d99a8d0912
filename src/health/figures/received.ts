/** What the viewer has of one publisher's sound and picture, from the logs of both. */
import type { Latency, Picture, Sound } from '../types';
import { greatest, share, whole } from './rounded';
import { bufferMs, growth, isStill, RATE_SPAN_MS, type TrackLog } from './track-log';

/** `log` undefined while nothing is heard, be it only muted. */
export function soundOf(log: TrackLog | undefined): Sound {
  const concealed = growth(log, 'concealedSamples')?.by;
  // Without any packets silence is made up too: then it is not silence that was sent.
  const silent = log === undefined || isStill(log) ? 0 : (growth(log, 'silentConcealedSamples')?.by ?? 0);
  const heard = growth(log, 'totalSamplesReceived')?.by;
  return { concealedRate: share(concealed && Math.max(0, concealed - silent), heard) };
}

/** `log` undefined while no picture is seen, be it only muted. */
export function pictureOf(log: TrackLog | undefined, stream: Picture['stream']): Picture {
  const decoded = growth(log, 'framesDecoded', RATE_SPAN_MS);
  return {
    width: whole(log?.last.frameWidth) || undefined,
    height: whole(log?.last.frameHeight) || undefined,
    framesPerSecond: decoded ? whole((decoded.by * 1000) / decoded.ms) : whole(log?.last.framesPerSecond),
    stream,
  };
}

export function latencyOf(audio: TrackLog | undefined, video: TrackLog | undefined): Latency {
  return {
    endToEndMs: whole(video?.last.endToEndDelayMs ?? audio?.last.endToEndDelayMs),
    bufferMs: whole(bufferMs(video, RATE_SPAN_MS) ?? bufferMs(audio, RATE_SPAN_MS)),
    roundTripMs: whole(greatest(audio?.last.roundTripMs, video?.last.roundTripMs)),
  };
}
