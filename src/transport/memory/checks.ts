/** What makes an option of the simulated network right, and the error when it is not. */
import { invalidOption } from '../../model/errors';

export type Check = readonly [isRight: (value: never) => boolean, reason: string];

export const atLeast0: Check = [
  (value: number) => Number.isFinite(value) && value >= 0,
  'must be a number, at least 0',
];
export const above0: Check = [(value: number) => Number.isFinite(value) && value > 0, 'must be a number above 0'];
export const rate: Check = [
  (value: number) => Number.isFinite(value) && value >= 0 && value <= 1,
  'must be from 0 to 1',
];

export const userId: Check = [(value) => typeof value === 'string' && value !== '', 'must be a user id'];

/** Checks the options that are given. Throws `invalid-options`, naming the first that is wrong or not known. */
export function checkAll<Options extends object>(
  checks: Record<keyof Options, Check>,
  options: Options,
  action: string,
  name = 'options',
): void {
  if (typeof options !== 'object' || options === null) throw invalidOption(action, name, 'must be an object');
  for (const option of Object.keys(options)) {
    if (!Object.hasOwn(checks, option)) throw invalidOption(action, option, 'is not known');
  }
  for (const [option, [isRight, reason]] of Object.entries<Check>(checks)) {
    const value = options[option as keyof Options];
    if (value !== undefined && !isRight(value as never)) throw invalidOption(action, option, reason);
  }
}
