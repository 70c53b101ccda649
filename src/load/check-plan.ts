import type { Plan, PlanItem, Theme } from '../model/plan.ts';
import { findBadMember, isArrayOf, isLocalized, isObject, isString, type MemberCheck } from './guards.ts';

const itemChecks: readonly MemberCheck[] = [
  ['id', (value) => isString(value) && value !== ''],
  ['layer', isString],
  ['generation', isString],
  ['name', isLocalized],
  ['text', isLocalized],
  [
    'clauses',
    (value) => isArrayOf(value, (entry) => isObject(entry) && isString(entry['document']) && isString(entry['ref'])),
  ],
  ['place', (value) => value === 'mapped' || value === 'unknown'],
  [
    'relations',
    (value) =>
      isArrayOf(
        value,
        (entry) => isObject(entry) && isString(entry['kind']) && isString(entry['target']) && isString(entry['link']),
      ),
  ],
  [
    'figures',
    (value) =>
      isArrayOf(
        value,
        (entry) =>
          isObject(entry) &&
          isLocalized(entry['label']) &&
          isString(entry['value']) &&
          isString(entry['year']) &&
          isLocalized(entry['unit']) &&
          isObject(entry['clause']),
      ),
  ],
];

const isTheme = (value: unknown): value is Theme =>
  isObject(value) && isString(value['id']) && isLocalized(value['name']);

/** An item of the plan that could not be used, and the member that is at fault. */
export interface ItemFault {
  readonly index: number;
  readonly member: string;
}

/**
 * Reads a parsed `plan.json`: keeps every item that holds, and names the others. An item whose id was already taken is
 * at fault too.
 *
 * @returns null where the file as a whole is not a plan
 */
export function readPlan(value: unknown): { readonly plan: Plan; readonly faults: readonly ItemFault[] } | null {
  if (!isObject(value) || value['schema'] !== 'district-map/plan@1') return null;
  const { themes, items } = value;
  if (!Array.isArray(themes) || !themes.every(isTheme) || !Array.isArray(items)) return null;
  const faults: ItemFault[] = [];
  const kept = new Map<string, PlanItem>();
  for (const [index, item] of (items as unknown[]).entries()) {
    const member = findBadMember(item, itemChecks) ?? (kept.has((item as PlanItem).id) ? 'id' : null);
    if (member) faults.push({ index, member });
    else kept.set((item as PlanItem).id, item as PlanItem);
  }
  return { plan: { schema: 'district-map/plan@1', themes, items: [...kept.values()] }, faults };
}
