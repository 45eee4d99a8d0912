/**
 * What it costs to receive a line of chat (decode, check, flood guard, window, views at the pace of frames) against
 * `JSON.parse` of the same text: `node bench/chat-receive.mjs [lines = 100000] [rounds = 15]`. Rounds alternate, and the
 * ratio is the median of paired rounds. The bar is three times `JSON.parse`.
 */
import assert from 'node:assert/strict';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { median } from './figures.mjs';
import { random } from './workload.mjs';
import { imported } from '../scripts/sources.mjs';

const BAR = 3;
const FRAME_MS = 16;
const LINES_PER_SECOND = 1_000;
const VIEWERS = 20_000;

const URL_SAFE = 'useandom-26T198340PX75pxJACKVERYMINDBUSHWOLF_GQZbfghjklqvwyzrict';
const SAID = [
  'hi everyone from Manchester', 'just ordered two!!', 'omg that colour', 'is the blue one back in stock?', '666666',
  '❤️❤️❤️', '😂😂', 'first time here, love it',
  'does it suit oily skin or should I take the other one', 'hola desde Sevilla', '¿tienen la talla 38 en negro?',
  'ya lo pedí, gracias', 'que linda, eu quero', 'vocês entregam em Recife?',
  'halo kak, size L masih ada?', 'harganya berapa kak', 'mantap banget', 'giá bao nhiêu vậy shop ơi',
  'chị ơi còn size M không ạ', '多少钱', '主播好漂亮', '敏感肌可以用吗，之前用过别的会过敏', '已下单！', '有优惠券吗',
  'ราคาเท่าไหร่คะ', 'สวยมากค่ะ', 'สูง 160 หนัก 50 ใส่ไซส์ไหนคะ', '얼마예요', '언니 너무 예뻐요 ㅋㅋㅋ', '키 165인데 사이즈 뭐 입어요?',
  'كم السعر', 'هل يوجد توصيل إلى جدة؟', 'چند تومان است؟ می‌خواهم دو تا بخرم',
  'いくらですか', 'かわいい！買います', '身長150cmだとSで大丈夫ですか', 'сколько стоит', 'а доставка в Казань есть?', 'कितने का है',
  'बहुत सुंदर, क्या लाल रंग में मिलेगा?', 'ne kadar', 'kargo ücretsiz mi acaba', 'wie fällt die Größe aus?',
  "c'est combien avec la livraison", '👍🏽🙏', '🔥🔥🔥 👩‍👩‍👧 🇧🇷',
];
const NAMES = ['Ana', 'Mehmet Yılmaz', '小雨', 'Nguyễn Thị Hoa', 'สมหญิง', '김민지', 'فاطمة', 'Ольга', 'राहुल', 'user_8841', 'Marie-Claire', 'ゆき🌸'];

async function load() {
  return imported(`
    export { ChatFeature } from './src/chat/chat-feature';
    export { FloodGuard } from './src/chat/guard/flood-guard';
    export { guardTreatments } from './src/chat/guard/treatment';
    export { encode } from './src/protocol/codec';
    export { Inbox } from './src/protocol/inbox';`);
}

const parts = (granularity) => {
  const segmenter = new Intl.Segmenter('en', { granularity });
  const isPart = ({ isWordLike }) => isWordLike !== false;
  return (text) => [...segmenter.segment(text)].filter(isPart).map(({ segment }) => segment);
};
const wordsOf = parts('word');
const lettersOf = parts('grapheme');

