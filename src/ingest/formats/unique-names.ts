/** Gives each column a name of its own: one that others have too gets a number behind it. */
export function makeNamesUnique(names: readonly string[]): string[] {
  const taken = new Set<string>();
  // where to go on counting, so that a thousand columns of one name are not counted through for each
  const next = new Map<string, number>();
  return names.map((name) => {
    let unique = name;
    let number = next.get(name) ?? 2;
    while (taken.has(unique)) unique = `${name}_${number++}`;
    next.set(name, number);
    taken.add(unique);
    return unique;
  });
}
