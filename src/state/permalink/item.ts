import type { Parameter } from './parameter.ts';

/** `id=` the selected item, park or block; default none. */
export const itemParameter: Parameter = {
  name: 'id',
  read: (value, { catalogue, awaitsLayers }) =>
    awaitsLayers || catalogue?.items.has(value) || catalogue?.sites.has(value) ? { selected: value } : null,
  write: ({ selected }) => selected,
};
