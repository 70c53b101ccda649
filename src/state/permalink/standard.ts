import { askCoverage } from '../coverage/coverage-state.ts';
import type { Parameter } from './parameter.ts';

/**
 * `std=` id of the standard of the coverage check; default the district's own choice. Which standards there are is known
 * when one is needed: the check then warns of one that there is not, and drops it.
 */
export const standardParameter: Parameter = {
  name: 'std',
  read: (value, { coverage }) =>
    /^[\w.-]{1,64}$/.test(value) ? { coverage: askCoverage(coverage, { standard: value }) } : null,
  // a standard that the reader has made is not to be had where the address is opened
  write: ({ coverage: { standard }, customStandards }) =>
    customStandards.some(({ id }) => id === standard) ? null : standard,
};
