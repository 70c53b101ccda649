import type { LngLatPolygons, ParkFacts, ScenarioEdit } from '../../model/scenario.ts';
import type { SiteId } from '../../model/vocabulary.ts';

/** An edit that adds a park. */
export type Addition = Extract<ScenarioEdit, { readonly op: 'add' }>;

/** What edits have made of one park. */
export interface ParkState {
  /** The edit that added it; null for a park of the layer. */
  readonly addition: Addition | null;
  /** Whether it is there; else it was removed. */
  readonly present: boolean;
  /** Its shape; null for that of the layer. */
  readonly polygons: LngLatPolygons | null;
  /** What is known of it where that is another thing than the layer says. */
  readonly facts: Partial<ParkFacts>;
}

const UNTOUCHED: ParkState = { addition: null, present: true, polygons: null, facts: {} };

/** Takes edits together: what they make of each park that they speak of, in the order in which they first do. */
export function foldEdits(edits: readonly ScenarioEdit[]): ReadonlyMap<SiteId, ParkState> {
  const states = new Map<SiteId, ParkState>();
  for (const edit of edits) states.set(edit.site, applyEdit(states.get(edit.site) ?? UNTOUCHED, edit));
  return states;
}

function applyEdit(state: ParkState, edit: ScenarioEdit): ParkState {
  switch (edit.op) {
    case 'add':
      return { addition: edit, present: true, polygons: edit.polygons, facts: edit.facts };
    case 'replace':
      return { ...state, present: true, polygons: edit.polygons };
    case 'remove':
      return { ...state, present: false };
    case 'set':
      return { ...state, facts: { ...state.facts, ...edit.facts } };
  }
}

/** Says whether two states make the same park. */
export function areSameStates(a: ParkState, b: ParkState): boolean {
  if ((a.addition === null) !== (b.addition === null) || a.addition?.id !== b.addition?.id) return false;
  if (a.present !== b.present) return false;
  if (!a.present) return true;
  const names = [...Object.keys(a.facts), ...Object.keys(b.facts)] as (keyof ParkFacts)[];
  return areSameShapes(a.polygons, b.polygons) && names.every((name) => a.facts[name] === b.facts[name]);
}

/** Shapes that have been sent from one thread to another are no longer one object. */
function areSameShapes(a: LngLatPolygons | null, b: LngLatPolygons | null): boolean {
  if (a === b) return true;
  if (!a || !b || a.length !== b.length) return false;
  return a.every((rings, i) => {
    const others = b[i]!;
    return rings.length === others.length && rings.every((ring, j) => areSameNumbers(ring, others[j]!));
  });
}

function areSameNumbers(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
