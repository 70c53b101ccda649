/** The value, which the data must hold: a missing one fails the test with a message instead of a silent `NaN`. */
export function required<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error(`expected a value, got ${String(value)}`);
  return value;
}
