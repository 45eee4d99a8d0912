/** Chance that is the same in every run: mulberry32 (public domain). */
export function createRandom(seed) {
  let state = seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (bound) => Math.floor(random() * bound);
  return {
    chance: (share) => random() < share,
    below,
    pick: (list) => list[below(list.length)],
    shuffle(list) {
      for (let index = list.length - 1; index > 0; index--) {
        const other = below(index + 1);
        [list[index], list[other]] = [list[other], list[index]];
      }
      return list;
    },
  };
}
