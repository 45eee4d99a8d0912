/** Locks: one holder, and a next one whatever becomes of the first. */
import type { Lease } from '../../transport/port';
import { check, newRoomId, type Bench } from './bench';
import type { Guest } from './guest';
import type { CaseDefinition } from './case';

/** Locks are freed within 30 s of a crash; asking again may take a little longer. */
const FREED_WITHIN_MS = 35_000;
const LOOK_EVERY_MS = 50;

interface Waiting {
  /** Set once the lock is granted. */
  lease: Lease | undefined;
  error: unknown;
  readonly abort: (reason: Error) => void;
}

/** Asks for the lock in the background. */
function wait(guest: Guest, name: string): Waiting {
  const controller = new AbortController();
  const waiting: Waiting = {
    lease: undefined,
    error: undefined,
    abort: (reason) => controller.abort(reason),
  };
  guest.session.signal.lock(name, controller.signal).then(
    (lease) => {
      waiting.lease = lease;
    },
    (error: unknown) => {
      waiting.error = error;
    },
  );
  return waiting;
}

/** Two guests, the first of whom holds the lock, while the second waits for it. */
async function heldAndAwaited(bench: Bench) {
  const [ada, ben] = [await bench.connect(), await bench.connect()];
  const lease = await ada.lock('keeper');
  const waiting = wait(ben, 'keeper');
  await bench.quiet();
  check(waiting.lease === undefined, 'a lock should have one holder at a time');
  return { ada, ben, lease, waiting };
}

/** Expects the lock to be handed on in time, and at no moment to be held by both. */
async function handedOnSafely(bench: Bench, lease: Lease, waiting: Waiting): Promise<void> {
  let overlapped = false;
  for (let waitedMs = 0; waiting.lease === undefined && waitedMs < FREED_WITHIN_MS; waitedMs += LOOK_EVERY_MS) {
    await bench.pass(LOOK_EVERY_MS);
    overlapped ||= waiting.lease !== undefined && !lease.ended.aborted;
  }
  check(waiting.lease !== undefined, 'a lock should be free within 30 s of losing its holder');
  check(!overlapped, 'a lease should end before another holds the lock');
}

export const lockCases: readonly CaseDefinition[] = [
  {
    name: 'hands a lock on when it is released',
    async run(bench) {
      const { lease, waiting } = await heldAndAwaited(bench);
      await bench.settled(lease.release());
      check(lease.ended.aborted, 'a lease should have ended once it was released');
      await bench.eventually('the lock is handed on', () => waiting.lease !== undefined);
      check(waiting.lease?.ended.aborted === false, 'a lease should begin unended');
      await bench.settled(lease.release());
      await bench.quiet();
      check(waiting.lease?.ended.aborted === false, 'releasing twice should not take the lock from the next holder');
    },
  },
  {
    name: 'hands a lock on when its holder closes',
    async run(bench) {
      const { ada, lease, waiting } = await heldAndAwaited(bench);
      await ada.close();
      check(lease.ended.aborted, 'a lease should end with its session');
      await bench.eventually('the lock is handed on', () => waiting.lease !== undefined);
    },
  },
  {
    name: 'keeps a lock for as long as its holder is there',
    async run(bench) {
      const { lease, waiting } = await heldAndAwaited(bench);
      await bench.pass(5_000);
      // On a lossy network a lease may be lost; then it must say so before another has it.
      if (bench.mayLose) check(waiting.lease === undefined || lease.ended.aborted, 'two should not hold one lock');
      else check(!lease.ended.aborted && waiting.lease === undefined, 'a lock should stay with its holder');
    },
  },
  {
    name: 'gives up waiting for a lock when the signal aborts',
    async run(bench) {
      const { ben, lease, waiting } = await heldAndAwaited(bench);
      const reason = new Error('not any more');
      waiting.abort(reason);
      await bench.eventually('waiting ends', () => waiting.error !== undefined);
      check(waiting.error === reason, "an aborted wait should reject with the signal's reason");
      await bench.settled(lease.release());
      await bench.settled((await ben.lock('keeper')).release());
    },
  },
  {
    name: 'keeps locks of different names and rooms apart',
    async run(bench) {
      const [ada, ben] = [await bench.connect(), await bench.connect()];
      const stranger = await bench.connect({ roomId: newRoomId() });
      const leases = [await ada.lock('one'), await ben.lock('two'), await stranger.lock('one')];
      if (bench.mayLose) return;
      check(leases.every(({ ended }) => !ended.aborted), 'locks of other names and rooms should not end each other');
    },
  },
  {
    name: 'frees the lock of a holder that fell silent, who knows of it before another has it',
    needs: ['silence'],
    async run(bench) {
      const { ada, lease, waiting } = await heldAndAwaited(bench);
      await bench.silence(ada);
      await handedOnSafely(bench, lease, waiting);
    },
  },
  {
    name: 'frees the lock of a session that was replaced, which knows of it before another has it',
    async run(bench) {
      const { ada, lease, waiting } = await heldAndAwaited(bench);
      await bench.connect({ sameUserAs: ada });
      await handedOnSafely(bench, lease, waiting);
    },
  },
];
