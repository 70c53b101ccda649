import { DmTakeAway } from '../report/dm-take-away.ts';
import { DmDrawTools } from '../scenario/dm-draw-tools.ts';
import { DmCoverage } from './dm-coverage.ts';
import { DmStandards } from './dm-standards.ts';
import { DmSiteCard } from './dm-site-card.ts';

/** Registers the parts of the green view when it is first shown; a page that has them already keeps them. */
export function defineGreen(): void {
  if (!customElements.get('dm-coverage')) customElements.define('dm-coverage', DmCoverage);
  if (!customElements.get('dm-standards')) customElements.define('dm-standards', DmStandards);
  if (!customElements.get('dm-take-away')) customElements.define('dm-take-away', DmTakeAway);
  if (!customElements.get('dm-draw-tools')) customElements.define('dm-draw-tools', DmDrawTools);
  if (!customElements.get('dm-site-card')) customElements.define('dm-site-card', DmSiteCard);
}
