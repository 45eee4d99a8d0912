/** The channels there are, in the shop's order. A channel of your own is one more line in `CHANNELS`. */

const CHANNELS = {
  log: async ({ log }) => (await import('./log.js')).logSender({ log }),
  'web-push': async ({ config, subscriptions, clock }) =>
    (await import('./web-push.js')).webPushSender({ ...config.push, subscriptions, clock }),
  email: async ({ config }) => {
    const [{ emailSender }, { lookUpAddress }] = await Promise.all([import('./email.js'), import('./address.js')]);
    return emailSender({ ...config.mail, addressOf: lookUpAddress(config.mail) });
  },
  http: async ({ config, clock }) => (await import('./http.js')).httpSender({ ...config.http, clock }),
};

/** @returns {Promise<import('../delivery/deliver.js').Sender[]>} */
export const createSenders = (parts) => Promise.all(parts.config.senders.map((name) => CHANNELS[name](parts)));
