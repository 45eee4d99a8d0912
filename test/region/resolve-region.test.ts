import { describe, expect, it } from 'vitest';
import { JOIN_TIMEOUT_MS, joinTimeoutIn } from '../../src/region/join-timeout';
import { pageSurroundings } from '../../src/region/page-surroundings';
import { regionDefaults } from '../../src/region/region-defaults';
import { resolveRegion } from '../../src/region/resolve-region';
import type { RegionArea } from '../../src/region/types';

const AREAS = Object.keys(JOIN_TIMEOUT_MS) as RegionArea[];

describe('what a region comes to', () => {
  it('follows the time zone where the shop says nothing', () => {
    const region = resolveRegion(undefined, { timeZone: 'Asia/Bangkok', locale: 'th-TH' });
    expect(region).toEqual({
      area: 'south-east-asia',
      locale: 'th-TH',
      currency: undefined,
      network: regionDefaults('south-east-asia').network,
    });
    expect(Object.isFrozen(region) && Object.isFrozen(region.network)).toBe(true);
  });

  it('is what the shop says, figure by figure', () => {
    const options = { area: 'latin-america', locale: 'pt-BR', currency: 'BRL', network: { patienceMs: 5_000 } } as const;
    expect(resolveRegion(options, { timeZone: 'Asia/Bangkok', locale: 'th' })).toEqual({
      ...options,
      network: { ...regionDefaults('latin-america').network, patienceMs: 5_000 },
    });
  });

  it('takes an option that is undefined for one that is not there', () => {
    const options = { area: undefined, network: { profile: undefined } } as unknown as Parameters<typeof resolveRegion>[0];
    const region = resolveRegion(options, { timeZone: 'Asia/Riyadh' });
    expect(region.area).toBe('middle-east');
    expect(region.network.profile).toBe('talking-host');
  });

  it('is no area where nothing says which, with defaults for anywhere', () => {
    const { area, locale, network } = resolveRegion({}, { timeZone: 'UTC' });
    expect([area, locale]).toEqual([undefined, undefined]);
    expect(network).toEqual({ joinTimeoutMs: 15_000, startsLow: false, patienceMs: 30_000, profile: 'talking-host' });
  });

  it('passes over a language of the browser that is no tag', () => {
    expect(resolveRegion({}, { timeZone: 'America/Chicago', locale: 'en-US@posix' }).locale).toBe('en');
  });

  it('reads the page without failing where there is none', () => {
    expect(typeof pageSurroundings().timeZone).toBe('string');
    expect(pageSurroundings('pt-BR').locale).toBe('pt-BR');
  });
});

describe('what an area suggests', () => {
  it.each(AREAS)('is well formed for %s', (area) => {
    const { locale, currency, languages, currencies, network } = regionDefaults(area);
    for (const language of languages) expect(Intl.getCanonicalLocales(language)).toEqual([language]);
    const known = new Set(Intl.supportedValuesOf('currency'));
    expect(currencies.filter((code) => !known.has(code))).toEqual([]);
    expect(new Set(currencies).size).toBe(currencies.length);
    expect(languages.length).toBeGreaterThan(0);
    if (locale !== undefined) expect(languages).toContain(locale);
    expect(currency).toBeUndefined();
    expect(network.patienceMs).toBeGreaterThanOrEqual(30_000);
  });

  it('has no single language or currency where people share none', () => {
    for (const area of ['south-east-asia', 'middle-east', 'latin-america'] as const) {
      expect(regionDefaults(area)).toMatchObject({ locale: undefined, currency: undefined });
    }
  });

  it('gives areas of phones the small picture first, and far ones more patience', () => {
    expect(regionDefaults('south-east-asia').network).toMatchObject({ startsLow: true, patienceMs: 30_000 });
    expect(regionDefaults('middle-east').network).toMatchObject({ startsLow: false, patienceMs: 45_000 });
    expect(regionDefaults('latin-america').network).toMatchObject({ startsLow: true, patienceMs: 45_000 });
  });
});

describe('how long a join may take', () => {
  it('is what the shop says, else no less than the area it names needs', () => {
    expect(joinTimeoutIn({ area: 'africa', network: { joinTimeoutMs: 9_000 } }, 15_000)).toBe(9_000);
    expect(joinTimeoutIn({ area: 'africa' }, 15_000)).toBe(20_000);
    expect(joinTimeoutIn({ area: 'africa' }, 40_000)).toBe(40_000);
    expect(joinTimeoutIn({}, 15_000)).toBe(15_000);
    expect(joinTimeoutIn(undefined, 15_000)).toBe(15_000);
  });
});
