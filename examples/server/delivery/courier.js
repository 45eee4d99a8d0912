/**
 * Takes what is due and has it delivered, so many at a time: a slow one holds up nobody. What settles while a write is
 * under way goes into the next one. Knows no channels and no tables.
 *
 * A process may end anywhere. Before a reminder is sent it is noted as being sent, after that as sent; what ends in
 * between comes back when its lease is over, and is sent again with the same idempotency key.
 */

const POLL_MS = 1000;
const PAUSE_AFTER_FAILURE_MS = 2000;
const WRITES = 5;

/**
 * @param {object} parts
 * @param {ReturnType<import('../reminders/store.js').createReminders>} parts.reminders
 * @param {import('../reminders/queue.js').Queue} parts.queue
 * @param {(delivery: import('../reminders/store.js').Delivery) => Promise<import('../reminders/store.js').Outcome>} parts.deliver
 * @param {import('../clock.js').Clock} parts.clock
 * @param {number} parts.concurrency
 */
export function createCourier({ reminders, queue, deliver, clock, concurrency, log }) {
  const stopping = new AbortController();
  const underWay = new Set();
  let outcomes = [];
  let writing;
  let freed = new AbortController();
  let running;

  return {
    start() {
      running ??= run();
    },

    /** What is under way ends; nothing new begins. */
    async stop() {
      stopping.abort();
      freed.abort();
      await running;
      await quiet();
    },

    /** All that is due now, to its end. For tests, and for who has a scheduler of their own. */
    async deliverDue() {
      while ((await takeSome()) > 0) await quiet();
      await quiet();
    },
  };

  async function run() {
    while (!stopping.signal.aborted) {
      const free = concurrency - underWay.size;
      try {
        // A full hand: there may be more.
        if (free > 0 && (await takeSome()) === free) continue;
        if (free > 0) await clock.wait(POLL_MS, stopping.signal);
        else await clock.wait(POLL_MS, freed.signal);
      } catch (error) {
        log({ failed: 'taking what is due', code: error.code, message: error.message });
        await clock.wait(PAUSE_AFTER_FAILURE_MS, stopping.signal);
      }
    }
  }

  async function takeSome() {
    const jobIds = await queue.take(concurrency - underWay.size);
    if (jobIds.length === 0) return 0;
    const deliveries = await reminders.claim(jobIds);
    const claimed = new Set(deliveries.map(({ jobId }) => jobId));
    for (const jobId of jobIds) if (!claimed.has(jobId)) settle({ jobId });
    for (const delivery of deliveries) {
      const work = deliver(delivery)
        .then(settle)
        .finally(() => {
          underWay.delete(work);
          // Not one by one: each look at the queue is for many.
          if (underWay.size > concurrency / 2) return;
          freed.abort();
          freed = new AbortController();
        });
      underWay.add(work);
    }
    return jobIds.length;
  }

  /** An outcome without a status is of a job that had nothing to send. */
  function settle(outcome) {
    outcomes.push(outcome);
    writing ??= write().finally(() => (writing = undefined));
  }

  async function write() {
    while (outcomes.length > 0) {
      const batch = outcomes;
      outcomes = [];
      for (let attempt = 1; ; attempt++) {
        try {
          await reminders.settle(
            batch.filter(({ status }) => status !== undefined),
            batch.map(({ jobId }) => jobId),
          );
          break;
        } catch (error) {
          log({ failed: 'noting what was sent', code: error.code, message: error.message, reminders: batch.length });
          if (attempt === WRITES) break; // they come back when their lease is over
          await clock.wait(PAUSE_AFTER_FAILURE_MS);
        }
      }
    }
  }

  async function quiet() {
    while (underWay.size > 0 || writing) await Promise.all([...underWay, writing]);
  }
}
