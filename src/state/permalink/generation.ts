import { selectGeneration } from '../selectors.ts';
import type { Parameter } from './parameter.ts';

/** `gen=` id of a generation; default the district's newest. */
export const generationParameter: Parameter = {
  name: 'gen',
  read(value, { loaded }) {
    const known = loaded?.district.generations.some(({ id }) => id === value);
    return known ? { generation: value } : null;
  },
  write(state) {
    const generation = selectGeneration(state);
    return generation === state.loaded?.district.generations[0]?.id ? null : generation;
  },
};
