import type { ProjectDesk } from '../../state/project/project-desk.ts';
import type { Store } from '../../state/store.ts';

/** Fetches what saves and keeps work, with its words and its parts of the page; null in a build that keeps none. */
export const openProjectDesk: ((store: Store) => Promise<ProjectDesk>) | null = async (store) => {
  const { makeProjectDesk } = await import('./define-project.ts');
  return makeProjectDesk(store);
};
