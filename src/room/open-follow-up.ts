/** Puts following up together and into the room. Part of a chunk: see `follow-up-parts-chunk.ts`. */
import type { Clock } from '../lib/clock';
import type { KeyValueStore } from '../lib/key-value';
import type { Random } from '../lib/random';
import { FollowUpFeature, type FollowUpDependencies } from '../follow-up/follow-up-feature';
import { createLeadership } from '../follow-up/outbox/leader';
import type { FollowUpParts } from '../follow-up/types';
import { pageSurroundings } from '../region/page-surroundings';
import { resolveRegion } from '../region/resolve-region';
import { followPage } from './follow-page';
import type { CheckedOptions } from './options';

/** What words are in where neither the viewer, the shop nor the browser names a language. */
const LAST_LOCALE = 'en';

/** What following up empties by itself, up to what it takes to call off what was handed over ahead. */
const OWN_KEYS = ['reminders/', 'kept/'];

export interface FollowUpSurroundings
  extends Pick<FollowUpDependencies, 'self' | 'isPresent' | 'refillAfterDays' | 'onTier'> {
  readonly options: CheckedOptions;
  readonly environment: {
    readonly visitorStorage: KeyValueStore;
    readonly locks: () => LockManager | undefined;
    readonly forgetVisitor: (except: readonly string[]) => Promise<void>;
  };
  readonly clock: Clock;
  readonly random: Random;
  /** The room's shared clock, which a wrong device clock does not change. */
  readonly sharedNow: () => number;
}

/** @throws LiveRoomError `invalid-options`, naming the option from `reminders` on. */
export function openFollowUp(surroundings: FollowUpSurroundings): FollowUpParts {
  const { options, environment, clock, sharedNow, ...shared } = surroundings;
  const { id, self, region, hooks } = options;
  const page = pageSurroundings(self.locale);
  const { locale = LAST_LOCALE } = resolveRegion(region, page);
  const feature = new FollowUpFeature({
    ...shared,
    roomId: id,
    clock: { now: sharedNow, schedule: (task, delayMs) => clock.schedule(task, delayMs) },
    storage: environment.visitorStorage,
    options: options.reminders ?? {},
    granted: options.consent,
    leadership: createLeadership(environment.locks(), `liveroom/reminders/${encodeURIComponent(self.id)}`),
    onDue: hooks.onReminder,
    locale,
    timeZone: () => pageSurroundings(self.locale).timeZone,
    forgetRest: () => environment.forgetVisitor(OWN_KEYS),
  });
  const { consent, reminders, memory, happened } = feature;
  return {
    consent,
    reminders,
    memory,
    happened,
    start(scope) {
      feature.start(scope);
      scope.add(followPage({ onGone: () => feature.leave(), onBack: () => feature.wake() }));
    },
  };
}
