/**
 * Ways to ask that look like a negation: "or not", 能不能, 好用不. They are taken out before the lexicons are searched.
 * Knows no topics.
 */
import { blank, type FoldedText } from './folded-text';
import type { Language } from './types';

const ending = (words: string) => new RegExp(` (?:${words})$`, 'gu');

const FORMS: Readonly<Partial<Record<Language, RegExp>>> = {
  ar: ending('ولا لا|او لا|ام لا|ولا لاء'),
  en: ending('or (?:not?|nah|naw)'),
  es: ending('o no'),
  hi: ending('ya nahi|ya nhi|या नहीं|की नहीं|ki nahi'),
  id: ending('(?:apa|atau) (?:tidak|nggak|enggak|gak|ga|engga|ngga|kagak|belum|blm)'),
  ms: ending('(?:ke|atau) (?:tak|tidak|x)'),
  pt: ending('ou nao|ou não'),
  ru: ending('или нет|или не'),
  tl: ending('o hindi|ba o hindi|o wala'),
  tr: ending('mi degil mi|mı değil mi'),
  // A-not-A, and "not" at the end.
  zh: /(.)[不没沒](?=\1)|(?<=.)[不没沒](?=[呀啊]?$)/gu,
};

export function withoutQuestionForms(folded: FoldedText, language: Language | undefined): FoldedText {
  const form = language && FORMS[language];
  if (form === undefined || folded.text.search(form) === -1) return folded;
  const ranges = [...folded.text.matchAll(form)].map((match) => {
    const start = match.index ?? 0;
    return { start, end: start + match[0].length };
  });
  return blank(folded, ranges);
}
