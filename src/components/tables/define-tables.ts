import { DmTables } from './dm-tables.ts';

/** Registers the wide tables when they are first opened; a page that has them already keeps them. */
export function defineTables(): void {
  if (!customElements.get('dm-tables')) customElements.define('dm-tables', DmTables);
}
