import type { CoverageSession } from '../coverage-session.ts';
import { decidePark, findObjection } from './park-ledger.ts';
import { ParkSizes } from './park-sizes.ts';
import { projectLayer } from '../land/planar-layer.ts';
import type { Readings } from '../result.ts';
import { servePark, servesAlike } from '../land/serve-park.ts';

/**
 * Reads what an open analysis would give if every park had the size of its own ground alone, without lakes and
 * neighbours; all else stays the same.
 */
export function readPlainReadings(session: CoverageSession): Readings {
  const { rules, frame, input, areas } = session;
  const sizes = new ParkSizes(new Set(), input.historic ? projectLayer(input.historic.polygons, frame) : null);
  const changes = session.parks.flatMap((park, number) => {
    if (!park?.verdict.eligible) return [];
    const { record, shape, services } = park;
    sizes.place(number, { name: record.name, shape, eligible: true });
    const size = sizes.read(number);
    const verdict = decidePark(findObjection(record, shape, rules), size, rules);
    return servesAlike(park, { size, verdict }) ? [] : [{ services, plain: servePark(shape, size, verdict) }];
  });
  for (const { services, plain } of changes) {
    for (const service of services) areas.remove(service);
    for (const service of plain) areas.add(service);
  }
  const readings = session.readReadings();
  for (const { services, plain } of changes) {
    for (const service of plain) areas.remove(service);
    for (const service of services) areas.add(service);
  }
  session.update();
  return readings;
}
