/** Fetches the planner's desk and registers its parts; null in a build that has none. */
export const openDesk: (() => Promise<void>) | null = async () => (await import('./define-desk.ts')).defineDesk();
