import { DistrictMap } from '../components/shell/district-map.ts';
import { DmItemCard } from '../components/plan/dm-item-card.ts';
import { DmItemList } from '../components/plan/dm-item-list.ts';
import { DmLegend } from '../components/over-map/dm-legend.ts';
import { DmMapFoot } from '../components/over-map/dm-map-foot.ts';
import { DmNotices } from '../components/shell/dm-notices.ts';
import { DmViewSwitch } from '../components/shell/dm-view-switch.ts';

const ELEMENTS: readonly (readonly [string, CustomElementConstructor])[] = [
  ['dm-item-card', DmItemCard],
  ['dm-item-list', DmItemList],
  ['dm-legend', DmLegend],
  ['dm-map-foot', DmMapFoot],
  ['dm-notices', DmNotices],
  ['dm-view-switch', DmViewSwitch],
  // last: its parts are known when it first draws
  ['district-map', DistrictMap],
];

// a page that loads the script twice keeps the first definitions
for (const [name, element] of ELEMENTS) {
  if (!customElements.get(name)) customElements.define(name, element);
}
