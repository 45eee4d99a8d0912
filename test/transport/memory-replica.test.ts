import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVirtualClock, seededRandom } from '../../src/testing';
import { Link } from '../../src/transport/memory/link';
import { Replica, type Follower } from '../../src/transport/memory/replica';

/** A follower whose notices wait until the test lets them arrive, in any order. */
class Mailbox implements Follower {
  readonly letters: (() => void)[] = [];

  tell(arrive: () => void): void {
    this.letters.push(arrive);
  }
}

function counter(paceMs = 0) {
  const clock = createVirtualClock({ startMs: 0 });
  let value = 0;
  const replica = new Replica({ clock, snapshot: () => value, paceMs });
  const set = (next: number, author?: Follower) => {
    value = next;
    replica.changed(author);
  };
  return { clock, replica, set };
}

describe('a replica', () => {
  it('begins with the present value, unless the follower has it', () => {
    const { replica, set } = counter();
    set(7);
    const [newcomer, knowing] = [new Mailbox(), new Mailbox()];
    const seen: number[] = [];
    replica.follow(newcomer, (value) => seen.push(value));
    replica.follow(knowing, (value) => seen.push(value), { isUpToDate: true });
    newcomer.letters.forEach((arrive) => arrive());
    expect([seen, knowing.letters.length]).toEqual([[7], 0]);
  });

  it('never goes back to older news', () => {
    const { replica, set } = counter();
    const mailbox = new Mailbox();
    const seen: number[] = [];
    replica.follow(mailbox, (value) => seen.push(value), { isUpToDate: true });
    for (const value of [1, 2, 3]) set(value);
    for (const index of [1, 0, 2, 1]) mailbox.letters[index]!();
    expect(seen).toEqual([2, 3]);
  });

  it('brings nothing from before to who left and came back', () => {
    const { replica, set } = counter();
    const mailbox = new Mailbox();
    const seen: number[] = [];
    replica.follow(mailbox, (value) => seen.push(value), { isUpToDate: true });
    set(1);
    replica.unfollow(mailbox);
    set(2);
    replica.follow(mailbox, (value) => seen.push(value));
    const [old, fresh] = mailbox.letters;
    fresh!();
    old!();
    expect(seen).toEqual([2]);
  });

  it('does not tell the author what they wrote', () => {
    const { replica, set } = counter();
    const [author, other] = [new Mailbox(), new Mailbox()];
    for (const mailbox of [author, other]) replica.follow(mailbox, () => {}, { isUpToDate: true });
    set(1, author);
    expect([author.letters.length, other.letters.length]).toEqual([0, 1]);
  });

  it('tells of changes that come close together at once, at its pace', async () => {
    const { clock, replica, set } = counter(100);
    const mailbox = new Mailbox();
    replica.follow(mailbox, () => {}, { isUpToDate: true });
    set(1);
    for (let value = 2; value < 50; value++) set(value);
    expect(mailbox.letters.length).toBe(1);
    await clock.advance(100);
    expect(mailbox.letters.length).toBe(2);
  });

  it('converges whatever is lost, and then keeps quiet', async () => {
    const change = fc.record({ gapMs: fc.integer({ min: 0, max: 500 }), value: fc.integer() });
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.array(change, { minLength: 1, maxLength: 20 }), async (seed, changes) => {
        const { clock, replica, set } = counter(50);
        const weather = { latencyMs: 10, jitterMs: 300, lossRate: 0.5, duplicateRate: 0.2, reorder: true };
        const counts = { sent: 0, delivered: 0, lost: 0, duplicated: 0 };
        const air = { clock, random: seededRandom(seed), weather, counts };
        const copies = Array.from({ length: 5 }, () => {
          const copy = { value: Number.NaN };
          const wire = new Link(air).wire();
          replica.follow({ tell: (arrive) => wire.send(arrive) }, (value) => (copy.value = value));
          return copy;
        });
        for (const { gapMs, value } of changes) {
          await clock.advance(gapMs);
          set(value);
        }
        await clock.advance(60_000);
        expect(copies.map(({ value }) => value)).toEqual(copies.map(() => changes.at(-1)!.value));
        expect(clock.pending).toBe(0);
      }),
      { numRuns: 50 },
    );
  });
});
