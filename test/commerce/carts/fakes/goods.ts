/** What the fake shops sell, and who has what of it in a cart. */
export interface Good {
  readonly stock: number;
  /** In minor units of the shop's currency. */
  readonly price: number;
}

export interface FakeLine {
  readonly key: string;
  readonly id: string;
  quantity: number;
  readonly properties: Readonly<Record<string, unknown>>;
}

export const GOODS: Readonly<Record<string, Good>> = {
  '101': { stock: 1_000, price: 1_999 },
  '102': { stock: 3, price: 500 },
  '103': { stock: 0, price: 500 },
};

/** Shops merge lines of one article whose properties are the same. */
export function putIn(lines: FakeLine[], id: string, quantity: number, properties: FakeLine['properties'] = {}): FakeLine {
  const key = `${id}:${JSON.stringify(properties)}`;
  const known = lines.find((line) => line.key === key);
  if (known) {
    known.quantity += quantity;
    return known;
  }
  const line = { key, id, quantity, properties };
  lines.push(line);
  return line;
}

export const piecesIn = (lines: readonly FakeLine[], id: string): number =>
  lines.reduce((sum, line) => (line.id === id ? sum + line.quantity : sum), 0);
