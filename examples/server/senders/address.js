/**
 * The e-mail address of a user, from the shop: GET MAIL_LOOKUP_URL with {userId} filled in, which answers
 * `{ "email": … }`, or 404 for none. Give out confirmed addresses only. Replace it by any function of the user id.
 */
import { failure } from './failure.js';

export function lookUpAddress({ lookupUrl, lookupToken, get = fetch }) {
  return async (userId, { signal }) => {
    // In an address these two are not a name but another folder.
    if (userId === '.' || userId === '..') return undefined;
    const response = await get(lookupUrl.replaceAll('{userId}', encodeURIComponent(userId)), {
      headers: lookupToken ? { authorization: `Bearer ${lookupToken}` } : {},
      signal,
      redirect: 'error',
    });
    const text = await response.text(); // so that the connection can be used again
    if (response.status === 404) return undefined;
    // A lookup that is refused is a setting to mend, not the user's loss.
    if (!response.ok) throw Object.assign(failure(response.status, null, ''), { isFinal: false });
    const { email } = JSON.parse(text);
    return typeof email === 'string' && /^[^\s@<>]+@[^\s@<>]+$/.test(email) ? email : undefined;
  };
}
