import { DmTakeAway } from '../report/dm-take-away.ts';
import { DmStandards } from './dm-standards.ts';

/** Parts of the green view that are the planner's; a build that has none of them shows nothing in their places. */
export const PLANNER_PARTS: readonly (readonly [tag: string, part: CustomElementConstructor])[] = [
  ['dm-standards', DmStandards],
  ['dm-take-away', DmTakeAway],
];
