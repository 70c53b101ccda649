import { ProjectDesk } from '../../state/project/project-desk.ts';
import type { Store } from '../../state/store.ts';
import { DmWorkOffer } from './dm-work-offer.ts';
import { DmWork } from './dm-work.ts';

/** Registers the parts that speak of the reader's work, where the page has none yet, and makes the desk of a map. */
export function makeProjectDesk(store: Store): ProjectDesk {
  if (!customElements.get('dm-work')) customElements.define('dm-work', DmWork);
  if (!customElements.get('dm-work-offer')) customElements.define('dm-work-offer', DmWorkOffer);
  return new ProjectDesk(store);
}
