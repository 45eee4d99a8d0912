// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * One request to the database at a time. sql.js has a single connection, so that two transactions at once would be one
 * inside the other: what one takes back, the other would lose. Knows nothing of what the requests do.
 */

/** @returns {<T>(task: () => Promise<T>) => Promise<T>} runs tasks one after another, in the order of the calls */
export function createTurns() {
  let last = Promise.resolve();
  return (task) => {
    const turn = last.then(task);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** For Apollo: each operation has its turn from its first resolver to its last, whatever becomes of the client. */
export function operationsInTurn(inTurn) {
  return {
    async requestDidStart() {
      return {
        executionDidStart: () =>
          new Promise((begin, fail) => {
            inTurn(() => new Promise((end) => begin({ executionDidEnd: async () => end(undefined) }))).catch(fail);
          }),
      };
    },
  };
}
