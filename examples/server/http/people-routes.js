/** What a signed-in user may ask for: a key, to be reached by push, through which channels, and to be forgotten. */
import { findMistake } from '../people/subscriptions.js';
import { issueKey } from '../people/viewer-key.js';
import { parsed, refuse, refuseField } from './answers.js';

export function peopleRoutes(app, { config, authenticate, reminders, subscriptions, clock, slowUser }) {
  /** Answers for a user who is signed in, and nobody else. */
  const forUser = (answer) => async (c) => {
    const caller = await authenticate(c.req.raw, { userId: c.req.query('userId') });
    if (!caller) return refuse(c, 401, 'not-signed-in', 'the session is missing, expired or not signed by the shop');
    c.set('asked', { userId: caller.userId });
    return (await slowUser(c, caller.userId)) ?? answer(c, caller.userId);
  };

  app.on(
    ['GET', 'POST'],
    '/key',
    forUser((c, userId) =>
      c.json(issueKey(config.masterSecret, userId, Math.floor(clock.now() / 1000) + config.keySeconds)),
    ),
  );

  app.delete(
    '/reminders',
    forUser(async (c, userId) => {
      await reminders.forget(userId);
      await subscriptions.forget(userId);
      return c.json({ forgotten: true });
    }),
  );

  app.get('/push-key', (c) =>
    config.senders.includes('web-push')
      ? c.json({ publicKey: config.push.publicKey })
      : refuse(c, 404, 'no-push', 'SENDERS has no web-push'),
  );

  app.post(
    '/subscriptions',
    forUser(async (c, userId) => {
      const subscription = parsed(await c.req.text());
      const mistake = findMistake(subscription, config.push.hosts);
      if (mistake) return refuseField(c, mistake);
      const { endpoint, keys } = subscription;
      await subscriptions.add(userId, { endpoint, keys: { p256dh: keys.p256dh, auth: keys.auth } });
      return c.json({ subscribed: true });
    }),
  );
  app.delete(
    '/subscriptions',
    forUser(async (c, userId) => {
      const endpoint = parsed(await c.req.text())?.endpoint;
      if (typeof endpoint !== 'string') return refuseField(c, { field: 'endpoint', message: 'endpoint must be a text' });
      await subscriptions.remove(userId, endpoint);
      return c.json({ subscribed: false });
    }),
  );

  app.get(
    '/channels',
    forUser(async (c, userId) =>
      c.json({ channels: (await subscriptions.channelsOf(userId)) ?? config.senders, available: config.senders }),
    ),
  );
  app.put(
    '/channels',
    forUser(async (c, userId) => {
      const channels = parsed(await c.req.text())?.channels;
      if (!Array.isArray(channels) || channels.some((name, at) => !config.senders.includes(name) || channels.indexOf(name) !== at)) {
        return refuseField(c, { field: 'channels', message: `channels must be a list of ${config.senders.join(', ')}` });
      }
      await subscriptions.setChannels(userId, channels);
      return c.json({ channels });
    }),
  );
}
