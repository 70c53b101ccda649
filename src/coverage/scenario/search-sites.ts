import { type Diagnostic, joinDiagnostics } from '../../model/diagnostic.ts';
import type { PolygonLayer } from '../../model/polygon-layer.ts';
import type { CoverageSession } from '../coverage-session.ts';
import { chooseFrame } from '../land/choose-frame.ts';
import type { CoverageRefusal } from '../result.ts';
import { layGrid } from './lay-grid.ts';
import { type SiteGoal, type SuggestOptions, type Suggestion, suggestSites } from './suggest-sites.ts';

/** Where to look for sites, and how far to go. */
export interface SiteQuestion {
  /** Land to choose from, or the size (m²) of squares that are laid in a grid. */
  readonly candidates: PolygonLayer | number;
  readonly goal: SiteGoal;
}

/** What a search has found so far: the candidates that it chooses from, and the sites. */
export interface SitesFound {
  readonly candidates: PolygonLayer;
  readonly suggestion: Suggestion;
}

/** The answer of a search: sites, and what the reader should know of it. */
export interface SiteSearch extends SitesFound {
  readonly outcome: 'done';
  readonly notices: readonly Diagnostic[];
}

/** How a search of an open analysis reports. */
export interface SearchOptions extends Omit<SuggestOptions, 'onSuggestion'> {
  readonly onFound?: (found: SitesFound) => void;
}

/**
 * Searches an open analysis, with its parks as they are now, for the next sites.
 *
 * @throws the signal's reason when it is aborted
 */
export function searchSites(
  session: CoverageSession,
  { candidates: asked, goal }: SiteQuestion,
  { onFound, ...options }: SearchOptions = {},
): SiteSearch | CoverageRefusal {
  const candidates = typeof asked === 'number' ? layGrid(session, asked) : asked;
  const { frame, diagnostics } = chooseFrame([candidates], session.frame.plane.centralMeridian);
  if (!frame) return { outcome: 'refused', diagnostics };
  const onSuggestion = (suggestion: Suggestion): void => onFound?.({ candidates, suggestion });
  const suggestion = suggestSites(session, candidates, goal, { ...options, onSuggestion });
  if (!suggestion) {
    const tooComplex = { code: 'too-complex', params: {}, severity: 'error', layer: candidates.name } as const;
    return { outcome: 'refused', diagnostics: [tooComplex] };
  }
  const notices = joinDiagnostics(reviewSearch(candidates, goal, suggestion), diagnostics);
  return { outcome: 'done', candidates, suggestion, notices };
}

/** What the reader should know of the search itself. */
function reviewSearch({ name, features }: PolygonLayer, { budget }: SiteGoal, { cutShort }: Suggestion): Diagnostic[] {
  const about = { severity: 'warning', layer: name } as const;
  const unpriced = features.filter(({ usable, cost }) => usable && (cost ?? null) === null).length;
  return [
    ...((budget ?? null) !== null && unpriced > 0
      ? [{ ...about, code: 'cost-missing', params: { count: unpriced } } as const]
      : []),
    ...(cutShort ? [{ ...about, code: 'search-cut-short', params: {} } as const] : []),
  ];
}
