import { describe, expect, it } from 'vitest';
import { areaOfTimeZone } from '../../src/region/area-of-time-zone';

/** Polar stations are no market, and nobody's network. */
const NOWHERE = /^(?:Antarctica|Etc)\/|^(?:UTC|GMT)/;

describe('the area of a time zone', () => {
  it('is known for every zone that a runtime knows and that is a place', () => {
    const unknown = Intl.supportedValuesOf('timeZone').filter((zone) => !areaOfTimeZone(zone) && !NOWHERE.test(zone));
    expect(unknown).toEqual([]);
  });

  it.each([
    ['south-east-asia', 'Asia/Bangkok Asia/Jakarta Asia/Manila Asia/Singapore Asia/Kuala_Lumpur Asia/Phnom_Penh Asia/Dili'],
    ['middle-east', 'Asia/Riyadh Asia/Dubai Asia/Tehran Asia/Baghdad Europe/Istanbul Africa/Cairo Asia/Jerusalem'],
    ['latin-america', 'America/Sao_Paulo America/Mexico_City America/Bogota America/Lima America/Puerto_Rico Pacific/Easter'],
    ['latin-america', 'America/Argentina/Ushuaia America/Tijuana America/Port-au-Prince America/Coyhaique Pacific/Galapagos'],
    ['east-asia', 'Asia/Tokyo Asia/Seoul Asia/Shanghai Asia/Taipei Asia/Hong_Kong Asia/Ulaanbaatar'],
    ['south-asia', 'Asia/Karachi Asia/Dhaka Asia/Colombo Asia/Kabul Indian/Maldives'],
    ['central-asia', 'Asia/Almaty Asia/Tashkent Asia/Bishkek'],
    ['europe', 'Europe/Berlin Europe/Moscow Asia/Vladivostok Asia/Nicosia Africa/Ceuta Atlantic/Reykjavik Arctic/Longyearbyen'],
    ['north-america', 'America/New_York America/Toronto America/Indiana/Knox America/Nuuk Pacific/Honolulu Atlantic/Bermuda'],
    ['africa', 'Africa/Lagos Africa/Casablanca Africa/Johannesburg Indian/Mauritius Atlantic/Cape_Verde'],
    ['oceania', 'Australia/Sydney Pacific/Auckland Pacific/Fiji Pacific/Guam Indian/Christmas'],
  ])('is %s for %s', (area, zones) => {
    for (const zone of zones.split(' ')) expect([zone, areaOfTimeZone(zone)]).toEqual([zone, area]);
  });

  it.each([
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
    ['Asia/Rangoon', 'Asia/Yangon'],
    ['Asia/Katmandu', 'Asia/Kathmandu'],
    ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['America/Indianapolis', 'America/Indiana/Indianapolis'],
    ['America/Godthab', 'America/Nuuk'],
    ['Atlantic/Faeroe', 'Atlantic/Faroe'],
    ['Brazil/East', 'America/Sao_Paulo'],
    ['Mexico/General', 'America/Mexico_City'],
    ['US/Pacific', 'America/Los_Angeles'],
    ['US/Hawaii', 'Pacific/Honolulu'],
    ['US/Samoa', 'Pacific/Pago_Pago'],
    ['Turkey', 'Europe/Istanbul'],
    ['Singapore', 'Asia/Singapore'],
    ['Hongkong', 'Asia/Hong_Kong'],
    ['NZ-CHAT', 'Pacific/Chatham'],
  ])('is the same by the old name %s and by %s', (old, present) => {
    expect(areaOfTimeZone(old)).toBe(areaOfTimeZone(present));
    expect(areaOfTimeZone(old)).toBeDefined();
  });

  it.each([undefined, '', 'UTC', 'Etc/GMT+7', 'GMT', 'Asia', 'Asia/Atlantis', 'constructor', '__proto__/x', 'Antarctica/Troll'])(
    'is unknown for %s',
    (zone) => expect(areaOfTimeZone(zone)).toBeUndefined(),
  );
});
