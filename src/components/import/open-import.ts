/** Fetches the import dialog with all that reads files, and registers it. */
export type OpenImport = () => Promise<void>;

/** Null in a build that opens no files. */
export const openImport: OpenImport | null = async () => {
  const { defineImport } = await import('./define-import.ts');
  defineImport();
};
