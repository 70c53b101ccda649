import type { FeatureCollection } from 'geojson';
import type { SketchOwner } from './sketches.ts';
import type { Store } from './store.ts';

/** Draws over the layers in the place of what the same one has drawn before; null draws nothing. */
export function sketch(store: Store, owner: SketchOwner, features: FeatureCollection | null): void {
  const { [owner]: before, ...others } = store.state.sketches;
  if ((before ?? null) === features) return;
  store.update({ sketches: features ? { ...others, [owner]: features } : others });
}
