/**
 * Whether a question asks for a time, an amount, a person, a place or a reason. The words that do so say nothing of the topic, so that lexicons
 * take them for fillers; with one they tell much: "when" about the stock asks for the next delivery.
 */
import type { FoldedText } from './folded-text';
import type { Language } from './types';

const word = (words: string) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, 'u');

const TIME: Readonly<Partial<Record<Language, RegExp>>> = {
  ar: word('متي|امتي|ايمتي|وقتاش|كم (?:يوم|وقت|ساعه|مده)|كام يوم|قديش بياخد'),
  en: word('when|how (?:long|soon|fast|many (?:days|weeks))|what (?:day|date)|until when'),
  es: word('cuando|cuant[oa]s? (?:tiempo|dias?|tarda\\p{L}*|demora\\p{L}*)|que (?:dia|fecha)|hasta cuando'),
  hi: word('कब|kab|कितने दिन|kitne din'),
  id: word('kapan|kpn|(?:berapa|brp) (?:lama|hari|minggu)|hari apa|lama ga|lama gak'),
  ja: /いつ|何日|何週間|どのくらいで|どれくらいで/,
  ko: /언제|며칠|몇일|얼마나 걸/,
  ms: word('bila|(?:berapa|brp) (?:lama|hari|minggu)|hari apa'),
  pt: word('quando|quant[oa]s? (?:tempo|dias?|demora)|que dia|ate quando'),
  ru: word('когда|скольк[оу] (?:дней|времени)|как (?:долго|скоро|быстро)|какого числа'),
  th: /เมื่อไห?ร่|เมื่อไร|กี่วัน|วันไหน|ตอนไหน|นานไหม|นานมั้ย|นานเท่า/,
  tl: word('kailan|kelan|klan|gaano katagal|ilang araw'),
  tr: word('ne zaman|nezaman|kac gun\\p{L}*|ne kadar sur\\p{L}*'),
  vi: word('khi nao|bao gio|bao lau|may (?:ngay|hom|bua)|hom nao|ngay nao|chung nao'),
  zh: /什么时候|什麼時候|啥时候|几时|多久|几天|幾天|何时|哪天/,
};

const AMOUNT: Readonly<Partial<Record<Language, RegExp>>> = {
  ar: word('كم|بكم|كام|بكام|قديش|بقديش|شحال|بشحال'),
  en: word('how much|hm|price|cost'),
  es: word('cuant[oa]|a como'),
  hi: word('कितना|कितने|कितनी|kitna|kitne|kitni'),
  id: word('berapa|brp|brapa|berapaan'),
  ja: /いくら|何円/,
  ko: /얼마/,
  ms: word('berapa|brp|brapa'),
  pt: word('quant[oa]|qto|qnto'),
  ru: word('сколько|скок|почем'),
  th: /เท่าไห?ร่|เท่าไร|กี่บาท/,
  tl: word('magkano|mgkano|magkanu'),
  tr: word('ne kadar|kac (?:tl|lira|para)|kaca'),
  vi: word('bao nhieu|nhieu|bao tien|bn'),
  zh: /多少|几块|几元|幾塊/,
};

const WHO: Readonly<Partial<Record<Language, RegExp>>> = {
  ar: word('مين|من هو|من هي|منو|منهو|مع مين'),
  en: word('who|whom|whose|with who'),
  es: word('quien(?:es)?|con quien'),
  hi: word('कौन|kaun|kon'),
  id: word('siapa|siapanya|sapa yg'),
  ja: /誰|だれ/,
  ko: /누구|누가/,
  ms: word('siapa|sape'),
  pt: word('quem'),
  ru: word('кто|кого|с кем|кому'),
  th: /ใคร/,
  tl: word('sino|sinong|kanino'),
  tr: word('kim|kiminle|kimin'),
  vi: word('ai'),
  zh: /谁|誰|边个/,
};

const WHERE: Readonly<Partial<Record<Language, RegExp>>> = {
  ar: word('وين|فين|اين|منين|من وين|من فين'),
  en: word('where|wheres'),
  es: word('donde|adonde'),
  hi: word('कहां|कहाँ|kahan|kaha|kidhar'),
  id: word('di ?mana|dari mana|dmn|dimananya'),
  ja: /どこ/,
  ko: /어디/,
  ms: word('(?:di|kat|dari|dekat) ?mana'),
  pt: word('onde|aonde'),
  ru: word('где|куда|откуда'),
  th: /ที่ไหน|อยู่ไหน|ตรงไหน|จากไหน/,
  tl: word('saan|san|taga saan|nasaan'),
  tr: word('nerede|nereden|nereye|nerde|nerden|nereli\\p{L}*'),
  vi: word('o dau|dau|cho nao'),
  zh: /哪里|哪裡|哪儿|在哪|哪的|哪买/,
};

const WHY: Readonly<Partial<Record<Language, RegExp>>> = {
  ar: word('ليش|ليه|لماذا|لشو'),
  en: word('why|how come'),
  es: word('por ?que razon|porque|por que|xq'),
  hi: word('क्यों|kyu|kyun|kyon'),
  id: word('kenapa|knp|napa|mengapa|kok'),
  ja: /なんで|どうして|なぜ/,
  ko: /왜/,
  ms: word('kenapa|knp|nape|mengapa|pasal apa'),
  pt: word('por ?que|pq'),
  ru: word('почему|зачем'),
  th: /ทำไม/,
  tl: word('bakit|bat'),
  tr: word('neden|niye|nicin'),
  vi: word('tai sao|vi sao'),
  zh: /为什么|為什麼|为啥|干嘛|怎么回事/,
};

const KINDS = [TIME, AMOUNT, WHO, WHERE, WHY];

/** One bit for each kind of question word that is there. */
export function askedFor({ plain }: FoldedText, language: Language | undefined): number {
  let kinds = 0;
  if (language === undefined) return kinds;
  for (let kind = 0; kind < KINDS.length; kind++) {
    if (KINDS[kind]?.[language]?.test(plain) === true) kinds |= 1 << kind;
  }
  return kinds;
}

export function asksForTime({ plain }: FoldedText, language: Language | undefined): boolean {
  return language !== undefined && TIME[language]?.test(plain) === true;
}

export function asksForAmount({ plain }: FoldedText, language: Language | undefined): boolean {
  return language !== undefined && AMOUNT[language]?.test(plain) === true;
}
