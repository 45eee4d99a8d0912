/** A chat log where none is given: a live sale as people imagine it, at a stated rate. */
import type { Random } from '../../src/lib/random';
import type { ChatLogEntry } from '../../src/testing/chat-log';

/** Lines a second of the base audience, and how many times as many in a burst: 8 s of every 40. */
const PER_SECOND = 12;
const BURST = { everyMs: 40_000, lengthMs: 8_000, times: 3 };
const WRITERS = 6_000;
/** Some write a lot: a writer's number is drawn as a power of a number in [0, 1). */
const WRITERS_SKEW = 2;

const CHEERS = [
  '666', '❤️❤️❤️', 'wow', 'lindo!!', 'so pretty', '好看', 'かわいい', 'love it', 'hello from Manila', '来了来了',
  'first', 'mantap', 'kkkkk', '🔥🔥',
];
const REMARKS = [
  'I bought it last week and it is great', '已经下单了', 'the blue one please', 'ya compré dos',
  'sound is a bit low', 'beli dua', 'o vermelho é melhor', '色が綺麗',
];
const QUESTIONS = [
  'how much is the linen dress?', 'does it come in black?', 'is it true to size', 'do you ship to Canada?',
  '多少钱', '有没有黑色的', '几天发货', 'quanto custa?', 'tem tamanho G?', '¿cuánto cuesta el vestido?',
  '¿hacen envíos a México?', 'berapa harganya kak?', 'いくらですか？', 'サイズはMありますか', 'is it good for oily skin?',
  'can I wash it in the machine', 'what is the material', 'when does the sale end?',
  'how long does the battery last', 'is there a discount for two?',
];

/** One in so many lines asks, and one in so many says something. */
const ASK_SHARE = 0.12;
const REMARK_SHARE = 0.35;

export function generatedLog(seconds: number, random: Random): readonly ChatLogEntry[] {
  const entries: ChatLogEntry[] = [];
  const pick = (texts: readonly string[]) => texts[Math.floor(random() * texts.length)]!;
  let atMs = 0;
  for (;;) {
    const isBurst = atMs % BURST.everyMs >= BURST.everyMs - BURST.lengthMs;
    atMs += (-Math.log(1 - random()) * 1_000) / (PER_SECOND * (isBurst ? BURST.times : 1));
    if (atMs >= seconds * 1_000) return entries;
    const kind = random();
    const text = kind < ASK_SHARE ? pick(QUESTIONS) : pick(kind < ASK_SHARE + REMARK_SHARE ? REMARKS : CHEERS);
    entries.push({ atMs, user: `w${Math.floor(random() ** WRITERS_SKEW * WRITERS)}`, text });
  }
}
