import { describe, expect, it } from 'vitest';
import { LiveRoomError, type SharedState, type StateItem } from '../../src/index';
import { claimEpoch } from '../../src/room/epoch';

/** Shared state in one place; `meanwhile` runs between reading and writing. */
function fakeState(value?: string, meanwhile: () => void = () => undefined) {
  let item: StateItem | undefined = value === undefined ? undefined : { value, revision: 1 };
  const write = (next: string): StateItem => (item = { value: next, revision: (item?.revision ?? 0) + 1 });
  const state: SharedState = {
    read: async () => {
      const present = item;
      meanwhile();
      return present;
    },
    async write(key, next, ifRevision) {
      const revision = item?.revision ?? 0;
      if (ifRevision !== undefined && ifRevision !== revision) {
        throw new LiveRoomError('stale-revision', 'unable to write; it has changed', { key, revision });
      }
      return write(next);
    },
    watch: () => () => undefined,
  };
  return { state, write };
}

describe('the number of a keeper', () => {
  it('begins at one and is never given twice', async () => {
    const { state } = fakeState();
    expect([await claimEpoch(state), await claimEpoch(state), await claimEpoch(state)]).toEqual([1, 2, 3]);
  });

  it('is another when somebody took it in between', async () => {
    let others = 2;
    const { state, write } = fakeState('4', () => {
      if (others-- > 0) write(String(10 - others));
    });
    expect(await claimEpoch(state)).toBe(11);
  });

  it.each(['Infinity', '-3', '1.5', 'seven', '9007199254740991', ''])('begins anew where the state says %j', async (value) => {
    expect(await claimEpoch(fakeState(value).state)).toBe(1);
  });

  it('passes on what is no race', async () => {
    const { state } = fakeState();
    const failure = new LiveRoomError('network-unavailable', 'unable to write', { action: 'write' }, { retryable: true });
    await expect(claimEpoch({ ...state, write: () => Promise.reject(failure) })).rejects.toBe(failure);
  });
});
