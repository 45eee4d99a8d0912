import type { Rule } from '../model/option-rules';

/** What a language is called: BCP 47 in outline, letters and digits in groups. */
const TAG = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

export const isLocale = (value: unknown): value is string => typeof value === 'string' && TAG.test(value);

export const LOCALE: Rule = [isLocale, "must be a BCP 47 tag, such as 'pt-BR'"];
