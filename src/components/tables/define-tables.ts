import { DmClasses } from './dm-classes.ts';
import { DmTables } from './dm-tables.ts';

/** Registers the wide tables and the editor of classes when one is first opened; a page that has them keeps them. */
export function defineTables(): void {
  if (!customElements.get('dm-tables')) customElements.define('dm-tables', DmTables);
  if (!customElements.get('dm-classes')) customElements.define('dm-classes', DmClasses);
}
