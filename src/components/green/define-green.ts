import { DmCoverage } from './dm-coverage.ts';
import { DmSiteCard } from './dm-site-card.ts';
import { PLANNER_PARTS } from './planner-parts.ts';

/** Registers the parts of the green view when it is first shown; a page that has them already keeps them. */
export function defineGreen(): void {
  const parts = [['dm-coverage', DmCoverage], ['dm-site-card', DmSiteCard], ...PLANNER_PARTS] as const;
  for (const [tag, part] of parts) if (!customElements.get(tag)) customElements.define(tag, part);
}
