import { type Diagnostic, joinDiagnostics } from '../../model/diagnostic.ts';
import type { PolygonLayer } from '../../model/polygon-layer.ts';
import type { Scenario } from '../../model/scenario.ts';
import { CoverageSession } from '../coverage-session.ts';
import { findContradictions } from '../find-contradictions.ts';
import { listMended } from '../list-mended.ts';
import { OpenAnalysis } from '../open-analysis.ts';
import type { CoverageInput, CoverageRefusal } from '../result.ts';
import { ScenarioAnalysis } from './scenario-analysis.ts';
import { type SearchOptions, searchSites } from './search-sites.ts';
import type { SiteGoal, Suggestion } from './suggest-sites.ts';

/** What a search for the next sites is asked. */
export interface SuggestionRequest {
  readonly input: CoverageInput;
  readonly candidates: PolygonLayer;
  readonly goal: SiteGoal;
  /** What was found while the layers were read; it comes first among the notices. */
  readonly found?: readonly Diagnostic[];
  /** Whether to search although the layers contradict each other. */
  readonly insist?: boolean;
  /** Changes to the parks that hold already. */
  readonly scenario?: Scenario | null;
}

/** The answer of a search: sites, and what the reader should know. */
export interface SuggestionRun {
  readonly outcome: 'done';
  readonly suggestion: Suggestion;
  readonly notices: readonly Diagnostic[];
}

/**
 * Conducts a search for the next sites, for the page and the command line alike. Layers that contradict each other are
 * refused as by a check; that no park counts yet is no contradiction here.
 *
 * @throws the signal's reason when it is aborted
 */
export function runSuggestion(
  { input, candidates, goal, found = [], insist = false, scenario = null }: SuggestionRequest,
  options: SearchOptions = {},
): SuggestionRun | CoverageRefusal {
  const refuse = (diagnostics: readonly Diagnostic[], mayInsist = false): CoverageRefusal => ({
    outcome: 'refused',
    diagnostics: joinDiagnostics(found, diagnostics),
    ...(mayInsist ? { mayInsist: true as const } : {}),
  });
  const session = CoverageSession.open(input, options);
  if (!(session instanceof CoverageSession)) return refuse(session.diagnostics);
  const contradictions = findContradictions(session).filter(({ code }) => code !== 'no-park-counts');
  if (contradictions.length > 0 && !insist) return refuse(contradictions, true);
  if (scenario && !new ScenarioAnalysis(new OpenAnalysis(session)).show(scenario.edits, options)) {
    return refuse([{ code: 'too-complex', params: {}, severity: 'error', layer: input.parks.name }]);
  }
  const search = searchSites(session, { candidates, goal }, options);
  if (search.outcome === 'refused') return refuse(search.diagnostics);
  const insisted = contradictions.map((diagnostic): Diagnostic => ({ ...diagnostic, severity: 'warning' }));
  const notices = joinDiagnostics(
    [...found, ...listMended(input, [candidates]), ...insisted],
    [...session.diagnostics, ...search.notices],
  );
  return { outcome: 'done', suggestion: search.suggestion, notices };
}
