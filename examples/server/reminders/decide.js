/** What a webhook changes, given what is known of the reminder. Pure: requests come twice, late and in any order. */

/** Those of which something is still to come. */
const isLive = (status) => status === 'planned' || status === 'sending';

/**
 * @param {{ revision: number, status: string } | undefined} known
 * @param {{ action: 'remind' | 'cancel', reminder: { revision: number, expiresAt: number } }} asked
 * @returns {'planned' | 'cancelled' | 'expired' | 'known' | 'older'} the last two change nothing
 */
export function decide(known, { action, reminder }, nowMs) {
  if (known && reminder.revision < known.revision) return 'older';
  if (action === 'remind') {
    if (known && reminder.revision === known.revision) return 'known';
    return reminder.expiresAt <= nowMs ? 'expired' : 'planned';
  }
  // What was never heard of is remembered as cancelled, so that planning it, overtaken on the way, comes to nothing.
  const isNews = !known || reminder.revision > known.revision || isLive(known.status);
  return isNews ? 'cancelled' : 'known';
}

/**
 * When it is to be sent: a while after it is due, because a page that is open shows it by itself and then cancels it.
 * What lives only shortly waits half its life at most.
 */
export function sendAt({ dueAt, expiresAt }, graceMs) {
  return dueAt + Math.min(graceMs, Math.floor((expiresAt - dueAt) / 2));
}
