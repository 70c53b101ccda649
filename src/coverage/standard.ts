import type { Localized } from '../model/localized.ts';

/** How well the parameters are known: read in a source text, read in a copy or a report, or not read anywhere. */
export type Certainty = 'read' | 'second-hand' | 'memory';

/** Parks of at least `minArea` and below `maxArea` (m²) serve as far as `radius` (m) from their boundary. */
export interface SizeClass {
  readonly minArea: number;
  /** null where there is no upper bound. */
  readonly maxArea: number | null;
  readonly radius: number;
  /** The class holds in historic areas only. */
  readonly where?: 'historic';
  /** Least width in metres: shown, not checked. */
  readonly minWidth?: number;
}

/** A line that a ratio is compared with. */
export interface Target {
  readonly label: Localized;
  readonly ratio: number;
}

/** A coverage standard as data: the presets, a user's own table and the service circles of a plan are all such records. */
export interface Standard {
  readonly id: string;
  readonly title: Localized;
  readonly document: string;
  readonly clause: string;
  /** The largest first; classes of one `where` do not overlap. */
  readonly classes: readonly SizeClass[];
  /** How the standard means distance; the result is always the straight line. */
  readonly metric: 'straight' | 'walking';
  readonly origin: 'boundary';
  /** What the standard divides by; population where the layer has it. */
  readonly denominator: 'land' | 'population' | 'homes';
  readonly targets: readonly Target[];
  readonly certainty: Certainty;
  readonly note: Localized;
}

/** The lines that every result is compared with besides the standard's own. */
export const DEFAULT_TARGETS: readonly number[] = [0.8, 0.9, 0.95];

/** The standard's own targets, then the default lines that are not among them. */
export function listTargets(standard: Standard): Target[] {
  const own = new Set(standard.targets.map(({ ratio }) => ratio));
  const rest = DEFAULT_TARGETS.filter((ratio) => !own.has(ratio)).map((ratio) => {
    const label = `${Math.round(ratio * 100)} %`;
    return { label: { zh: label, en: label }, ratio };
  });
  return [...standard.targets, ...rest];
}

/** A row of a user's own table: parks from `minArea` m² serve as far as `radius` metres. */
export interface ClassRow {
  readonly minArea: number;
  readonly radius: number;
}

/** A table that cannot be used, and why. */
export interface TableFault {
  readonly row: number;
  readonly reason: 'area-not-a-number' | 'radius-not-positive' | 'repeated-area';
}

/** Checks the rows of a user's own table; an empty list means that `makeCustomStandard` takes them. */
export function checkTable(rows: readonly ClassRow[]): TableFault[] {
  return rows.flatMap(({ minArea, radius }, row): TableFault[] => {
    if (!Number.isFinite(minArea) || minArea < 0) return [{ row, reason: 'area-not-a-number' }];
    if (!Number.isFinite(radius) || radius <= 0) return [{ row, reason: 'radius-not-positive' }];
    return rows.findIndex((other) => other.minArea === minArea) < row ? [{ row, reason: 'repeated-area' }] : [];
  });
}

/**
 * Makes a standard of a user's own table; each class ends where the next larger one begins.
 * @throws RangeError when `checkTable` finds a fault
 */
export function makeCustomStandard(rows: readonly ClassRow[], targets: readonly Target[] = []): Standard {
  const [fault] = checkTable(rows);
  if (fault) throw new RangeError(`Expected a usable table, got ${fault.reason} in row ${fault.row}.`);
  return {
    id: 'custom',
    title: { zh: '自定义分级表', en: 'Own table' },
    document: '',
    clause: '',
    classes: stackClasses(rows),
    metric: 'straight',
    origin: 'boundary',
    denominator: 'land',
    targets,
    certainty: 'read',
    note: { zh: '', en: '' },
  };
}

/**
 * Makes a standard of a service circle: whatever its size, a facility serves as far as `radius` metres. Its layer takes
 * the place of the parks.
 */
export function makeServiceCircle(id: string, title: Localized, radius: number): Standard {
  return { ...makeCustomStandard([{ minArea: 0, radius }]), id, title };
}

/** Orders classes by size, the largest first, and ends each where the next larger one begins. */
export function stackClasses(rows: readonly ClassRow[]): SizeClass[] {
  const ordered = [...rows].sort((a, b) => b.minArea - a.minArea);
  return ordered.map(({ minArea, radius }, i) => ({ minArea, maxArea: ordered[i - 1]?.minArea ?? null, radius }));
}
