import type { Diagnostic } from '../../model/diagnostic.ts';
import type { DiagnosticCode } from '../../model/diagnostic-codes.ts';
import { roundArea } from '../../model/figures.ts';
import type { FeatureRecord } from '../../model/polygon-layer.ts';
import type { CodeEdition, Reason, SizeRule, Switch } from '../../model/vocabulary.ts';
import { findEdition, isGreenCode, normaliseCode, readGreenCode } from './green-code.ts';
import type { ParkSize } from './park-size.ts';
import type { PlanarFeature } from '../land/planar-layer.ts';
import type { CoverageInput } from '../result.ts';
import { isScattered } from './scattered-parts.ts';
import { findNearBound, findSizeClass } from './size-class.ts';
import type { SizeClass, Standard } from './standard.ts';
import { isHousingCode, judgePark } from './what-counts.ts';

/** The rules by which parks are counted in a run. */
export interface CountRules {
  readonly standard: Standard;
  readonly edition: CodeEdition | null;
  readonly include: ReadonlySet<Switch>;
  /** What belongs to a park's size besides its own ground. */
  readonly sizeRules: ReadonlySet<SizeRule>;
  /** There is a layer of historic areas. */
  readonly historic: boolean;
}

/** What becomes of one park in the count. */
export interface ParkVerdict {
  /** It may serve in the readings whose size it has. */
  readonly eligible: boolean;
  /** It counts in the tiered reading. */
  readonly counted: boolean;
  /** Its class, and how far that serves (metres), in the tiered reading. */
  readonly sizeClass: SizeClass | null;
  readonly radius: number | null;
  readonly reason: Reason | null;
}

/** A park, its size, and what becomes of it. */
export interface JudgedPark {
  readonly record: FeatureRecord;
  readonly size: ParkSize;
  readonly verdict: ParkVerdict;
}

/** Says why a park may not serve at all, before its size is looked at; null where it may. */
export function findObjection(
  record: Pick<FeatureRecord, 'code' | 'status' | 'usable'>,
  shape: PlanarFeature,
  { edition, include }: CountRules,
): Exclude<Reason, 'too-small'> | null {
  const usable = record.usable && shape.polygons.length > 0;
  return judgePark({ ...record, usable }, edition, include);
}

/** Decides whether a park counts, how far it serves, and else why not. */
export function decidePark(
  objection: Exclude<Reason, 'too-small'> | null,
  size: ParkSize,
  { standard }: CountRules,
): ParkVerdict {
  const none = { counted: false, sizeClass: null, radius: null };
  if (objection) return { ...none, eligible: false, reason: objection };
  const sizeClass = findSizeClass(size.area, standard.classes, size.historic);
  if (!sizeClass) return { ...none, eligible: true, reason: 'too-small' };
  return { eligible: true, counted: true, sizeClass, radius: sizeClass.radius, reason: null };
}

/** Settles the rules of a run: the edition of the park codes as given, or as the codes prove it. */
export function settleRules(input: CoverageInput): CountRules {
  const { parks, standard, include = [], parkSize = [], historic, codeEdition } = input;
  return {
    standard,
    edition: codeEdition ?? findEdition(parks.features.map(({ code }) => code)),
    include: new Set(include),
    sizeRules: new Set(parkSize),
    historic: !!historic,
  };
}

/** Finds what a reader of the result should know about the parks and the rules: infos and warnings. */
export function reviewParks(
  layer: string,
  parks: readonly JudgedPark[],
  { standard, edition, include, historic }: CountRules,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const inform = (code: DiagnosticCode, severity: 'info' | 'warning', params: Diagnostic['params'] = {}): void => {
    diagnostics.push({ code, params, severity, layer });
  };

  const needsHistoric = standard.classes.some(({ where }) => where === 'historic');
  if (needsHistoric && !historic) inform('class-unavailable', 'warning', { where: 'historic' });
  if (!needsHistoric && historic) inform('historic-not-needed', 'info');
  const codes = parks.map(({ record }) => normaliseCode(record.code));
  const bare = codes.filter((code) => code === null).length;
  if (bare > 0) inform('park-code-missing', 'info', { count: bare });
  const housing = codes.filter((code) => code !== null && isHousingCode(code)).length;
  if (housing > 0) inform('park-code-housing', 'warning', { count: housing });
  const foreign = codes.filter((code) => code !== null && !isGreenCode(code)).length - housing;
  if (foreign > 0) inform('park-code-unknown', 'info', { count: foreign });
  const doubtful = codes.filter(
    (code) => code !== null && isGreenCode(code) && readGreenCode(code, edition) === 'unknown',
  ).length;
  if (doubtful > 0 && edition === null) inform('code-edition-unproved', 'warning', { count: doubtful });
  if (edition === '2002' && (include.has('G3') || include.has('G2')))
    inform('switch-not-in-edition', 'warning', { edition });

  if (parks.length > 0 && parks.every(({ verdict }) => !verdict.counted)) {
    inform('no-park-counts', 'warning', { count: parks.length });
  }
  // parks that are one for their size have it in common
  const scattered = new Map<ParkSize, boolean>();
  for (const { record, size, verdict } of parks) {
    if (!verdict.eligible) continue;
    if (!scattered.has(size)) scattered.set(size, isScattered(size, standard.classes));
    const about = { severity: 'warning', layer, index: record.index, id: record.id ?? undefined } as const;
    const named: Diagnostic['params'] = record.name === null ? {} : { name: record.name };
    const bound = findNearBound(size.area, standard.classes);
    if (bound !== null) {
      diagnostics.push({ ...about, code: 'near-threshold', params: { ...named, area: roundArea(size.area), bound } });
    }
    if (scattered.get(size)) {
      diagnostics.push({ ...about, code: 'scattered-parts', params: { ...named, parts: size.ground.length } });
    }
  }
  return diagnostics;
}
