/** The check of the options without which a cart adapter can't begin. Knows no option. */
import { invalidOption } from '../../model/errors';

/** @throws LiveRoomError `invalid-options`, naming the first of `names` that is missing or empty. */
export function checkRequired<Name extends string>(options: Readonly<Record<Name, unknown>>, ...names: readonly Name[]): void {
  for (const name of names) if (!options[name]) throw invalidOption('use the cart', name, 'is missing');
}
