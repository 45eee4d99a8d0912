/** The check of a cart adapter's options. Knows their types, not what they are for. */
import { invalidOption } from '../../model/errors';

/**
 * @param types by option, what `typeof` says of it.
 * @throws LiveRoomError `invalid-options`, naming the first that is wrong, missing or not known.
 */
export function checkOptions(options: object, types: Readonly<Record<string, string>>, ...required: readonly string[]): void {
  for (const name of [...required, ...Object.keys(options)]) {
    const value: unknown = options[name as never];
    if (value === undefined && !required.includes(name)) continue;
    const type = types[name];
    if (typeof value !== type || value === '' || value === null) {
      throw invalidOption('use the cart', name, type ? `must be a ${type} that is not empty` : 'is not known');
    }
  }
}
