import { DmStandards } from '../green/dm-standards.ts';
import { DmTakeAway } from '../report/dm-take-away.ts';
import { DmDrawTools } from './dm-draw-tools.ts';
import { DmMends } from './dm-mends.ts';
import { DmParkEdits } from './dm-park-edits.ts';
import { DmScenarios } from './dm-scenarios.ts';
import { DmSuggest } from './dm-suggest.ts';

const PARTS = {
  'dm-scenarios': DmScenarios,
  'dm-draw-tools': DmDrawTools,
  'dm-park-edits': DmParkEdits,
  'dm-mends': DmMends,
  'dm-suggest': DmSuggest,
  'dm-standards': DmStandards,
  'dm-take-away': DmTakeAway,
};

/** Registers the parts of the desk; a page that has them already keeps them. */
export function defineDesk(): void {
  for (const [tag, part] of Object.entries(PARTS)) if (!customElements.get(tag)) customElements.define(tag, part);
}
