import type { Diagnostic } from '../model/diagnostic.ts';
import type { FeatureRecord, PolygonLayer } from '../model/polygon-layer.ts';
import { type CodeEdition, findEdition, normaliseCode, readGreenCode } from './green-code.ts';
import type { PlanarFeature } from './planar-layer.ts';
import { isScattered } from './scattered-parts.ts';
import { findNearBound, findSizeClass, roundArea } from './size-class.ts';
import type { Standard } from './standard.ts';
import { isGreenCode, judgePark, type Reason, type Switch } from './what-counts.ts';

/** The rules by which parks are counted in a run. */
export interface CountRules {
  readonly standard: Standard;
  readonly edition: CodeEdition | null;
  readonly include: ReadonlySet<Switch>;
}

/** What becomes of one park in the count. */
export interface ParkVerdict {
  /** It may serve in the readings whose size it has. */
  readonly eligible: boolean;
  /** It counts in the tiered reading. */
  readonly counted: boolean;
  /** Metres, in the tiered reading. */
  readonly radius: number | null;
  readonly reason: Reason | null;
}

/** Decides whether a park counts, how far it serves, and else why not. */
export function decidePark(
  record: Pick<FeatureRecord, 'code' | 'status' | 'usable'>,
  shape: PlanarFeature,
  { standard, edition, include }: CountRules,
): ParkVerdict {
  const usable = record.usable && shape.polygons.length > 0;
  const objection = judgePark({ ...record, usable }, edition, include);
  if (objection) return { eligible: false, counted: false, radius: null, reason: objection };
  const sizeClass = findSizeClass(shape.area, standard.classes);
  if (!sizeClass) return { eligible: true, counted: false, radius: null, reason: 'too-small' };
  return { eligible: true, counted: true, radius: sizeClass.radius, reason: null };
}

/** Settles the rules for a layer: the edition of its codes as given, or as the codes prove it. */
export function settleRules(
  parks: PolygonLayer,
  standard: Standard,
  include: readonly Switch[],
  edition: CodeEdition | null,
): CountRules {
  return {
    standard,
    edition: edition ?? findEdition(parks.features.map(({ code }) => code)),
    include: new Set(include),
  };
}

/** Finds what a reader of the result should know about the parks and the rules: infos and warnings. */
export function reviewParks(parks: PolygonLayer, shapes: readonly PlanarFeature[], rules: CountRules): Diagnostic[] {
  const { standard, edition, include } = rules;
  const layer = parks.name;
  const diagnostics: Diagnostic[] = [];
  const inform = (code: string, severity: 'info' | 'warning', params: Diagnostic['params'] = {}): void => {
    diagnostics.push({ code, params, severity, layer });
  };

  if (standard.classes.some(({ where }) => where === 'historic'))
    inform('class-unavailable', 'info', { where: 'historic' });
  const codes = parks.features.map(({ code }) => normaliseCode(code));
  const bare = codes.filter((code) => code === null).length;
  if (bare > 0) inform('park-code-missing', 'info', { count: bare });
  const foreign = codes.filter((code) => code !== null && !isGreenCode(code)).length;
  if (foreign > 0) inform('park-code-unknown', 'info', { count: foreign });
  const doubtful = codes.filter(
    (code) => code !== null && isGreenCode(code) && readGreenCode(code, edition) === 'unknown',
  ).length;
  if (doubtful > 0 && edition === null) inform('code-edition-unproved', 'warning', { count: doubtful });
  if (edition === '2002' && (include.has('G3') || include.has('G2')))
    inform('switch-not-in-edition', 'warning', { edition });

  parks.features.forEach((record, i) => {
    const shape = shapes[i]!;
    if (!decidePark(record, shape, rules).eligible) return;
    const about = { severity: 'warning', layer, index: record.index, id: record.id ?? undefined } as const;
    const bound = findNearBound(shape.area, standard.classes);
    if (bound !== null) {
      diagnostics.push({ ...about, code: 'near-threshold', params: { area: roundArea(shape.area), bound } });
    }
    if (isScattered(shape, standard.classes)) {
      diagnostics.push({ ...about, code: 'scattered-parts', params: { parts: shape.polygons.length } });
    }
  });
  return diagnostics;
}
