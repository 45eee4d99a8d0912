/** Refuses region options that can't be meant. */
import { A_SWITCH, AN_OBJECT, checkRules, ms, oneOf, type Rules, type Wrong } from '../model/option-rules';
import { PROFILE_NAMES } from '../model/profile';
import { JOIN_TIMEOUT_MS } from './join-timeout';
import { LOCALE } from './locale';

const REGION: Rules = {
  area: oneOf(Object.keys(JOIN_TIMEOUT_MS)),
  locale: LOCALE,
  currency: [
    (value) => typeof value === 'string' && /^[A-Z]{3}$/.test(value),
    "must be an ISO 4217 code, such as 'BRL'",
  ],
  network: AN_OBJECT,
};

const NETWORK: Rules = {
  joinTimeoutMs: ms(1, 600_000),
  startsLow: A_SWITCH,
  patienceMs: ms(1_000, 3_600_000),
  profile: oneOf(PROFILE_NAMES),
};

/** @throws what `wrong` makes of the first option that is wrong, given its path. */
export function checkRegion(region: unknown, wrong: Wrong): void {
  if (region === undefined) return;
  checkRules(region, REGION, 'region', wrong);
  checkRules((region as { network?: object }).network ?? {}, NETWORK, 'region.network', wrong);
}
