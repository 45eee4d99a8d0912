/**
 * Numbers of a text with their units, as facts in one writing: "165 см", "1,65 m" and "165cm" are the same. Knows how
 * units are written in all languages; knows nothing of what is asked.
 *
 * - `165cm`, `50kg`, `30ml`, `3y` (years), `2pcs`, `50%`, `$5`; `#5` is the fifth on the list; `38` has no unit.
 * - Of two bare numbers that can be a height and a weight, "165 50", the units are understood.
 */

export interface NumberFact {
  /** By unit of the folded text. */
  readonly start: number;
  readonly end: number;
  readonly fact: string;
}

const UNITS: readonly (readonly [unit: string, spaced: string, unspaced: string])[] = [
  ['cm', 'cms?|centimet(?:ers?|res?)|centimetros?|phan|см|сантиметр\\p{L}*|سم|سنتي|सेमी|센티|센치', '厘米|公分|センチ|ซม|เซน|cm'],
  [
    'kg',
    'kgs?|kilos?|ky|ki|can|kilogram\\p{L}*|quilos?|кг|кило|килограмм\\p{L}*|كيلو|كغ|كجم|किलो|केजी|킬로',
    '公斤|千克|キロ|กก|กิโล|โล|kg',
  ],
  ['lb', 'lbs?|pounds?', '磅'],
  ['jin', 'jin', '市斤|斤'],
  ['m', 'm|mts?|meters?|metres?|metros?|м|метр\\p{L}*|متر|मीटर|미터', '米|メートル|เมตร'],
  ['ft', 'ft|feet|foot|फुट|फीट', '英尺'],
  ['in', 'inch|inches|pulgadas?|polegadas?|inci|дюйм\\p{L}*|इंच|인치', '英寸|インチ|นิ้ว'],
  ['g', 'g|gr|grs|grams?|gramos?|gramas?|г|гр|грамм\\p{L}*|جرام|غرام|ग्राम|그램', '克|グラム|กรัม'],
  ['ml', 'ml|мл|مل|मिली|밀리', '毫升|มล|มิล|ml'],
  [
    'y',
    'yo|y o|yrs?|years?|anos?|anios?|tahun|thn|tuoi|nam|yas|yasinda\\p{L}*|лет|год\\p{L}*|سنه|سنوات|سنين' +
      '|साल|살|세|taon|saal|sal',
    '岁|歳|才|ขวบ|ปี',
  ],
  [
    'mo',
    'months?|meses|mes|bulan|bln|thang|ay|aylik|месяц\\p{L}*|мес|شهر|شهور|اشهر|महीने|개월|buwan|mahine',
    '个月|個月|ヶ月|か月|カ月|เดือน',
  ],
  [
    'pcs',
    'pcs?|pieces?|items?|pzs?|piezas?|pecas?|unidades?|pares?|pairs?|buah|biji|helai|lembar|cai|chiec' +
      '|adet|tane|шт|штук\\p{L}*|حبات|حبه|حبتين|قطع|قطعه|pis|piraso|개|장|벌|पीस',
    '件|个|個|双|雙|条|條|瓶|盒|支|つ|枚|本|着|ชิ้น|ตัว|อัน|คู่|ขวด|แท่ง|กล่อง',
  ],
];
/** Before a number that names something: "#5", "no 5", "เบอร์ 5". */
const REFERENCE =
  '#|(?<![\\p{L}])(?:no|num|number|numero|nomor|nomer|nombor|nro' +
  '|so|ma so|номер|رقم|नंबर|नम्बर|번호|codigo|kode|code) ?' +
  '|(?:เบอร์|รหัส|หมายเลข|ナンバー|编号|号码)';
/** After it: "5号", "5番". */
const REFERENCE_AFTER = '号|號|番|번';
const MULTIPLIERS: readonly (readonly [factor: number, words: string])[] = [
  [1000, 'k(?![\\p{L}\\p{M}])|(?<=\\d ?)(?:rb|ribu|nghin|ngan|тыс|천|千|พัน)'],
  [10_000, '万|萬|만|หมื่น'],
  [1_000_000, '(?<=\\d ?)(?:jt|juta|trieu)'],
];
const CURRENCY = '[$€£¥₩₹฿₫₱]';

/** Groups: reference, currency, number, multipliers, %, units, centimetres after metres or inches after feet, 号. */
let pattern: RegExp | undefined;

function makePattern(): RegExp {
  const units = UNITS.map(([, spaced, unspaced]) => `((?:${spaced})(?![\\p{L}\\p{M}])|${unspaced})`);
  const multipliers = MULTIPLIERS.map(([, words]) => `(${words})`);
  return new RegExp(
    `(${REFERENCE})?(${CURRENCY} ?)?(\\d+(?:[.,]\\d+)*)` +
      `(?: ?(?:${multipliers.join('|')}))?` +
      `(?: ?(?:(%)|${units.join('|')})(?: ?(\\d{1,2})(?![\\d.,]))?|(${REFERENCE_AFTER}))?`,
    'gu',
  );
}

