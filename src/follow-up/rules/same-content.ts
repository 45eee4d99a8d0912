/** Whether two plain records say the same, apart from some fields. Knows no reminder. */

/** Fields hold what JSON can say; one that is undefined is as good as left out. */
export function sameContent<Shape extends object>(
  left: Shape,
  right: Shape,
  ignored: readonly (keyof Shape)[],
): boolean {
  const names = new Set([...Object.keys(left), ...Object.keys(right)] as (keyof Shape)[]);
  for (const name of ignored) names.delete(name);
  return [...names].every((name) => JSON.stringify(left[name]) === JSON.stringify(right[name]));
}
