/** The words that no lexicon knows, as they are compared. Knows scripts, no words. */
import type { Concept } from './concepts';
import { isBoundary, isHangul, isThai, isUnspaced, type FoldedText } from './folded-text';
import type { NumberFact } from './number-facts';
import type { Piece } from './pieces';

/** Concepts that have many names, each of which asks something else: "do you take OVO", "do you ship to Canada". */
const NAMED: ReadonlySet<Concept> = /* @__PURE__ */ new Set<Concept>(['e-wallet', 'abroad', 'ingredients']);
/** Not names: what the concept itself is called. */
const GENERIC = new RegExp(
  [
    '^(?:abroad|inter|over|extranjero|otro pais|exterior|fora|luar|nuoc ngoai|заруб|загран|за границ|yurt ?dis)',
    '^(?:الخارج|خارج|해외|외국|विदेश|videsh|ต่างประเทศ|นอก|国外|國外|海外|境外)',
    '^(?:ingred|compo|komposisi|kandung|isi|thanh phan|состав|icindeki|iceri[gk]|مكون|المكون|성분|전성분|सामग्री)',
    '^(?:ส่วนผสม|ส่วนประกอบ|成分|配料)',
    'wallet|billetera|carteira|dompet|vi dien tu|кошел|cuzdan|محفظ|钱包|電子',
  ].join('|'),
);
/** Remainders of Korean words, after a match, are endings up to this length. */
const LONGEST_KOREAN_ENDING = 3;
const ARABIC_ARTICLE = /^(?:[وف]?(?:ال|بال|لل|كال))(?=[\u0621-\u064a]{2})/;
const KANA_ONLY = /^[\u3040-\u309fー]{1,3}$/;
const THAI_ONLY_MARKS = /^[\u0e30-\u0e3a\u0e45-\u0e4e]+$/;

export function wordsOf({ plain }: FoldedText, pieces: readonly Piece[], numbers: readonly NumberFact[]): string[] {
  const words: string[] = [];
  for (const piece of pieces) {
    if (piece.concepts !== undefined && !piece.concepts.some((concept) => NAMED.has(concept))) continue;
    if (numbers.some(({ start, end }) => piece.start < end && piece.end > start)) continue;
    const word = plain.slice(piece.start, piece.end).replace(ARABIC_ARTICLE, '');
    if (piece.concepts !== undefined && GENERIC.test(word)) continue;
    if (matters(word, isBoundary(plain, piece.start))) words.push(word);
  }
  return words;
}

function matters(word: string, beginsWord: boolean): boolean {
  const unit = word.charCodeAt(0);
  if (isHangul(unit)) return word.length > (beginsWord ? 1 : LONGEST_KOREAN_ENDING);
  if (isThai(unit)) return word.length > 1 && !THAI_ONLY_MARKS.test(word);
  if (isUnspaced(unit)) return !KANA_ONLY.test(word);
  return word.length > 1 && !/^\d+$/.test(word);
}
