/** Says whether two lists hold the same members in the same order, each compared as `Object.is` does. */
export function haveSameMembers(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((member, index) => Object.is(member, b[index]));
}
