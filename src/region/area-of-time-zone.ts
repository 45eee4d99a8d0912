/**
 * Which area a device is in, by its time zone: no permission, no request, and nobody is told from anybody else by it.
 *
 * Areas are the regions of the United Nations' M49 standard, with these differences: Western Asia with Iran and Egypt
 * is the Middle East, as the trade has it; Cyprus is Europe; Hawaii is North America; Mexico, Central America and the
 * Caribbean are Latin America. Russia is Europe as a whole, as in M49: its networks lead there.
 *
 * Zones are those of the IANA database with their old names, which browsers still say (`Asia/Calcutta`). Tables are by
 * the part before the slash, which decides most of them; what is on none, such as `UTC`, is no area.
 */
import type { RegionArea } from './types';

/** Where nothing more is said. America is Latin because fewer of its zones are northern. */
const CONTINENTS: Readonly<Record<string, RegionArea>> = {
  Africa: 'africa',
  America: 'latin-america',
  Arctic: 'europe',
  Australia: 'oceania',
  Brazil: 'latin-america',
  Canada: 'north-america',
  Chile: 'latin-america',
  Europe: 'europe',
  Mexico: 'latin-america',
  Pacific: 'oceania',
  US: 'north-america',
};

/** `Continent: zone zone …; Continent: …`, and zones without a continent after an empty one. */
const ZONES: Readonly<Partial<Record<RegionArea, string>>> = {
  'south-east-asia':
    'Asia: Bangkok Brunei Dili Ho_Chi_Minh Jakarta Jayapura Kuala_Lumpur Kuching Makassar Manila Phnom_Penh ' +
    'Pontianak Rangoon Saigon Singapore Ujung_Pandang Vientiane Yangon; : Singapore',
  'middle-east':
    'Asia: Aden Amman Baghdad Bahrain Baku Beirut Damascus Dubai Gaza Hebron Istanbul Jerusalem Kuwait Muscat ' +
    'Qatar Riyadh Tbilisi Tehran Tel_Aviv Yerevan; Europe: Istanbul; Africa: Cairo; : Egypt Iran Israel Turkey',
  'east-asia':
    'Asia: Choibalsan Chongqing Chungking Harbin Hong_Kong Hovd Kashgar Macao Macau Pyongyang Seoul Shanghai ' +
    'Taipei Tokyo Ulaanbaatar Ulan_Bator Urumqi; : Hongkong Japan PRC ROC ROK',
  'south-asia':
    'Asia: Calcutta Colombo Dacca Dhaka Kabul Karachi Kathmandu Katmandu Kolkata Thimbu Thimphu; Indian: Maldives',
  'central-asia':
    'Asia: Almaty Aqtau Aqtobe Ashgabat Ashkhabad Atyrau Bishkek Dushanbe Oral Qostanay Qyzylorda Samarkand ' +
    'Tashkent',
  europe:
    'Asia: Anadyr Barnaul Chita Famagusta Irkutsk Kamchatka Khandyga Krasnoyarsk Magadan Nicosia Novokuznetsk ' +
    'Novosibirsk Omsk Sakhalin Srednekolymsk Tomsk Ust-Nera Vladivostok Yakutsk Yekaterinburg; Africa: Ceuta; ' +
    'Atlantic: Azores Canary Faeroe Faroe Jan_Mayen Madeira Reykjavik; : Eire GB GB-Eire Iceland Poland Portugal ' +
    'W-SU',
  'north-america':
    'America: Adak Anchorage Atikokan Atka Blanc-Sablon Boise Cambridge_Bay Chicago Coral_Harbour Creston ' +
    'Danmarkshavn Dawson Dawson_Creek Denver Detroit Edmonton Fort_Nelson Fort_Wayne Glace_Bay Godthab Goose_Bay ' +
    'Halifax Indiana Indianapolis Inuvik Iqaluit Juneau Kentucky Knox_IN Los_Angeles Louisville Menominee ' +
    'Metlakatla Miquelon Moncton Montreal New_York Nipigon Nome North_Dakota Nuuk Pangnirtung Phoenix Rainy_River ' +
    'Rankin_Inlet Regina Resolute Scoresbysund Shiprock Sitka St_Johns Swift_Current Thule Thunder_Bay Toronto ' +
    'Vancouver Whitehorse Winnipeg Yakutat Yellowknife; Atlantic: Bermuda; Pacific: Honolulu Johnston; : Navajo',
  'latin-america': 'Atlantic: South_Georgia Stanley; Pacific: Easter Galapagos; : Cuba Jamaica',
  africa:
    'Atlantic: Cape_Verde St_Helena; Indian: Antananarivo Chagos Comoro Kerguelen Mahe Mauritius Mayotte Reunion; ' +
    ': Libya',
  oceania: 'Indian: Christmas Cocos; : Kwajalein NZ NZ-CHAT; US: Samoa',
};

/** Undefined for what is no place, and for places on none of the tables. */
export function areaOfTimeZone(timeZone: string | undefined): RegionArea | undefined {
  if (timeZone === undefined) return undefined;
  // `America/Indiana/Knox` is decided by `Indiana`.
  const [first = '', second] = timeZone.split('/');
  const [continent, zone] = second === undefined ? ['', first] : [first, second];
  for (const [area, table] of Object.entries(ZONES)) {
    for (const row of table.split('; ')) {
      const [name, zones = ''] = row.split(': ');
      if (name === continent && zones.split(' ').includes(zone)) return area as RegionArea;
    }
  }
  return Object.hasOwn(CONTINENTS, continent) ? CONTINENTS[continent] : undefined;
}
