/** Rows that move around the one in hand. */
import { expect, it } from 'vitest';
import { holdInPlace } from '../../examples/demo/src/host/row-order';

it('follows the ranking when nothing is in hand', () => {
  expect(holdInPlace(['b', 'a', 'c'], undefined, -1)).toEqual(['b', 'a', 'c']);
});

it('keeps the row in hand where it is while the others move', () => {
  expect(holdInPlace(['c', 'a', 'b', 'd'], 'a', 0)).toEqual(['a', 'c', 'b', 'd']);
  expect(holdInPlace(['a', 'b', 'c', 'd'], 'a', 2)).toEqual(['b', 'c', 'a', 'd']);
});

it('lets go of a row that is gone', () => {
  expect(holdInPlace(['b', 'c'], 'a', 1)).toEqual(['b', 'c']);
});

it('puts the row in hand last when the list became shorter', () => {
  expect(holdInPlace(['a', 'b'], 'a', 5)).toEqual(['b', 'a']);
});
