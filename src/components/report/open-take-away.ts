import type { TakeAway } from './taken-away.ts';

/** Fetches all that writes files; null in a build that writes none. */
export const openTakeAway: (() => Promise<TakeAway>) | null = async () => (await import('./take-away.ts')).takeAway;
