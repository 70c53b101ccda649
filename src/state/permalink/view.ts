import { VIEWS } from '../../model/district.ts';
import type { Parameter } from './parameter.ts';

/** `view=structure|platforms|green`; default `structure`. */
export const viewParameter: Parameter = {
  name: 'view',
  read(value) {
    const view = VIEWS.find((known) => known === value);
    return view ? { view } : null;
  },
  write: ({ view }) => (view === 'structure' ? null : view),
};
