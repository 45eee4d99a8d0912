/**
 * Whether a question about delivery asks where something comes from: "to Batam" and "from Batam" differ in a word that
 * says nothing elsewhere.
 */
import type { FoldedText } from './folded-text';
import type { Language } from './types';

const word = (words: string) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, 'u');

/** "De" only after what is sent: it is in every other question. */
const FROM_IBERIAN = word('desde|(?:envi|sa[ei]|mand|vem|vien|despach)\\p{L}* d(?:el?|[oa]s?)');

const FROM: Readonly<Partial<Record<Language, RegExp>>> = {
  ar: word('من'),
  en: word('from'),
  es: FROM_IBERIAN,
  hi: word('से|se'),
  id: word('dari|dr|drpd|daripada'),
  ja: /から/,
  ko: /에서/,
  ms: word('dari|dr|drpd|daripada'),
  pt: FROM_IBERIAN,
  ru: word('из|со? склада'),
  th: /จาก/,
  tl: word('galing|from|mula'),
  tr: /(?<=\p{L}{3})[dt][ae]n(?![\p{L}\p{M}])/u,
  vi: word('từ'),
  zh: /[从從]|哪里发|哪裡發/,
};

export function asksWhereFrom({ text }: FoldedText, language: Language | undefined): boolean {
  return language !== undefined && FROM[language]?.test(text) === true;
}
