/** The ways in which people write the same line in chat: what a model must not be misled by. */

const UNSPACED = new Set(['zh', 'ja', 'th']);

const OPENINGS = {
  ar: ['يا جماعة', 'طيب', 'لو سمحت', 'هلا', 'السلام عليكم'],
  en: ['hey', 'ok so', 'guys', 'hello', 'wait', 'yo', 'please'],
  es: ['hola', 'oye', 'amiga', 'bueno', 'chicos'],
  hi: ['bhai', 'sir', 'भाई', 'अरे', 'hello'],
  id: ['kak', 'min', 'halo', 'sis', 'kakak'],
  ja: ['えっと', 'てか', 'あの', 'ねえ'],
  ko: ['언니', '저기', '혹시', '와'],
  ms: ['sis', 'kak', 'hai', 'akak'],
  pt: ['oi', 'gente', 'amiga', 'moça', 'olha'],
  ru: ['а', 'привет', 'слушай', 'девочки', 'ну'],
  th: ['แม่ค้า', 'พี่คะ', 'คุณ', 'สวัสดีค่ะ'],
  tl: ['ate', 'sis', 'hi po', 'kuya'],
  tr: ['selam', 'ya', 'abla', 'hocam'],
  vi: ['shop ơi', 'alo', 'chị ơi', 'ad ơi'],
  zh: ['主播', '宝宝', '哈哈', '姐姐', '那'],
};

const ENDINGS = {
  ar: ['ههههه', 'والله', 'يا غالي'],
  en: ['lol', 'haha', 'pls', 'bro', 'tho'],
  es: ['jajaja', 'porfa', 'amiga'],
  hi: ['bhai', 'ji', 'yaar', 'हाहा'],
  id: ['kak', 'wkwk', 'ya', 'min'],
  ja: ['w', '笑', 'www'],
  ko: ['ㅋㅋ', 'ㅠㅠ', 'ㅎㅎ'],
  ms: ['haha', 'sis', 'kak'],
  pt: ['kkkk', 'gente', 'amiga'],
  ru: ['ахах', ')))', 'блин'],
  th: ['555', 'ค่ะ', 'ครับ', 'คะ'],
  tl: ['po', 'hehe', 'ate'],
  tr: ['ya', 'hocam', 'abla'],
  vi: ['ạ', 'shop ơi', 'haha', 'ad'],
  zh: ['哈哈', '啊', '呀', '主播'],
};

/** Languages whose accents many leave out. */
const ACCENTED = { es: 0.35, pt: 0.3, tr: 0.3, vi: 0.15 };

const QUESTION_MARKS = /[?？؟⁇¿]/g;
const FINAL_MARKS = /[.。!！…．｡]+(?=["”»」』)\s]*$)/;

/** Without question marks and without what ends the text. */
export function unmarked(text) {
  return text.replace(QUESTION_MARKS, '').replace(FINAL_MARKS, '').replace(/\s+/g, ' ').trim();
}

/**
 * @param byLanguage texts that are no questions, by language: what is said before or after a line.
 * @returns another way to write the row's text, of the same label.
 */
export function varied({ text, lang, question }, byLanguage, random) {
  const isUnspaced = UNSPACED.has(lang);
  const gap = isUnspaced ? '' : ' ';
  let line = text;
  if (random.chance(0.09)) {
    const other = unmarked(random.pick(byLanguage.get(lang)));
    const parts = random.chance(0.7) ? [other, unmarked(text)] : [unmarked(text), other];
    line = parts.join(random.pick(isUnspaced ? ['', ' ', '，'] : [' ', ', ']));
  } else if (!question && random.chance(0.09)) line = cropped(unmarked(text), isUnspaced, random);
  if (random.chance(0.06)) line = `${random.pick(OPENINGS[lang])}${gap}${line}`;
  if (random.chance(0.06)) line = `${line}${gap}${random.pick(ENDINGS[lang])}`;
  if (random.chance(0.25)) line = line.replace(/[,，、]/g, isUnspaced ? '' : ' ');
  if (random.chance(ACCENTED[lang] ?? 0)) line = withoutAccents(line);
  if (lang === 'en') line = hurriedEnglish(line, random);
  if ((lang === 'es' || lang === 'pt') && random.chance(0.12)) {
    line = line.replace(/\bqu[eéê](?!\p{L})/giu, 'q').replace(/\bpor ?q(?!\p{L})/giu, 'pq');
  }
  return unmarked(line);
}

/** A part of what is no question is none either, mostly. */
function cropped(text, isUnspaced, random) {
  const parts = isUnspaced ? [...text] : text.split(' ');
  const least = isUnspaced ? 2 : 1;
  if (parts.length < 3 * least) return text;
  const count = least + random.below(parts.length - least);
  const start = random.below(parts.length - count + 1);
  return parts.slice(start, start + count).join(isUnspaced ? '' : ' ');
}

function withoutAccents(text) {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').normalize('NFC').replace(/đ/g, 'd').replace(/ı/g, 'i');
}

function hurriedEnglish(text, random) {
  let line = random.chance(0.35) ? text.replace(/['’]/g, '') : text;
  if (random.chance(0.15)) line = line.replace(/\byou\b/gi, 'u').replace(/\bare\b/gi, 'r');
  return line;
}
