/** A name that no other page has. */
export function makeName(): string {
  return [...crypto.getRandomValues(new Uint32Array(3))].map((word) => word.toString(36)).join('');
}

/**
 * Holds a tab's name as long as the page lives. A tab that is doubled takes its name along: false where the other one
 * holds it. Browsers hold nothing for pages that came without HTTPS; there the answer is true.
 */
export async function holdTabName(name: string, patienceMs = 1000): Promise<boolean> {
  const { locks } = navigator as { locks?: LockManager };
  if (!locks) return true;
  return new Promise((resolve) => {
    // the page before, when this one is its reload, gives it back within moments
    const signal = AbortSignal.timeout(patienceMs);
    const hold = async (): Promise<void> => {
      resolve(true);
      await new Promise(() => {});
    };
    locks.request(`district-map:${name}`, { signal }, hold).catch(() => resolve(false));
  });
}
