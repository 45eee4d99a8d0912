/** Puts following up together and into the room. Part of a chunk: see `follow-up-parts-chunk.ts`. */
import type { Clock } from '../lib/clock';
import type { Random } from '../lib/random';
import { FollowUpFeature, type FollowUpDependencies } from '../follow-up/follow-up-feature';
import { createLeadership } from '../lib/leadership';
import type { FollowUpParts } from '../follow-up/types';
import { pageSurroundings } from '../region/page-surroundings';
import { resolveRegion } from '../region/resolve-region';
import { followPage } from './follow-page';
import type { CheckedOptions } from './options';
import { forgetVisitor, visitorStorage, type Visitor } from './visitor-storage';

/** What words are in where neither the viewer, the shop nor the browser names a language. */
const LAST_LOCALE = 'en';

/** What following up empties by itself, up to what it takes to call off what was handed over ahead. */
const OWN_KEYS = ['reminders/', 'kept/'];

export interface FollowUpSurroundings
  extends Pick<FollowUpDependencies, 'self' | 'isPresent' | 'refillAfterDays' | 'onTier'> {
  readonly options: CheckedOptions;
  readonly environment: Visitor & {
    readonly locks: () => LockManager | undefined;
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
    storage: visitorStorage(environment),
    options: options.reminders ?? {},
    granted: options.consent,
    leadership: createLeadership(environment.locks(), `liveroom/reminders/${encodeURIComponent(self.id)}`),
    onDue: hooks.onReminder,
    locale,
    timeZone: () => pageSurroundings(self.locale).timeZone,
    forgetRest: () => forgetVisitor(environment, OWN_KEYS),
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
