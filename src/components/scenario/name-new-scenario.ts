import { translateDesk } from '../../locales/translate-desk.ts';
import type { MapState } from '../../state/map-state.ts';

/** A name for the next scenario that no other one has. */
export function nameNewScenario({ scenarios, language }: MapState): string {
  const names = new Set(scenarios.list.map(({ history }) => history.name));
  for (let number = 1; ; number++) {
    const name = translateDesk(language, 'scenario.default', { number });
    if (!names.has(name)) return name;
  }
}
