/** Fields on their way out: what the others would drop is refused here, where the caller can hear of it. */
import { invalidOption } from '../model/errors';
import { asId } from './fields';

/**
 * The product that a message is about, as its field; none where none is named.
 * @throws LiveRoomError `invalid-options`.
 */
export function outgoingProduct(action: string, productId: string | undefined): { productId?: string } {
  if (productId === undefined) return {};
  if (asId(productId) !== undefined) return { productId };
  throw invalidOption(action, 'productId', 'must be 1 to 64 printable ASCII characters without spaces');
}
