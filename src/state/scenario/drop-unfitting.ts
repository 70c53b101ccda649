import { foldEdits } from '../../coverage/scenario/fold-edits.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { PolygonLayer } from '../../model/polygon-layer.ts';
import { nameSites } from '../../model/vocabulary.ts';
import { addNotices } from '../actions.ts';
import type { Store } from '../store.ts';
import { removeScenario } from './scenario-actions.ts';
import { readEdits } from './shown-edits.ts';

/** Takes scenarios off the desk that speak of parks which a layer has not: other layers have come; says which. */
export function dropUnfitting(store: Store, { name: layer, features }: PolygonLayer): void {
  const { list } = store.state.scenarios;
  if (list.length === 0) return;
  const sites = new Set(nameSites('parks', features));
  for (const { key, history } of list) {
    const states = foldEdits(readEdits(history));
    if ([...states].every(([site, { addition }]) => addition !== null || sites.has(site))) continue;
    removeScenario(store, key);
    const params = { name: history.name };
    const dropped: Diagnostic = { code: 'scenario-dropped', params, severity: 'warning', layer };
    addNotices(store, [dropped]);
  }
}
