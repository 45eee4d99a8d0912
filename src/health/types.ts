/** The public face of a room's health. */
import type { Readable } from '../lib/signal';
import type { DropCounts } from '../protocol/inbox';
import type { RegionArea } from '../region/types';

export interface Health {
  /**
   * What this participant sees and hears, measured once a second while somebody listens, the room's own repairs and
   * samples included. The same object until something changes.
   */
  readonly report: Readable<HealthReport>;
  /** Crew: how the viewers see and hear it, from samples they send. Empty for viewers, and until samples come. */
  readonly audience: Readable<AudienceHealth>;
  /**
   * Everything that helps whoever looks into a complaint, an object that can be written as JSON: the report, ten minutes of history, what was
   * repaired, the browser. Names nobody but the crew. Measures first when nobody did.
   */
  export(): Promise<HealthExport>;
}

export interface HealthOptions {
  /** Which repairs the room makes by itself. Default: all. */
  repair?: boolean | Partial<Readonly<Record<RepairKind, boolean>>>;
  /** Whether this viewer's figures are among the anonymous samples for the crew. Default: true. */
  share?: boolean;
}

/**
 * `low-stream` takes the publisher's small picture, `audio-only` no picture, both while the network can't carry more;
 * `resubscribe` begins anew what has stayed out of sync.
 */
export type RepairKind = 'low-stream' | 'audio-only' | 'resubscribe';

export interface HealthReport {
  /** When the figures last changed, ms since the Unix epoch; undefined while nothing is measured. */
  readonly atMs: number | undefined;
  /** 0 (unwatchable) to 100 (flawless), of the publisher who comes through worst; undefined while nothing is measured. */
  readonly score: number | undefined;
  /** What the score lost points for, the costliest first; they and the score add up to 100. */
  readonly reasons: readonly ScoreReason[];
  /** Of the publisher whose sound and picture are furthest apart. */
  readonly avSync: AvSync;
  /** The figures below are of the publisher with the lowest score. */
  readonly freezes: Freezes;
  readonly sound: Sound;
  readonly picture: Picture;
  readonly latency: Latency;
  /** Of all that is received. */
  readonly network: Network;
  readonly startup: Startup;
  /** What the room does at present about it, and did: the last 50, oldest first. */
  readonly repairs: Repairs;
  /** Each publisher who is received, by user id. */
  readonly publishers: readonly PublisherHealth[];
  /** Host: what becomes of one's own picture and sound on the way out. */
  readonly outgoing: Outgoing | undefined;
  /** Messages that arrived and were not taken, by reason, since the room was made. */
  readonly dropped: DropCounts;
}

/** By ITU-R BT.1359-1: detectable from 45 ms early or 125 ms late, unacceptable beyond 90 ms early or 185 ms late. */
export type AvSyncLevel = 'in-sync' | 'detectable' | 'unacceptable' | 'unknown';

export interface AvSync {
  /** Sound's playout minus the picture's: positive when the sound is early, negative when it is late. */
  readonly skewMs: number | undefined;
  readonly level: AvSyncLevel;
  /** What it was measured by, the best there was. */
  readonly source: SkewSource | undefined;
  /** Why the level is `unknown`; undefined when it is known. */
  readonly unknownWhy: SkewUnknown | undefined;
  /** How fast it grows (positive: the sound gets earlier), over the last half minute; undefined before that is told. */
  readonly driftMsPerMinute: number | undefined;
  /** Since when the level has held, ms since the Unix epoch; undefined before the first measurement. */
  readonly sinceMs: number | undefined;
}

/**
 * `playout-timestamps`: what both streams say of the moment they play. `end-to-end-delays`: the vendor's measurement of
 * each. `jitter-buffers`: how much longer one waits than the other, without decoding and drawing: the coarsest.
 */
export type SkewSource = 'playout-timestamps' | 'end-to-end-delays' | 'jitter-buffers';

/** `no-figures`: the browser or vendor says nothing yet, or never does. `frozen`: no new picture has come for a while. */
export type SkewUnknown = 'nothing-received' | 'no-sound' | 'no-picture' | 'muted' | 'hidden' | 'frozen' | 'no-figures';

export interface Freezes {
  /** Pictures that stood still for noticeably longer than they should, as webrtc-stats' `freezeCount` has it. */
  readonly count: number | undefined;
  readonly totalMs: number | undefined;
  /** Share of the last ten seconds that the picture stood still, 0–1. */
  readonly rate: number | undefined;
}

export interface Sound {
  /** Share of the last ten seconds' sound that had to be made up because it did not arrive, silence left out, 0–1. */
  readonly concealedRate: number | undefined;
}

export interface Picture {
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly framesPerSecond: number | undefined;
  /** Which one is asked for: `none` while repair has taken it away. Undefined while none is published. */
  readonly stream: 'full' | 'low' | 'none' | undefined;
}

export interface Latency {
  /** From capture to playout; undefined where the two ends have no clock in common. */
  readonly endToEndMs: number | undefined;
  /** How long the picture, else the sound, waits in the receiver before it is played. */
  readonly bufferMs: number | undefined;
  readonly roundTripMs: number | undefined;
}

