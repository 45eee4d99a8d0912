/** Small numbers written as words, 2 to 10. One is left out: it is an article or a pronoun in many languages. */
import type { FoldedText } from './folded-text';
import type { NumberFact } from './number-facts';
import type { Language } from './types';

/** From two on; `/` parts spellings, `-` stands where the word means something else more often. */
const WORDS: Readonly<Partial<Record<Language, string>>> = {
  ar: 'اثنين/اتنين/ثنتين/تنتين ثلاث/ثلاثه/تلات/تلاته اربع/اربعه خمس/خمسه سته سبعه ثمانيه/تمانيه تسعه عشره',
  en: 'two three four five six seven eight nine ten',
  es: 'dos tres cuatro cinco seis siete ocho nueve diez',
  hi: 'दो तीन/teen चार/char/chaar पांच/paanch छह सात/saat आठ नौ दस',
  id: 'dua tiga empat lima enam tujuh delapan sembilan sepuluh',
  ko: '두/둘 세/셋 네/넷 다섯 여섯 일곱 여덟 아홉 열',
  ms: 'dua tiga empat lima enam tujuh lapan sembilan sepuluh',
  pt: 'dois/duas tres quatro cinco seis sete oito nove dez',
  ru: 'два/две/двух три/трех четыре пять шесть семь восемь девять десять',
  tl: 'dalawa/dalawang tatlo/tatlong apat lima/limang anim pito walo siyam sampu',
  tr: 'iki uc dort bes alti yedi sekiz dokuz -',
  vi: 'hai ba bon - sau bay - - muoi',
};
/** Where words aren't parted, only before a counter. */
const COUNTED = new RegExp(
  '([二两兩三四五六七八九十]|สอง|สาม|สี่|ห้า|ふた|みっ)' +
    '(?:件|个|個|条|條|双|雙|瓶|盒|支|套|つ|枚|本|着|点|ชิ้น|ตัว|อัน|คู่|ขวด|แท่ง|กล่อง)',
  'g',
);
const COUNTED_VALUES: Readonly<Record<string, number>> = {
  二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10,
  สอง: 2, สาม: 3, สี่: 4, ห้า: 5, ふた: 2, みっ: 3,
};

const valuesByLanguage = new Map<Language, Map<string, number>>();

export function readNumberWords({ plain }: FoldedText, language: Language | undefined): NumberFact[] {
  if (language === 'zh' || language === 'ja' || language === 'th') {
    return [...plain.matchAll(COUNTED)].map((match) => {
      const start = match.index ?? 0;
      return { start, end: start + match[0].length, fact: String(COUNTED_VALUES[match[1] as string]) };
    });
  }
  const facts: NumberFact[] = [];
  const values = language && valuesOf(language);
  if (values === undefined) return facts;
  for (let start = 0; start < plain.length; ) {
    let end = plain.indexOf(' ', start);
    if (end === -1) end = plain.length;
    const word = plain.slice(start, end);
    const value = values.get(word) ?? (language === 'ar' ? values.get(word.replace(/^ال/, '')) : undefined);
    if (value !== undefined) facts.push({ start, end, fact: String(value) });
    start = end + 1;
  }
  return facts;
}

function valuesOf(language: Language): Map<string, number> | undefined {
  const words = WORDS[language];
  if (words === undefined) return undefined;
  let values = valuesByLanguage.get(language);
  if (values === undefined) {
    values = new Map();
    for (const [index, spellings] of words.split(' ').entries()) {
      for (const spelling of spellings.split('/')) if (spelling !== '-') values.set(spelling, index + 2);
    }
    valuesByLanguage.set(language, values);
  }
  return values;
}
