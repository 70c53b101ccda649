export { DistrictMap } from './components/district-map.ts';
export type { District } from './model/district.ts';
export type { Plan } from './model/plan.ts';