export interface Network {
  /** From loss, jitter and round trip; what the vendor says of the link where it is worse. */
  readonly quality: NetworkQuality;
  readonly receivedBps: number | undefined;
  /** Share of the last ten seconds' packets that were lost, 0–1. */
  readonly lossRate: number | undefined;
  readonly jitterMs: number | undefined;
}

export type NetworkQuality = 'excellent' | 'good' | 'fair' | 'poor' | 'bad' | 'unknown';

export interface Startup {
  /** From `join()` to `joined`. */
  readonly joinMs: number | undefined;
  /** From `join()`, or from when a picture came on stage or was unmuted later, to the first one decoded. */
  readonly firstFrameMs: number | undefined;
  /** The same to the first sound played. */
  readonly firstSoundMs: number | undefined;
}

export type ScorePart = 'freezes' | 'sound' | 'sync' | 'delay' | 'picture' | 'network';

export interface ScoreReason {
  readonly part: ScorePart;
  /** What it costs: whole, above 0, at most the part's weight, which is scaled up where other parts are unknown. */
  readonly points: number;
}

export interface PublisherHealth {
  readonly userId: string;
  readonly score: number | undefined;
  readonly reasons: readonly ScoreReason[];
  readonly avSync: AvSync;
  readonly freezes: Freezes;
  readonly sound: Sound;
  readonly picture: Picture;
  readonly latency: Latency;
}

export interface Outgoing {
  readonly sentBps: number | undefined;
  /** What the link is estimated to carry. */
  readonly availableBps: number | undefined;
  readonly lossRate: number | undefined;
  readonly roundTripMs: number | undefined;
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly framesPerSecond: number | undefined;
  readonly limitedBy: 'cpu' | 'bandwidth' | 'other' | undefined;
}

export interface Repairs {
  /** What is being done without now. */
  readonly active: readonly RepairKind[];
  readonly log: readonly Repair[];
}

export interface Repair {
  /** ms since the Unix epoch. */
  readonly atMs: number;
  readonly userId: string;
  readonly kind: RepairKind;
  /** `begin` and `end` of a low stream or audio only; `once` for a new subscription. */
  readonly step: 'begin' | 'end' | 'once';
  /** What made it necessary, or possible again. */
  readonly because: 'freezes' | 'loss' | 'concealment' | 'skew' | 'recovered';
}

/** The viewers' side, over the last two minutes' samples. Shares are 0–1, of the samples that say something of it. */
export interface AudienceHealth extends AudienceFigures {
  /** Areas with at least one sample, the largest first. */
  readonly byRegion: readonly (AudienceFigures & { readonly area: RegionArea | 'unknown' })[];
}

export interface AudienceFigures {
  readonly samples: number;
  readonly inSyncShare: number | undefined;
  readonly unacceptableShare: number | undefined;
  /** Whose picture stood still for more than a twentieth of the time. */
  readonly frozenShare: number | undefined;
  readonly lowStreamShare: number | undefined;
  readonly audioOnlyShare: number | undefined;
  readonly score: Percentiles | undefined;
  /** End to end. */
  readonly delayMs: Percentiles | undefined;
}

/** The worst is the 99th for delays; for scores, where low is bad, `p90` is what nine of ten viewers exceed. */
export interface Percentiles {
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
}

export interface HealthExport {
  readonly format: 'liveroom-health/1';
  /** The version of this package. */
  readonly version: string;
  /** ISO 8601. */
  readonly exportedAt: string;
  /** What the room was told to do, and goes by. */
  readonly settings: {
    readonly repair: Readonly<Record<RepairKind, boolean>>;
    readonly share: boolean;
    readonly patienceMs: number;
    readonly startsLow: boolean;
  };
  readonly room: { readonly id: string; readonly role: string; readonly status: string; readonly transport: string };
  readonly device: {
    readonly userAgent: string | undefined;
    readonly cores: number | undefined;
    readonly memoryGb: number | undefined;
    /** Such as `4g`, as far as the browser tells. */
    readonly connection: string | undefined;
  };
  readonly region: string | undefined;
  readonly isHidden: boolean;
  readonly report: HealthReport;
  /** Crew: how the viewers have it. */
  readonly audience: AudienceHealth;
  /** Host: what the picture is tuned for, as `stage.quality` has it. */
  readonly quality: object | undefined;
  /** Every five seconds of the last ten minutes, oldest first. */
  readonly history: readonly HealthMoment[];
}

export interface HealthMoment {
  readonly atMs: number;
  readonly score: number | undefined;
  readonly skewMs: number | undefined;
  readonly level: AvSyncLevel;
  readonly freezeRate: number | undefined;
  readonly concealedRate: number | undefined;
  readonly lossRate: number | undefined;
  readonly receivedBps: number | undefined;
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly framesPerSecond: number | undefined;
  readonly endToEndMs: number | undefined;
  readonly stream: Picture['stream'];
  /** Host: on the way out. */
  readonly sentBps: number | undefined;
  readonly limitedBy: Outgoing['limitedBy'];
}

/** A change of the level, of one publisher: to `unknown` when they go. */
export interface SyncChange {
  readonly userId: string;
  readonly level: AvSyncLevel;
  readonly previous: AvSyncLevel;
  readonly skewMs: number | undefined;
  /** How long the previous level had held. */
  readonly previousMs: number;
}
