import { AreaSweep } from '../../src/geometry/sweep/area-sweep.ts';
import { ROLE, type SweepRegion } from '../../src/geometry/sweep/roles.ts';
import { type Outline, OutlineBuilder } from '../../src/geometry/sweep/outline.ts';
import { orientRing } from '../../src/geometry/ring.ts';
import { ServiceOutliner } from '../../src/geometry/sweep/service-outline.ts';
import type { TestPolygons, TestService } from './scanline-oracle.ts';

const sweep = new AreaSweep();
const outliner = new ServiceOutliner();

export function outlineOf(polygons: TestPolygons): Outline {
  const builder = new OutlineBuilder();
  for (const polygon of polygons) {
    polygon.forEach((ring, i) => {
      const oriented = Float64Array.from(ring);
      orientRing(oriented, 0, oriented.length / 2, i === 0);
      builder.addRing(oriented, 0, oriented.length / 2);
    });
  }
  return builder.finish();
}

export function serviceOutlineOf({ polygons, radius }: TestService): Outline {
  return outliner.makeOutline(
    polygons.map((polygon) => polygon.map((ring) => Float64Array.from(ring))),
    radius,
  );
}

/** The sweep's answer to the question that `measureByRows` answers row by row. */
export function measureBySweep(
  blocks: readonly TestPolygons[],
  services: readonly TestService[],
): { area: number; covered: number } {
  const covers: SweepRegion[] = services.map((service) => ({ outline: serviceOutlineOf(service), role: 1 }));
  const outlines = blocks.map(outlineOf);
  const areas = new Float64Array(8);
  outlines.forEach((outline, i) => {
    const earlier = outlines.slice(0, i).map((other) => ({ outline: other, role: ROLE.EXCLUDED }));
    sweep.measure([{ outline, role: ROLE.SUBJECT }, ...earlier, ...covers], areas);
  });
  return { area: areas[0]! + areas[1]!, covered: areas[1]! };
}
