import { DmStandards } from '../green/dm-standards.ts';
import { DmDrawTools } from './dm-draw-tools.ts';
import { DmMends } from './dm-mends.ts';
import { DmParkEdits } from './dm-park-edits.ts';
import { DmScenarios } from './dm-scenarios.ts';
import { DmSuggest } from './dm-suggest.ts';

/** Registers the parts of the desk; a page that has them already keeps them. */
export function defineDesk(): void {
  if (!customElements.get('dm-scenarios')) customElements.define('dm-scenarios', DmScenarios);
  if (!customElements.get('dm-standards')) customElements.define('dm-standards', DmStandards);
  if (!customElements.get('dm-mends')) customElements.define('dm-mends', DmMends);
  if (!customElements.get('dm-suggest')) customElements.define('dm-suggest', DmSuggest);
  if (!customElements.get('dm-draw-tools')) customElements.define('dm-draw-tools', DmDrawTools);
  if (!customElements.get('dm-park-edits')) customElements.define('dm-park-edits', DmParkEdits);
}
