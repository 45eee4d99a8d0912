/** Ids as long as those that nanoid makes, the same ones every time. */
import type { Random } from '../../src/lib/random';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';
const LENGTH = 21;

export function idFrom(random: Random): string {
  let id = '';
  for (let length = 0; length < LENGTH; length++) id += ALPHABET[Math.floor(random() * ALPHABET.length)];
  return id;
}
