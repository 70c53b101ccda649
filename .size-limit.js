import { readBundleParts } from './scripts/bundle-parts.mjs';

const { own, embed } = readBundleParts('dist');

/** The budgets of the build, gzip. Run after `npm run build`; `npm run check` does both. */
export default [
  { name: 'page: own code and styles before the engine', path: own, gzip: true, limit: '60 kB' },
  { name: 'embed: one classic script', path: embed, gzip: true, limit: '660 kB' },
];
