import { DEFAULT_TARGETS } from '../../model/figures.ts';
import type { Localized } from '../../model/localized.ts';
import type { SizeClass, Standard, Target } from '../../model/standard.ts';

export type { Certainty, SizeClass, Standard, Target } from '../../model/standard.ts';

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
    document: '自定',
    clause: '',
    classes: stackClasses(rows),
    metric: 'straight',
    origin: 'boundary',
    denominator: 'land',
    targets,
    certainty: 'own',
    note: {
      zh: '分级和目标由编辑者自定，不出自任何文件。',
      en: 'Classes and target are set by the editor and from no document.',
    },
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
