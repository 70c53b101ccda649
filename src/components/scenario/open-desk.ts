/** Fetches and registers the parts of the planner's desk that are unfolded one by one; null in a build without a desk. */
export const openDesk: (() => Promise<void>) | null = async () => (await import('./define-desk.ts')).defineDesk();
