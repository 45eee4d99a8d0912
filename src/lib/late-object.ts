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

/** Every method of `T`; each must answer with a promise. */
export type Methods<T> = {
  readonly [Name in keyof T as T[Name] extends (...input: never[]) => Promise<unknown> ? Name : never]: true;
};

export interface Late<T> {
  /** The stand-in. */
  readonly object: T;
  /** Has its readables follow those of `real`. */
  readonly connect: (real: T) => void;
}

/**
 * A stand-in for what `load` resolves with, which whoever loads it also connects. A load that fails rejects the calls
 * that wait for it, and is tried again by the next one.
 * @param want is called when somebody begins to read along.
 */
export function lateObject<T extends object>(
  load: () => Promise<T>,
  first: FirstValues<T>,
  methods: Methods<T>,
  want: () => void,
): Late<T> {
  const readables = Object.entries(first).map(([name, value]) => [name, new LateReadable<unknown>(value, want)] as const);
  const calls = Object.keys(methods).map((name) => {
    const call = async (...input: unknown[]) => {
      const real = (await load()) as Record<string, (...input: unknown[]) => Promise<unknown>>;
      return real[name]?.(...input);
    };
    return [name, call] as const;
  });
  return {
    object: Object.freeze(Object.fromEntries<unknown>([...readables, ...calls])) as T,
    connect(real) {
      for (const [name, readable] of readables) readable.connect((real as Record<string, Readable<unknown>>)[name]!);
    },
  };
}
