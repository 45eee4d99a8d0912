/** Prints what would be sent: what the server does while nothing else is configured. */

/** @returns {import('../delivery/deliver.js').Sender} */
export function logSender({ log }) {
  return {
    name: 'log',
    async send({ idempotencyKey, userId, reminder: { kind, title } }) {
      log({ reminder: kind, userId, title, idempotencyKey });
      return 'taken';
    },
  };
}
