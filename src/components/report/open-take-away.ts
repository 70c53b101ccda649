import type { UserLayer } from '../../state/user-layers/user-layer.ts';
import type { TakeAway } from './taken-away.ts';

/** Fetches all that writes files; null in a build that writes none. */
export const openTakeAway: (() => Promise<TakeAway>) | null = async () => (await import('./take-away.ts')).takeAway;

/** Fetches what hands over a layer of the reader's own; null in a build that reads none. */
export const openSaveLayer: (() => Promise<(layer: UserLayer) => Promise<void>>) | null = async () =>
  (await import('./save-layer.ts')).saveLayer;
