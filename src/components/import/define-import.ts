import { DmImport } from './dm-import.ts';
import { DmImportFile } from './dm-import-file.ts';

export { openImportWords } from '../../locales/import-words.ts';

/** Registers the import dialog when it is first asked for; a page that has it already keeps it. */
export function defineImport(): void {
  if (!customElements.get('dm-import-file')) customElements.define('dm-import-file', DmImportFile);
  if (!customElements.get('dm-import')) customElements.define('dm-import', DmImport);
}
