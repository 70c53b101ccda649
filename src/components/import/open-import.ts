/** Fetches the import dialog with all that reads files, and registers it. */
export type OpenImportDoor = () => Promise<void>;

/** Null in a build that opens no files. */
export const openImportDoor: OpenImportDoor | null = async () => {
  const { defineImport } = await import('./define-import.ts');
  defineImport();
};
