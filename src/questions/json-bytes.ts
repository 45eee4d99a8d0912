/** The bytes of UTF-8 that `value` takes as JSON: how much of a message's limit it uses up. */
export const jsonBytes = (value: object): number => new TextEncoder().encode(JSON.stringify(value)).length;
