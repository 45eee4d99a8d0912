/** Any order of planning, moving, cancelling, waiting, failing and being killed, against a model of a few lines. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../examples/server/database/open.js';
import { asked, DAY, emptyDatabase, MINUTE, newUser, NOW, reminderAt, serverOn, STARTUP_MS } from './server-under-test';

let database: Database;
beforeAll(async () => {
  database = await emptyDatabase();
}, STARTUP_MS);
afterAll(() => database.close());

const id = fc.constantFrom('cart', 'show');
const revision = fc.integer({ min: 1, max: 4 });
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ do: fc.constant('remind' as const), id, revision, inMinutes: fc.nat(90) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('cancel' as const), id, revision }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.nat(60) }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('deliver' as const, 'fail' as const, 'kill before' as const, 'kill after' as const) }) },
  ),
  { minLength: 1, maxLength: 25 },
);

interface Known {
  revision: number;
  state: 'planned' | 'sent' | 'cancelled';
  dueAt: number;
}

it('each due reminder reaches an idempotent receiver once for its revision, none that was cancelled or moved', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (plan) => {
      const user = newUser();
      const model = new Map<string, Known>();
      const receiver = new Map<string, string>();
      let isFailing = false;
      /** The moment a receiver gets it is the moment it must be wanted. */
      const receive = (reminder: { id: string; revision: number }, idempotencyKey: string) => {
        const known = model.get(reminder.id);
        expect(known, 'wanted').toMatchObject({ revision: reminder.revision, state: 'planned' });
        expect(server.clock.now(), 'due').toBeGreaterThanOrEqual((known?.dueAt ?? Infinity) + MINUTE);
        const name = `${reminder.id} ${reminder.revision}`;
        expect(receiver.get(idempotencyKey) ?? name, 'one key, one reminder').toBe(name);
        expect([...receiver].find(([key, has]) => has === name && key !== idempotencyKey), 'one reminder, one key').toBeUndefined();
        receiver.set(idempotencyKey, name);
      };
      const server = serverOn(database, {
        environment: { ATTEMPTS: '100' },
        send: async ({ reminder, idempotencyKey }) => {
          if (isFailing) throw new Error('the line went dead');
          receive(reminder, idempotencyKey);
          Object.assign(model.get(reminder.id) ?? {}, { state: 'sent' });
          return 'taken';
        },
      });
      const { reminders, clock, queue, courier } = server;

      for (const step of plan) {
        if (step.do === 'remind' || step.do === 'cancel') {
          const known = model.get(step.id);
          const dueAt = clock.now() + (step.do === 'remind' ? step.inMinutes : 0) * MINUTE;
          await reminders.accept(user, asked(step.do, reminderAt(dueAt, { id: step.id, revision: step.revision, expiresAt: NOW + 30 * DAY })));
          const [newer, same] = [step.revision > (known?.revision ?? 0), step.revision === known?.revision];
          if (step.do === 'remind' && newer) model.set(step.id, { revision: step.revision, state: 'planned', dueAt });
          if (step.do === 'cancel' && (newer || (same && known?.state === 'planned'))) {
            model.set(step.id, { revision: step.revision, state: 'cancelled', dueAt });
          }
        } else if (step.do === 'wait') clock.advance(step.minutes * MINUTE);
        else if (step.do === 'deliver' || step.do === 'fail') {
          isFailing = step.do === 'fail';
          await courier.deliverDue();
          isFailing = false;
        } else {
          const taken = await queue.take(10);
          if (step.do === 'kill after') {
            for (const { reminder, idempotencyKey } of await reminders.claim(taken)) receive(reminder, idempotencyKey);
          }
          queue.expire();
        }
      }

      for (let hour = 0; hour < 8; hour++) {
        clock.advance(60 * MINUTE);
        await courier.deliverDue();
      }
      const sent = [...receiver.values()];
      for (const [name, known] of model) {
        const row = await server.statusOf(user, name);
        expect(known.state, 'still planned').not.toBe('planned');
        expect(row).toMatchObject({ status: known.state, revision: known.revision });
        if (known.state === 'sent') expect(sent).toContain(`${name} ${known.revision}`);
      }
      expect(queue.jobs.size, 'jobs left').toBe(0);
      await reminders.forget(user);
    }),
    { numRuns: 60 },
  );
}, 60_000);
