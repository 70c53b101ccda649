/** What only the planner's desk asks of an analysis: fetched when it is first asked for, and left out of the one script. */
export { searchSites } from '../coverage/scenario/search-sites.ts';