const UNIT_GROUP = 5 + MULTIPLIERS.length;
const AFTER_GROUP = UNIT_GROUP + UNITS.length;

/** @param plain a folded text without accents. */
export function readNumbers(plain: string): NumberFact[] {
  const facts: NumberFact[] = [];
  if (!/\d/.test(plain)) return facts;
  pattern ??= makePattern();
  pattern.lastIndex = 0;
  for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
    const fact = factOf(match);
    facts.push(fact);
    pattern.lastIndex = fact.end;
  }
  return understood(facts);
}

function factOf(match: RegExpExecArray): NumberFact {
  const start = match.index;
  const whole = match[0];
  let end = start + whole.length;
  let value = parse(match[3] as string);
  for (const [index, [factor]] of MULTIPLIERS.entries()) if (match[4 + index] !== undefined) value *= factor;
  const at = (fact: string): NumberFact => ({ start, end, fact });
  if (match[4 + MULTIPLIERS.length] !== undefined) return at(`${value}%`);
  if (match[2] !== undefined) return at(`$${value}`);
  if (match[1] !== undefined || match[AFTER_GROUP + 1] !== undefined) return at(`#${value}`);
  const unitIndex = UNITS.findIndex((_, index) => match[UNIT_GROUP + index] !== undefined);
  if (unitIndex === -1) return at(isMetreAndMore(match) ? `${100 + value}cm` : String(value));
  const unit = (UNITS[unitIndex] as (typeof UNITS)[number])[0];
  const written = match[UNIT_GROUP + unitIndex] as string;
  const rest = match[AFTER_GROUP];
  if (unit === 'ft') return at(`${Math.round(feet(match[3] as string, rest) * 30.48)}cm`);
  if (rest !== undefined && !(unit === 'm' && value < 3)) {
    // What follows is a number of its own: "165cm 50".
    end = start + whole.trimEnd().length - rest.length;
  }
  switch (unit) {
    case 'm':
      if (value < 3 && rest !== undefined) return at(`${value * 100 + Number(rest.padEnd(2, '0'))}cm`);
      // "2 m" may be two of size M.
      if (Number.isInteger(value) && written === 'm') {
        end = start + whole.indexOf(match[3] as string) + (match[3] as string).length;
        return { start, end, fact: String(value) };
      }
      return at(`${Math.round(value * 100)}cm`);
    case 'lb':
      return at(`${Math.round(value * 0.4536)}kg`);
    case 'jin':
      return at(`${value / 2}kg`);
    default:
      return at(`${value}${unit}`);
  }
}

/** Vietnamese leaves out the metre: "m65". */
function isMetreAndMore({ index, input, 3: digits = '' }: RegExpExecArray): boolean {
  return /^[4-9]\d$/.test(digits) && /(?<![\p{L}\d])m$/u.test(input.slice(Math.max(0, index - 2), index));
}

/** "1.65" and "1,65" are the same, "1.000" is a thousand. */
function parse(digits: string): number {
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(digits)) return Number(digits.replace(/[.,]/g, ''));
  const [whole = '0', ...parts] = digits.split(/[.,]/);
  return Number(parts.length === 0 ? whole : `${whole}.${parts.join('')}`);
}

function feet(digits: string, inches: string | undefined): number {
  const [whole = '0', part = '0'] = digits.split(/[.,]/);
  return Number(whole) + Number(inches ?? part) / 12;
}

/** A height and a weight side by side are told apart by what people measure. */
function understood(facts: NumberFact[]): NumberFact[] {
  const isBare = (fact: string) => /^\d+$/.test(fact);
  const heights = facts.filter(({ fact }) => isHeight(fact));
  const weights = facts.filter(({ fact }) => isBare(fact) && Number(fact) >= 35 && Number(fact) <= 120);
  const hasCm = facts.some(({ fact }) => fact.endsWith('cm'));
  const hasKg = facts.some(({ fact }) => fact.endsWith('kg'));
  const [height] = heights;
  const [weight] = weights;
  const hasHeight = heights.length === 1 && !hasCm && (weights.length === 1 || hasKg);
  const isWeight = weights.length === 1 && !hasKg && (hasHeight || hasCm);
  return facts.map((number) => {
    if (number === height && hasHeight) return { ...number, fact: `${centimetres(Number(number.fact))}cm` };
    if (number === weight && isWeight) return { ...number, fact: `${number.fact}kg` };
    return number;
  });
}

/** "165", or "1.65" where the metres are understood. */
function isHeight(fact: string): boolean {
  if (!/^\d{3}$|^[12]\.\d{1,2}$/.test(fact)) return false;
  const cm = centimetres(Number(fact));
  return cm >= 140 && cm <= 210;
}

function centimetres(value: number): number {
  return value < 3 ? Math.round(value * 100) : value;
}
