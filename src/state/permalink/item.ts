import type { Parameter } from './parameter.ts';

/** `id=` the selected item; default none. */
export const itemParameter: Parameter = {
  name: 'id',
  read: (value, { catalogue }) => (catalogue?.items.has(value) ? { selected: value } : null),
  write: ({ selected }) => selected,
};
