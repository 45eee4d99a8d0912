/** What a room goes by: the shop's options, else what the area suggests, which the shop or the time zone says. */
import { areaOfTimeZone } from './area-of-time-zone';
import { isLocale } from './locale';
import { regionDefaults, WORLD } from './region-defaults';
import type { Region, RegionOptions, Surroundings } from './types';

/** Expects options that `checkRegion` lets through; `surroundings` may be anything a browser says. */
export function resolveRegion(options: RegionOptions | undefined, surroundings: Surroundings): Region {
  const { area = areaOfTimeZone(surroundings.timeZone), locale, currency, network } = options ?? {};
  const defaults = area === undefined ? WORLD : regionDefaults(area);
  // Some browsers say what is no tag, such as `en-US@posix`.
  const own = isLocale(surroundings.locale) ? surroundings.locale : undefined;
  return Object.freeze({
    area,
    locale: locale ?? own ?? defaults.locale,
    currency: currency ?? defaults.currency,
    network: Object.freeze({ ...defaults.network, ...named(network) }),
  });
}

/** Those that are there: `{ profile: undefined }` says no more than `{}`. */
function named<T extends object>(options: T | undefined): Partial<T> {
  return Object.fromEntries(Object.entries(options ?? {}).filter(([, value]) => value !== undefined)) as Partial<T>;
}
