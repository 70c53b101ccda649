/** Fetches the import dialog and all that reads files; null in a build that opens no files. */
export const openImportDoor: (() => Promise<typeof import('./define-import.ts')>) | null = () =>
  import('./define-import.ts');
