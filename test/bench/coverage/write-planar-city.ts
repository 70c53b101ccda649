import { writeFileSync } from 'node:fs';
import { chooseFrame } from '../../../src/coverage/land/choose-frame.ts';
import { projectLayer } from '../../../src/coverage/land/planar-layer.ts';
import { toPlanarShape } from '../../../src/coverage/check/planar-shapes.ts';
import { PRESETS } from '../../../src/coverage/rules/presets.ts';
import { findSizeClass } from '../../../src/coverage/rules/size-class.ts';
import type { City } from './make-city.ts';

/** Writes a city on the plane, in metres, for engines in other languages: the parks that count, and the blocks. */
export function writePlanarCity(city: City, path: string): void {
  const { frame } = chooseFrame([city.parks, city.residential], null);
  const parks = projectLayer(city.parks.polygons, frame!).flatMap(({ polygons, area }) => {
    const radius = findSizeClass(area, PRESETS[0]!.classes)?.radius;
    return radius ? [{ radius, geometry: toPlanarShape(polygons)!.geometry }] : [];
  });
  const blocks = projectLayer(city.residential.polygons, frame!).map(
    ({ polygons }) => toPlanarShape(polygons)!.geometry,
  );
  writeFileSync(path, JSON.stringify({ parks, blocks }));
}
