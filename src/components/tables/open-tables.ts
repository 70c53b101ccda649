/** Fetches the wide tables and the editor of classes and registers them; null in a build that has none. */
export const openTables: (() => Promise<void>) | null = async () => (await import('./define-tables.ts')).defineTables();
