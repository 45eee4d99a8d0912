/**
 * An object that is there before its code is: its readables stay at their first values and its methods wait until
 * somebody reads along, calls or asks for it, and it is loaded. Knows nothing of what it stands for.
 */
import { LateReadable } from './late-readable';
import type { Readable } from './signal';

/** What the readables of `T` show at first. */
export type FirstValues<T> = {
  readonly [Name in keyof T as T[Name] extends Readable<unknown> ? Name : never]: T[Name] extends Readable<infer Value>
    ? Value
    : never;
};

/** Rejects when what it belongs to can't be loaded. */
export const REJECTS = undefined;

/** Every method of `T`, each of which answers with a promise; with what that comes to when it can't be loaded. */
export type Methods<T> = {
  readonly [Name in keyof T as T[Name] extends (...input: never[]) => Promise<unknown> ? Name : never]:
    | typeof REJECTS
    | (T[Name] extends (...input: never[]) => Promise<infer Result> ? (error: unknown) => Result : never);
};

export interface Late<T> {
  /** The stand-in. */
  readonly object: T;
  /** Has its readables follow those of `real`. */
  readonly connect: (real: T) => void;
}

/**
 * A stand-in for what `load` resolves with, which whoever loads it also connects. A load that fails is tried again by the
 * next call.
 * @param want is called when somebody begins to read along.
 */
export function lateObject<T extends object>(
  load: () => Promise<T>,
  first: FirstValues<T>,
  methods: Methods<T>,
  want: () => void,
): Late<T> {
  const readables = Object.entries(first).map(([name, value]) => [name, new LateReadable<unknown>(value, want)] as const);
  type Call = (...input: readonly unknown[]) => Promise<unknown>;
  const calls = Object.entries<((error: unknown) => unknown) | undefined>(methods).map(([name, otherwise]) => {
    const call: Call = (...input) => load().then((real) => (real as Record<string, Call>)[name]?.(...input), otherwise);
    return [name, call] as const;
  });
  return {
    object: Object.freeze(Object.fromEntries<unknown>([...readables, ...calls])) as T,
    connect(real) {
      for (const [name, readable] of readables) readable.connect((real as Record<string, Readable<unknown>>)[name]!);
    },
  };
}
