import type { PageKey } from '../zh-CN/page.ts';

/** The same in English; see the Chinese file. */
export const pageWords: Readonly<Record<PageKey, string>> = {
  'page.notStarted':
    'The program of this page did not start: a policy of the site forbids it, or a file is missing. The text of the plan stands below all the same.',
};
