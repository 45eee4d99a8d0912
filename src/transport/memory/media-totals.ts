/** What both ends of a simulated track would have counted so far. Knows no clock: it is told how much time passed. */
import { mediaKind, type OutgoingSample, type StatsSample, type VideoStream } from '../media-port';
import type { MediaConditions } from './media-conditions';
import type { Feed } from './publication-table';

/** What a publication sends while it sends anything. */
export interface Stream {
  readonly bps: number;
  /** Of a picture. */
  readonly frames?: { readonly perSecond: number; readonly width: number; readonly height: number };
}

const SOUND: Stream = { bps: 48_000 };
const PICTURE = { bps: 1_500_000, perSecond: 30, width: 1_280, height: 720 };
/** A quarter of the width and height, at half the frame rate. */
const SMALL = { bps: 150_000, perSecond: 15, width: 320, height: 180 };

const PACKET_BYTES = 1_200;
const SAMPLES_PER_MS = 48;
/** How long media waits in a receiver when nothing is held back for the other's sake. */
const BUFFER_MS = 40;
/** How long one freeze is. */
const FREEZE_MS = 500;

export function streamOf({ publication, encoding }: Feed, which: VideoStream = 'full'): Stream {
  if (mediaKind(publication.source) === 'audio') return SOUND;
  const { bps, perSecond, width, height } = which === 'low' ? SMALL : PICTURE;
  return {
    bps: Math.min(bps, encoding?.maxBitrateBps ?? bps),
    frames: { perSecond: Math.min(perSecond, encoding?.maxFrameRate ?? perSecond), width, height },
  };
}

class Totals<Figure extends string> {
  readonly #totals = new Map<Figure, number>();

  add(figures: Partial<Record<Figure, number>>): void {
    for (const [figure, amount] of Object.entries(figures) as [Figure, number][]) {
      this.#totals.set(figure, (this.#totals.get(figure) ?? 0) + amount);
    }
  }

  read(): Partial<Record<Figure, number>> {
    const rounded = [...this.#totals].map(([figure, total]) => [figure, Math.round(total)]);
    return Object.fromEntries(rounded) as Partial<Record<Figure, number>>;
  }
}

export class Sent {
  readonly #totals = new Totals<'bytesSent' | 'packetsSent' | 'framesSent'>();

  pass(ms: number, { bps, frames }: Stream): void {
    const bytes = (bps / 8_000) * ms;
    this.#totals.add({ bytesSent: bytes, packetsSent: bytes / PACKET_BYTES });
    if (frames !== undefined) this.#totals.add({ framesSent: (frames.perSecond / 1_000) * ms });
  }

  /** Undefined before anything was sent. */
  sample(atMs: number, { frames }: Stream): OutgoingSample | undefined {
    const totals = this.#totals.read();
    if (!totals.bytesSent) return undefined;
    return Object.freeze({ atMs, ...totals, ...sizeOf(frames) });
  }
}

export class Received {
  readonly #totals = new Totals<keyof StatsSample>();
  /** How long the picture has stood still; counted, as receivers do, when it goes on. */
  #stillMs = 0;

  /** `excess` is the share of the load that the receiver's link doesn't carry. */
  pass(ms: number, { bps, frames }: Stream, conditions: Required<MediaConditions>, excess: number): void {
    const lost = 1 - (1 - conditions.lossRate) * (1 - excess);
    const bytes = (bps / 8_000) * ms;
    const packets = bytes / PACKET_BYTES;
    this.#totals.add({
      bytesReceived: bytes * (1 - lost),
      packetsReceived: packets * (1 - lost),
      packetsLost: packets * lost,
    });
    const still = Math.max(conditions.freezeRate, excess);
    const emitted = frames ? this.#passPicture(ms, frames.perSecond, still) : this.#passSound(ms, lost);
    const waitMs = BUFFER_MS + lagMs(frames !== undefined, conditions);
    this.#totals.add({ jitterBufferEmittedCount: emitted, jitterBufferDelayMs: emitted * waitMs });
  }

  /** Undefined before anything has arrived. */
  sample(atMs: number, { frames }: Stream, conditions: Required<MediaConditions>): StatsSample | undefined {
    const totals = this.#totals.read();
    if (!totals.bytesReceived) return undefined;
    const { delayMs, jitterMs, roundTripMs } = conditions;
    const endToEndDelayMs = delayMs + lagMs(frames !== undefined, conditions);
    const estimatedPlayoutTimestampMs = atMs - endToEndDelayMs;
    const now = { jitterMs, roundTripMs, endToEndDelayMs, estimatedPlayoutTimestampMs };
    return Object.freeze({ atMs, ...totals, ...now, ...sizeOf(frames) });
  }

  #passPicture(ms: number, perSecond: number, still: number): number {
    const framesDecoded = (perSecond / 1_000) * ms * (1 - still);
    this.#stillMs += ms * still;
    const frozenMs = framesDecoded > 0 ? this.#stillMs : 0;
    this.#stillMs -= frozenMs;
    this.#totals.add({
      framesDecoded,
      framesDropped: 0,
      freezeCount: frozenMs / FREEZE_MS,
      totalFreezesMs: frozenMs,
      totalInterFrameDelayMs: ms * (1 - still) + frozenMs,
    });
    return framesDecoded;
  }

  #passSound(ms: number, lost: number): number {
    const samples = ms * SAMPLES_PER_MS;
    this.#totals.add({
      concealedSamples: samples * lost,
      silentConcealedSamples: 0,
      totalSamplesReceived: samples,
      totalSamplesMs: ms,
    });
    return samples;
  }
}

/** How much later than the other kind it is played. */
function lagMs(isPicture: boolean, { skewMs }: Required<MediaConditions>): number {
  return Math.max(0, isPicture ? skewMs : -skewMs);
}

const sizeOf = (frames: Stream['frames']) => frames && { frameWidth: frames.width, frameHeight: frames.height };
