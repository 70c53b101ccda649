/** What only the planner's desk asks of an analysis: fetched when it is first asked for, and left out of the one script. */
export { findMends } from '../coverage/scenario/find-mends.ts';
export { searchSites } from '../coverage/scenario/search-sites.ts';
