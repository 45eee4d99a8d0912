/** The webhook: takes what pages plan, move and cancel. A user can touch their own reminders only: the key says whose. */
import { readRequest } from '../reminders/request.js';
import { whoSigned } from '../people/signature.js';
import { parsed, refuse, refuseField } from './answers.js';

export function reminderRoutes(app, { config, reminders, clock, slowUser }) {
  app.post('/reminders', async (c) => {
    const text = await c.req.text();
    const nowMs = clock.now();
    const { userId, code, message } = whoSigned({
      keyId: c.req.header('liveroom-key'),
      signature: c.req.header('liveroom-signature'),
      body: text,
      masterSecret: config.masterSecret,
      nowMs,
    });
    if (!userId) return refuse(c, 401, code, message);
    c.set('asked', { userId });
    const slower = await slowUser(c, userId);
    if (slower) return slower;

    const idempotencyKey = c.req.header('idempotency-key');
    const asked = readRequest(parsed(text), { nowMs, linkOrigins: config.linkOrigins, idempotencyKey });
    if (asked.mistake) {
      c.set('asked', { userId, field: asked.mistake.field });
      return refuseField(c, asked.mistake);
    }
    const outcome = await reminders.accept(userId, asked);
    c.set('asked', { userId, action: asked.action, kind: asked.reminder.kind, outcome });
    if (outcome === 'full') return refuse(c, 422, 'too-many-reminders', 'this user has 200 reminders planned already');
    return c.json({ outcome });
  });
  app.all('/reminders', async (c, next) =>
    c.req.method === 'DELETE' ? next() : refuse(c, 405, 'method-not-allowed', 'use POST', {}, { allow: 'POST, DELETE' }),
  );
}
