/** What options must be, as tables: each rule with the words that say so. Knows no option. */

/** Whether a value is acceptable, and what it must be. */
export type Rule = readonly [holds: (value: unknown) => boolean, rule: string];

/** By option. An option that has none is refused; one that is left out is fine. */
export type Rules = Readonly<Record<string, Rule>>;

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

export const AN_OBJECT: Rule = [isObject, 'must be an object'];
export const A_FUNCTION: Rule = [(value) => typeof value === 'function', 'must be a function'];
export const A_SWITCH: Rule = [(value) => typeof value === 'boolean', 'must be true or false'];

export const oneOf = (names: readonly unknown[]): Rule => [
  (value) => names.includes(value),
  `must be one of ${names.join(', ')}`,
];

export const having = (...methods: readonly string[]): Rule => [
  (value) => isObject(value) && methods.every((name) => typeof value[name] === 'function'),
  `must have ${methods.join(' and ')}`,
];

/** A time in ms. */
export const ms = (least: number, most: number): Rule => [
  (value) => typeof value === 'number' && value >= least && value <= most,
  `must be ${least.toLocaleString('en')} to ${most.toLocaleString('en')} ms`,
];

/** Makes the error for an option that is wrong, named by its whole path. */
export type Wrong = (option: string, reason: string) => Error;

/** @throws what `wrong` makes of the first option that is wrong. What is `required` may not be left out. */
export function checkRules(options: unknown, rules: Rules, path: string, wrong: Wrong, required: readonly string[] = []): void {
  if (!isObject(options)) throw wrong(path || 'options', AN_OBJECT[1]);
  const prefix = path && `${path}.`;
  for (const name of Object.keys(options)) {
    if (!Object.hasOwn(rules, name)) throw wrong(prefix + name, 'is not known');
  }
  for (const [name, [holds, rule]] of Object.entries(rules)) {
    const value = options[name];
    if ((value !== undefined || required.includes(name)) && !holds(value)) throw wrong(prefix + name, rule);
  }
}
