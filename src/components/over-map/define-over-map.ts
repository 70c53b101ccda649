import { DmEdgePointers } from './dm-edge-pointers.ts';
import { DmMapControls } from './dm-map-controls.ts';
import { DmOverview } from './dm-overview.ts';

/** Registers what only lies on a map that is drawn; a page that has it already keeps it. */
export function defineOverMap(): void {
  if (!customElements.get('dm-edge-pointers')) customElements.define('dm-edge-pointers', DmEdgePointers);
  if (!customElements.get('dm-map-controls')) customElements.define('dm-map-controls', DmMapControls);
  if (!customElements.get('dm-overview')) customElements.define('dm-overview', DmOverview);
}
