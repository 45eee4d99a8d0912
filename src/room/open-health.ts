/** Puts the room's monitor together and on the room's line. Part of a chunk: see `late-parts-chunk.ts`. */
import { repeat, type Clock } from '../lib/clock';
import type { Emitter } from '../lib/emitter';
import type { Random } from '../lib/random';
import { PacedSignal } from '../lib/signal';
import { AudienceSamples } from '../health/audience/audience-samples';
import type { Monitor } from '../health/health-feature';
import { HealthMonitor } from '../health/monitor';
import { Repairing } from '../health/repair/repairing';
import { HealthSharing, sampleOf } from '../health/sharing';
import type { StartupTimes } from '../health/startup';
import { VERSION } from '../model/version';
import { pageSurroundings } from '../region/page-surroundings';
import { resolveRegion } from '../region/resolve-region';
import type { StageFeature } from '../stage/stage-feature';
import type { MediaPort } from '../transport/media-port';
import { deviceFacts } from './device';
import type { Link } from './link';
import type { CheckedOptions } from './options';
import type { LiveRoomEvents, RoomStatus } from './types';

/** Ten samples a second change a share by less than anybody sees. */
const AUDIENCE_EVERY_MS = 1_000;

export interface HealthSurroundings {
  readonly options: CheckedOptions;
  readonly environment: { readonly clock: Clock; readonly random: Random; readonly isHidden: () => boolean };
  readonly stage: StageFeature;
  readonly events: Emitter<LiveRoomEvents>;
  readonly link: Link;
  /** Of the present session. */
  readonly media: () => MediaPort | undefined;
  readonly status: () => RoomStatus;
  readonly startup: Readonly<StartupTimes>;
  /** The room's signal; undefined while it is not joined. */
  readonly membership: () => AbortSignal | undefined;
  /** Has the figures measured until the returned function is called. */
  readonly measure: () => () => void;
  readonly newId: () => string;
  readonly onChange: () => void;
}

export function openHealth(surroundings: HealthSurroundings): Monitor {
  const { options, environment, stage, events, link, media, status, startup, membership, onChange } = surroundings;
  const { clock, random, isHidden } = environment;
  const { self, health, transport } = options;
  const region = resolveRegion(options.region, pageSurroundings(self.locale));
  const received = () => stage.received();
  const { patienceMs, startsLow } = region.network;
  const repairing = new Repairing({
    // Crew needs to see what is shown, and is few.
    settings: { allowed: health.repair, patienceMs, startsLow: startsLow && self.role === 'viewer' },
    received,
    refuse: (publicationIds) => stage.refuse(publicationIds),
  });
  const monitor = new HealthMonitor({
    clock,
    sources: { received, sent: () => stage.sent(), linkQuality: () => media()?.linkQuality?.(), isHidden },
    repairing,
    startup,
    onChange,
    onSync: (change) => events.emit('sync', change),
    onRepair: (repair) => events.emit('repair', repair),
  });
  const sharing = new HealthSharing({
    clock,
    random,
    newId: surroundings.newId,
    sharedNow: () => link.now(),
    publish: (sample) => link.publish('ask', sample),
    sample: () => sampleOf(monitor.report(), region.area),
    measure: surroundings.measure,
  });
  let sharedIn: AbortSignal | undefined;
  const samples = new AudienceSamples(random);
  const audience = new PacedSignal(() => samples.read(clock.now()), clock, AUDIENCE_EVERY_MS, {
    // Samples get old also while none come…
    onFirstListener: () => repeat(clock, () => audience.invalidate(), AUDIENCE_EVERY_MS),
  });

  return {
    start: () => monitor.start(),
    report: () => monitor.report(),
    audience: {
      // …and nobody listens.
      get: () => (audience.invalidate(), audience.get()),
      subscribe: audience.subscribe,
    },
    take(sample, from) {
      if (samples.take(sample, from, clock.now())) audience.invalidate();
    },
    onSampling(sampleEveryMs) {
      const joined = membership();
      if (joined !== undefined && joined !== sharedIn) {
        sharedIn = joined;
        joined.addEventListener('abort', sharing.start(), { once: true });
      }
      sharing.onBeat({ sampleEveryMs });
    },
    async export() {
      const ease = surroundings.measure();
      try {
        await monitor.look();
        return {
          format: 'liveroom-health/1',
          version: VERSION,
          exportedAt: new Date(clock.now()).toISOString(),
          settings: { ...health, patienceMs, startsLow },
          room: { id: options.id, role: self.role, status: status(), transport: transport.name },
          device: deviceFacts(),
          region: region.area,
          isHidden: isHidden(),
          report: monitor.report(),
          audience: samples.read(clock.now()),
          quality: stage.quality.get(),
          history: monitor.history(),
        };
      } finally {
        ease();
      }
    },
  };
}
