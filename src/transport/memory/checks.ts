/** What makes an option of the simulated network right, and the error when it is not. */
import { invalidOption } from '../../model/errors';
import { checkRules, type Rule, type Rules } from '../../model/option-rules';

const isAtLeast = (least: number, value: unknown) => Number.isFinite(value) && (value as number) >= least;

export const atLeast0: Rule = [(value) => isAtLeast(0, value), 'must be a number, at least 0'];
export const above0: Rule = [(value) => isAtLeast(0, value) && value !== 0, 'must be a number above 0'];
export const rate: Rule = [(value) => isAtLeast(0, value) && (value as number) <= 1, 'must be from 0 to 1'];
export const userId: Rule = [(value) => typeof value === 'string' && value !== '', 'must be a user id'];

/** Checks the options that are given. Throws `invalid-options`, naming the first that is wrong or not known. */
export function checkAll(rules: Rules, options: object, action: string, path = ''): void {
  checkRules(options, rules, path, (option, reason) => invalidOption(action, option, reason));
}
