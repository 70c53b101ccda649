import { DmCoverage } from './dm-coverage.ts';
import { DmSiteCard } from './dm-site-card.ts';

/** Registers the parts of the green view when it is first shown; a page that has them already keeps them. */
export function defineGreen(): void {
  if (!customElements.get('dm-coverage')) customElements.define('dm-coverage', DmCoverage);
  if (!customElements.get('dm-site-card')) customElements.define('dm-site-card', DmSiteCard);
}
