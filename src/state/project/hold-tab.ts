/** A name that no other page has. */
export function makeName(): string {
  return [...crypto.getRandomValues(new Uint32Array(3))].map((word) => word.toString(36)).join('');
}

/**
 * Holds a tab's name until the function that comes back is called, or the page is gone. A tab that is doubled takes its
 * name along: null where the other one holds it. Browsers hold nothing for pages that came without HTTPS; there every name
 * is had.
 */
export async function holdTabName(name: string, patienceMs = 1000): Promise<(() => void) | null> {
  const { locks } = navigator as { locks?: LockManager };
  if (!locks) return () => {};
  return new Promise((resolve) => {
    // the page before, when this one is its reload, gives it back within moments
    const signal = AbortSignal.timeout(patienceMs);
    const hold = (): Promise<void> => new Promise((giveBack) => resolve(giveBack));
    locks.request(`district-map:${name}`, { signal }, hold).catch(() => resolve(null));
  });
}
