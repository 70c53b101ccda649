import type { Findings } from '../findings.ts';
import { PositionList } from '../../geometry/position-list.ts';
import type { SourceFeature, SourceTable } from '../source-table.ts';
import { areAlike, type CrsName } from './crs-name.ts';
import { nameStatement, type StatedCrs } from './stated-crs.ts';

/** What features say of their system, and how many say so. */
interface StatementGroup {
  readonly statement: StatedCrs;
  count: number;
}

/**
 * Settles which system a file is in whose features each state their own: the one that `chosen` confirms, else that of
 * most. Features that state another are not used, since they would lie in the wrong place; those that state none are
 * taken as like the others. Both are reported.
 */
export function keepOneSystem(table: SourceTable, chosen: CrsName | null, findings: Findings): SourceTable {
  const whole = table.crs && table.crs.source !== 'format' ? table.crs : null;
  if (!table.features.some(({ crs }) => crs)) return table;
  const byKey = new Map<string, StatementGroup>();
  for (const { crs } of table.features) {
    const statement = crs ?? whole;
    const group = statement && byKey.get(makeKey(statement));
    if (group) group.count++;
    else if (statement) byKey.set(makeKey(statement), { statement, count: 1 });
  }
  const groups = [...byKey.values()];
  const confirmed = groups.find(({ statement }) => chosen && statement.known && areAlike(statement.crs, chosen));
  const { statement } = confirmed ?? groups.reduce((most, group) => (group.count > most.count ? group : most));
  const silent = table.features.filter((feature) => !(feature.crs ?? whole) && countVertices(feature) > 0).length;
  if (silent > 0) findings.add('crs-partly-stated', { count: silent, crs: nameStatement(statement) });
  if (groups.length === 1) return { ...table, crs: statement };
  return { ...dropOthers(table, whole, statement, findings), crs: statement };
}

/** The same for statements that are read alike. */
function makeKey(statement: StatedCrs): string {
  if (!statement.known) return `unread ${statement.stated}`;
  return areAlike(statement.crs, 'wgs84') ? 'degrees' : statement.crs;
}

function dropOthers(table: SourceTable, whole: StatedCrs | null, kept: StatedCrs, findings: Findings): SourceTable {
  const all = table.positions.toArray();
  const positions = new PositionList();
  let from = 0;
  const features = table.features.map((feature): SourceFeature => {
    const start = from;
    from += countVertices(feature);
    const own = feature.crs ?? whole;
    if (!own || makeKey(own) === makeKey(kept)) {
      positions.append(all, start, from);
      return feature;
    }
    const id = typeof feature.id === 'string' || typeof feature.id === 'number' ? String(feature.id) : null;
    const mark = { index: feature.index, id, name: null };
    findings.add('crs-of-feature-differs', { stated: nameStatement(own), crs: nameStatement(kept) }, mark);
    return { ...feature, geometry: null };
  });
  return { ...table, features, positions };
}

function countVertices({ geometry }: SourceFeature): number {
  if (!geometry || 'code' in geometry) return 0;
  let count = 0;
  for (const rings of geometry.polygons) for (const size of rings) count += size;
  return count;
}
