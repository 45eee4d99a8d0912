/** What an answer means for trying again. */

/** Too early, too many, or the other side's own trouble: it may go better later. */
const mayPass = (status) => status === undefined || status === 408 || status === 425 || status === 429 || status >= 500;

/** @param {number | undefined} status undefined where there was no answer. @param {string | null | undefined} retryAfter the header */
export function failure(status, retryAfter, message) {
  const seconds = /^\d{1,6}$/.test(retryAfter ?? '') ? Number(retryAfter) : undefined;
  return Object.assign(new Error(status === undefined ? message : `answered ${status}`), {
    isFinal: !mayPass(status),
    ...(seconds === undefined ? {} : { retryAfterMs: seconds * 1000 }),
  });
}
