import { describe, expect, it } from 'vitest';
import { checkRegion } from '../../src/region/check-region';

const wrong = (option: string, reason: string) => new Error(`${option} ${reason}`);

describe('checking region options', () => {
  it.each([
    [undefined],
    [{}],
    [{ area: undefined, network: undefined }],
    [{ area: 'middle-east', locale: 'ar-SA', currency: 'SAR', network: {} }],
    [{ network: { joinTimeoutMs: 600_000, startsLow: false, patienceMs: 1_000, profile: 'weak-network' } }],
    [{ network: { startsLow: undefined } }],
  ])('lets %j through', (region) => {
    expect(() => checkRegion(region, wrong)).not.toThrow();
  });

  it.each([
    [null, 'region must be an object'],
    ['europe', 'region must be an object'],
    [{ zone: 1 }, 'region.zone is not known'],
    [{ zone: undefined }, 'region.zone is not known'],
    [{ constructor: 1 }, 'region.constructor is not known'],
    [{ area: 'mars' }, /^region\.area must be one of south-east-asia, .*oceania$/],
    [{ area: null }, /^region\.area must be one of/],
    [{ locale: 'pt_BR' }, "region.locale must be a BCP 47 tag, such as 'pt-BR'"],
    [{ locale: 7 }, /^region\.locale must be/],
    [{ currency: 'brl' }, "region.currency must be an ISO 4217 code, such as 'BRL'"],
    [{ currency: 986 }, /^region\.currency must be/],
    [{ currency: ['BRL'] }, /^region\.currency must be/],
    [{ network: null }, 'region.network must be an object'],
    [{ network: { speed: 1 } }, 'region.network.speed is not known'],
    [{ network: { joinTimeoutMs: 0 } }, 'region.network.joinTimeoutMs must be 1 to 600,000 ms'],
    [{ network: { joinTimeoutMs: Number.NaN } }, /^region\.network\.joinTimeoutMs/],
    [{ network: { startsLow: 'yes' } }, 'region.network.startsLow must be true or false'],
    [{ network: { patienceMs: 10 } }, 'region.network.patienceMs must be 1,000 to 3,600,000 ms'],
    [{ network: { profile: '4k' } }, /^region\.network\.profile must be one of product-detail, talking-host, weak-network$/],
  ])('refuses %j, naming the option', (region, message) => {
    expect(() => checkRegion(region, wrong)).toThrow(message);
  });
});