// Those written without spaces first: their words are joined without.
const SCRIPTS = ['Hiragana', 'Han', 'Thai', 'Hangul', 'Arabic', 'Cyrillic', 'Devanagari', 'Latin', 'Common'];
const scriptOf = (text) => SCRIPTS.find((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(text));

/** What people say: short things alike; longer ones ever new, in words as long, of letters of the same script. */
function talk(pick) {
  const letters = new Map(SCRIPTS.map((script) => [script, []]));
  for (const text of SAID) letters.get(scriptOf(text)).push(...wordsOf(text).flatMap(lettersOf));
  return () => {
    const text = pick(SAID);
    const script = scriptOf(text);
    const words = wordsOf(text);
    if (text.length < 9 || words.length < 2) return text;
    const said = words.map((word) => lettersOf(word).map(() => pick(letters.get(script))).join(''));
    return said.join(SCRIPTS.indexOf(script) < 3 ? '' : ' ') + (text.endsWith('?') ? '?' : '');
  };
}

/** Lines as a busy room sends them: few talk much, most talk little. */
function encodedLines(encode, count) {
  const next = random(7);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const say = talk(pick);
  // As nanoid makes them, but the same in each run.
  const newId = () => Array.from({ length: 21 }, () => pick(URL_SAFE)).join('');
  const viewers = Array.from({ length: VIEWERS }, (_, viewer) => ({
    id: `viewer-${viewer}`,
    name: next() < 0.8 ? `${pick(NAMES)} ${viewer}` : undefined,
  }));
  return Array.from({ length: count }, (_, index) => {
    const { id: from, name } = viewers[Math.floor(next() ** 2 * VIEWERS)];
    const text = next() < 0.4 ? `${say()} ${say()}` : say();
    const line = {
      t: 'chat',
      id: newId(),
      at: 1_760_000_000_000 + index,
      text,
      ...(name === undefined ? {} : { name }),
      ...(next() < 0.1 ? { productId: `product-${Math.floor(next() * 20)}` } : {}),
      ...(next() < 0.1 ? { questionId: newId() } : {}),
    };
    return { lane: 'chat/0', from, text: encode(line) };
  });
}

/** Time that the benchmark moves, by the frame. */
function manualClock() {
  let nowMs = 1_760_000_000_000;
  const waiting = new Set();
  return {
    now: () => nowMs,
    schedule(task, delayMs) {
      const entry = { task, dueMs: nowMs + delayMs };
      waiting.add(entry);
      return () => waiting.delete(entry);
    },
    advance(ms) {
      nowMs += ms;
      for (const entry of waiting) if (entry.dueMs <= nowMs && waiting.delete(entry)) entry.task();
    },
  };
}

/** One room for all rounds, as a viewer stays in one: after the first rounds its code is warm and its memory full. */
async function enterRoom({ ChatFeature, guardTreatments, Inbox, FloodGuard }) {
  const clock = manualClock();
  const crew = new Set(['host', 'moderator']);
  const inbox = new Inbox(crew);
  const chat = new ChatFeature({
    self: { id: 'me', name: 'Me', role: 'viewer' },
    crew,
    clock,
    random: Math.random,
    newId: () => 'none',
    sharedNow: () => clock.now(),
    membership: () => undefined,
    publish: async () => {},
    askIfQuestion: async () => undefined,
    guard: guardTreatments(),
    loadGuard: async () => ({ FloodGuard }),
    onFlooding: () => inbox.drop('flooding'),
  });
  await chat.prepare();
  const looked = { frames: 0, messages: 0 };
  chat.messages.subscribe(() => {
    looked.frames++;
    looked.messages += chat.messages.get().length;
  });
  return { clock, inbox, chat, looked };
}

function receiveAll({ clock, inbox, chat, looked }, deliveries) {
  const before = { ...chat.stats.get(), ...looked };
  const linesPerFrame = (LINES_PER_SECOND * FRAME_MS) / 1_000;
  const startedMs = performance.now();
  for (let index = 0; index < deliveries.length; index++) {
    const delivery = deliveries[index];
    const message = inbox.open(delivery);
    if (message?.t === 'chat') chat.receive(message, delivery.from);
    if (index % linesPerFrame === linesPerFrame - 1) clock.advance(FRAME_MS);
  }
  const elapsedMs = performance.now() - startedMs;
  const { received, guarded } = chat.stats.get();
  assert.equal(received - before.received, deliveries.length, 'a valid line was dropped');
  const judged = Object.keys(guarded).reduce((sum, reason) => sum + guarded[reason] - before.guarded[reason], 0);
  // Some viewers here write several lines a second.
  assert.ok(judged < deliveries.length / 20, 'the guard stood in the way of ordinary talk');
  const frames = looked.frames - before.frames;
  assert.ok(frames >= Math.floor(deliveries.length / linesPerFrame) - 1, 'a frame was missed');
  assert.ok(looked.messages - before.messages > 150 * (frames - 20), 'the window was not full');
  return elapsedMs;
}

function parseAll(deliveries) {
  let fields = 0;
  const startedMs = performance.now();
  for (let index = 0; index < deliveries.length; index++) if (JSON.parse(deliveries[index].text).t === 'chat') fields++;
  const elapsedMs = performance.now() - startedMs;
  assert.equal(fields, deliveries.length);
  return elapsedMs;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/** The texts as they come off a network: flat strings of their own. */
const arrive = (deliveries) => JSON.parse(JSON.stringify(deliveries));

export async function run({ lines = 100_000, rounds = 15 } = {}) {
  const { encode, ...source } = await load();
  const room = await enterRoom(source);
  const deliveries = encodedLines(encode, lines);
  const parseNs = [];
  const receiveNs = [];
  // The first rounds warm up.
  for (let round = -3; round < rounds; round++) {
    const contenders = [
      (arriving) => parseNs.push((parseAll(arriving) / lines) * 1e6),
      (arriving) => receiveNs.push((receiveAll(room, arriving) / lines) * 1e6),
    ];
    // Each goes first in turn, and neither clears up after the other.
    for (const contend of round % 2 === 0 ? contenders : contenders.reverse()) {
      const arriving = arrive(deliveries);
      collectGarbage();
      contend(arriving);
    }
    if (round < 0) [parseNs.length, receiveNs.length] = [0, 0];
  }
  const ratio = median(receiveNs.map((ns, round) => ns / parseNs[round]));
  const figures = `${median(receiveNs).toFixed(0)} ns/message, JSON.parse ${median(parseNs).toFixed(0)} ns/message`;
  return {
    name: 'chat receive',
    lines: [`chat receive: ${figures}, ratio ${ratio.toFixed(2)}× (bar ≤ ${BAR})`],
    pass: ratio <= BAR,
  };
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [, , lines = 100_000, rounds = 15] = process.argv;
  const result = await run({ lines: Number(lines), rounds: Number(rounds) });
  for (const line of result.lines) console.log(line);
  if (!result.pass) process.exitCode = 1;
}
