/** What a big room asks, in the order in which it arrives. Seeded: the same on every machine. */

/** A small repeatable source of numbers in [0, 1) (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const TEMPLATES = [
  (n, m) => `does the ${n} ml one work for skin type ${m}`,
  (n, m) => `How much is number ${n} with code ${m}??`,
  (n, m) => `is size ${n} ok if I am ${m} cm`,
  (n, m) => `tienen la talla ${n} en color ${m}`,
  (n, m) => `ada size ${n} ga kak buat berat ${m} kg`,
  (n, m) => `có size ${n} không shop ơi mình cao ${m} cm`,
  (n, m) => `我身高${n}体重${m}穿什么码`,
  (n, m) => `${n}号链接的${m}色还有吗`,
  (n, m) => `สูง ${n} หนัก ${m} ใส่ไซส์ไหนคะ`,
  (n, m) => `키 ${n} 몸무게 ${m} 사이즈 뭐 입어요`,
  (n, m) => `هل يوجد مقاس ${n} باللون ${m}`,
  (n, m) => `${n}番は${m}サイズありますか`,
  (n, m) => `а ${n} размер на рост ${m} есть`,
  (n, m) => `क्या ${n} नंबर ${m} में मिलेगा`,
];
const COMMON = [
  'how much', 'price please', 'is it still in stock', 'do you ship to malaysia', 'what sizes do you have',
  'does it suit oily skin', 'cuánto cuesta', 'harganya berapa kak', 'bao nhiêu tiền vậy shop', '多少钱', '有优惠吗',
  '敏感肌可以用吗', 'ราคาเท่าไหร่คะ', '얼마예요', 'كم السعر', 'いくらですか', 'сколько стоит', 'कितने का है',
];
const DRESS = [
  (text) => text,
  (text) => `${text}?`,
  (text) => text.toUpperCase(),
  (text) => `${text} 🙏🙏`,
  (text) => `  ${text}!!`,
];
const TIERS = ['new', 'new', 'new', 'new', 'new', 'new', 'new', 'returning', 'returning', 'vip'];

const pick = (next, list) => list[Math.floor(next() * list.length)];

/** One fifth resends of ids that came before, one quarter what others ask too, the rest new; 2 ms apart. */
export function chatLike(count, seed = 1) {
  const next = random(seed);
  const offers = [];
  for (let index = 0; index < count; index++) {
    const atMs = 1_760_000_000_000 + index * 2;
    const chance = next();
    if (chance < 0.2 && index > 100) {
      // Most resends follow soon.
      const back = 1 + Math.floor(next() ** 3 * Math.min(index, 50_000));
      offers.push({ question: { ...offers[index - back].question }, nowMs: atMs });
      continue;
    }
    const isCommon = chance < 0.45;
    const text = isCommon
      ? pick(next, DRESS)(pick(next, COMMON))
      : pick(next, TEMPLATES)(Math.floor(next() * 1_000_000), Math.floor(next() * 1_000));
    offers.push({
      question: {
        id: `q${index.toString(36)}-${Math.floor(next() * 1e9).toString(36)}`,
        text,
        askerId: `viewer-${Math.floor(next() ** 2 * 200_000)}`,
        askedAtMs: atMs - Math.floor(next() ** 4 * 20_000),
        confidence: next(),
        tier: pick(next, TIERS),
        ...(next() < 0.5 ? { productId: `product-${Math.floor(next() * 20)}` } : {}),
      },
      nowMs: atMs,
    });
  }
  return offers;
}

/** Nothing repeats; all at the same time, or 1 ms apart. */
export function allDistinct(count, stepMs, seed = 2) {
  const next = random(seed);
  return Array.from({ length: count }, (_, index) => ({
    question: {
      id: `question-${index}`,
      text: `question number ${index}`,
      askerId: `asker-${index % 50_000}`,
      askedAtMs: 1_760_000_000_000 + index * stepMs,
      confidence: next(),
    },
    nowMs: 1_760_000_000_000 + index * stepMs,
  }));
}
