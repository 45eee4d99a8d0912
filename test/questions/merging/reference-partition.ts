/**
 * Which wordings are one row, written down as plainly as possible: pinned ones by group, what is alike to a pinned one
 * with that, and the connected components of what is left.
 */
import { SAME_FROM } from './fake-likeness';

export interface Asked {
  readonly text: string;
  readonly askerId: string;
}

export interface Part {
  readonly texts: readonly string[];
  readonly askers: number;
}

export function referencePartition(
  asked: readonly Asked[],
  alike: (left: string, right: string) => number,
  groupOf: ReadonlyMap<string, string> = new Map(),
): Part[] {
  const texts = [...new Set(asked.map(({ text }) => text))];
  const pinned = texts.filter((text) => groupOf.has(text));
  const home = (text: string): string | undefined => {
    const own = groupOf.get(text);
    if (own !== undefined) return own;
    const [best] = pinned
      .map((other) => ({ group: groupOf.get(other) as string, likeness: alike(text, other) }))
      .filter(({ likeness }) => likeness >= SAME_FROM)
      .sort((a, b) => b.likeness - a.likeness || (a.group < b.group ? -1 : 1));
    return best?.group;
  };
  const parent = new Map(texts.map((text) => [text, text]));
  const root = (text: string): string => {
    const above = parent.get(text) as string;
    return above === text ? text : root(above);
  };
  for (const left of texts) {
    for (const right of texts) {
      const [one, other] = [home(left), home(right)];
      const isSame = one === other && (one !== undefined || alike(left, right) >= SAME_FROM);
      if (isSame) parent.set(root(left), root(right));
    }
  }
  const parts = new Map<string, string[]>();
  for (const text of texts) parts.set(root(text), [...(parts.get(root(text)) ?? []), text]);
  return inOrder(
    [...parts.values()].map((members) => ({
      texts: members.sort(),
      askers: new Set(asked.filter(({ text }) => members.includes(text)).map(({ askerId }) => askerId)).size,
    })),
  );
}

export function inOrder(parts: readonly Part[]): Part[] {
  return [...parts].sort((a, b) => ((a.texts[0] ?? '') < (b.texts[0] ?? '') ? -1 : 1));
}
