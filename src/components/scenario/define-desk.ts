import { DmMends } from './dm-mends.ts';
import { DmSuggest } from './dm-suggest.ts';

/** Registers the parts of the desk; a page that has them already keeps them. */
export function defineDesk(): void {
  if (!customElements.get('dm-mends')) customElements.define('dm-mends', DmMends);
  if (!customElements.get('dm-suggest')) customElements.define('dm-suggest', DmSuggest);
}
