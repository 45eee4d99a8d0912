/**
 * What each area suggests: data with its reasons, every figure overridable by `region` options.
 *
 * Three things decide the network defaults, and none of them is how fast an area's networks are on average:
 * - **mobile first**: where most people are online by phone, over cells that change under them. Their first seconds are
 *   safest with the small picture. (GSMA, The State of Mobile Internet Connectivity: in low- and middle-income countries
 *   mobile is how most people come online.)
 * - **round trips** to where the vendor has servers: what is lost is repaired by asking for it again, which takes a round
 *   trip, so a better picture is to be tried when the network has been calm for longer. Agora's list of areas (`AREAS`,
 *   4.24) has none for the Middle East or Central Asia.
 * - **how unlike the networks of one area are**: in the Middle East the fastest mobile networks of the world (Ookla's
 *   Speedtest Global Index has had the Emirates and Qatar at its top) are beside some of the slowest. Where no single
 *   guess is right for most, the ordinary one stays, and the room measures.
 */
import type { NetworkDefaults, RegionArea, RegionDefaults } from './types';
import { JOIN_TIMEOUT_MS } from './join-timeout';

/**
 * Where nothing is known. Half a minute outlasts a change of cells and a burst of somebody else's traffic, and is still
 * within the presentation of one product.
 */
const ORDINARY: Omit<NetworkDefaults, 'joinTimeoutMs'> = { startsLow: false, patienceMs: 30_000, profile: 'talking-host' };

const MOBILE = { ...ORDINARY, startsLow: true };
/** A half more: a step up that fails is repaired over long round trips, while the picture stands still. */
const FAR = { ...ORDINARY, patienceMs: 45_000 };
const MOBILE_AND_FAR = { ...MOBILE, patienceMs: 45_000 };

interface Facts {
  readonly network: Omit<NetworkDefaults, 'joinTimeoutMs'>;
  readonly locale?: string;
  /** Both with the most people first, from the United Nations' World Population Prospects 2024. */
  readonly languages: string;
  readonly currencies: string;
}

const FACTS: Readonly<Record<RegionArea, Facts>> = {
  // Mobile first, with servers near (Agora's areas of Asia and Hong Kong). Ten languages of state, none spoken by half of the area.
  'south-east-asia': {
    network: MOBILE,
    languages: 'id fil vi th my ms km lo',
    currencies: 'IDR PHP VND THB MMK MYR KHR LAK SGD BND',
  },
  // Far from the vendor's servers, and networks of all kinds. Arabic is spoken by three in five, Persian and Turkish by
  // most of the others.
  'middle-east': {
    network: FAR,
    languages: 'ar fa tr az he ka hy',
    currencies: 'EGP IRR TRY IQD YER SAR SYP ILS JOD AED AZN LBP OMR KWD GEL QAR AMD BHD',
  },
  // Mobile first, and far for most: the area is 10,000 km long, and has one of Agora's areas, South America. A third
  // speaks Portuguese.
  'latin-america': {
    network: MOBILE_AND_FAR,
    languages: 'es-419 pt-BR ht',
    currencies: 'BRL MXN COP ARS PEN VES USD CLP GTQ BOB HTG DOP CUP HNL NIO PYG CRC UYU',
  },
  'east-asia': { network: ORDINARY, languages: 'zh-Hans ja ko zh-Hant mn', currencies: 'CNY JPY KRW TWD HKD MNT MOP' },
  // As South-East Asia: mobile first, servers in India.
  'south-asia': {
    network: MOBILE,
    languages: 'hi bn ur pa mr te ta gu ne si',
    currencies: 'INR PKR BDT AFN NPR LKR BTN MVR',
  },
  'central-asia': { network: FAR, languages: 'uz ru kk tg tk ky', currencies: 'UZS KZT TJS TMT KGS' },
  europe: {
    network: ORDINARY,
    languages: 'ru de fr en it es pl uk ro nl',
    currencies: 'EUR RUB GBP UAH PLN RON CZK SEK HUF BYN CHF DKK NOK',
  },
  // Nine in ten understand English. Two currencies with the same sign: no guess.
  'north-america': { network: ORDINARY, locale: 'en', languages: 'en es fr', currencies: 'USD CAD' },
  africa: {
    network: MOBILE_AND_FAR,
    languages: 'en fr ar sw am ha pt',
    currencies: 'NGN XOF ETB CDF TZS ZAR XAF KES SDG UGX DZD MAD AOA GHS',
  },
  oceania: { network: ORDINARY, languages: 'en', currencies: 'AUD PGK NZD FJD XPF' },
};

/** What a room goes by where no area is known. */
export const WORLD: RegionDefaults = /* @__PURE__ */ Object.freeze({
  locale: undefined,
  currency: undefined,
  languages: Object.freeze([]),
  currencies: Object.freeze([]),
  network: Object.freeze({ joinTimeoutMs: JOIN_TIMEOUT_MS.europe, ...ORDINARY }),
});

/** What is suggested for an area, to start from or to show: frozen. */
export function regionDefaults(area: RegionArea): RegionDefaults {
  const { locale, languages, currencies, network } = FACTS[area];
  return Object.freeze({
    locale,
    // No area has one that nine in ten of its people pay with.
    currency: undefined,
    languages: Object.freeze(languages.split(' ')),
    currencies: Object.freeze(currencies.split(' ')),
    network: Object.freeze({ joinTimeoutMs: JOIN_TIMEOUT_MS[area], ...network }),
  });
}
