import { measureDegree } from '../../geometry/arrangement/drop-spikes.ts';
import { nameFault, needsMending } from '../../geometry/arrangement/mend-faults.ts';
import { mendFeature } from '../../geometry/arrangement/mend-feature.ts';
import { type BBox, boundPositions, boxContains } from '../../geometry/bbox.ts';
import { PositionList } from '../../geometry/position-list.ts';
import type { PolygonLayer } from '../../model/polygon-layer.ts';
import type { LngLatPolygons } from '../../model/scenario.ts';
import type { FeatureMark, Findings } from '../findings.ts';
import { packGeometry } from '../rings/pack-geometry.ts';
import { reportPackFailure } from '../rings/report-pack-failure.ts';
import { measureGap, reportRingFaults } from '../rings/report-ring-faults.ts';
import { keepSoundShape } from './keep-sound-shape.ts';

/** A park further from the others than this (degrees) is of another plane. */
const FAR_DEGREES = 3;

/** How a scenario's shapes are read. */
export interface ShapeRules {
  /** The residential land of the run: where there is no park yet, a new one has to be near it. */
  readonly residential?: PolygonLayer | null;
  /** Whether faulty shapes are mended; else they are refused. */
  readonly repair?: boolean;
}

/** Reads the shapes of a scenario's parks, WGS84, by the rule that all shapes are mended by. */
export class ParkShapeReader {
  readonly #findings: Findings;
  /** The box around the parks of the layer, or the residential land where there are none; null where there is neither. */
  readonly #bbox: BBox | null;
  readonly #repair: boolean;

  constructor({ polygons }: PolygonLayer, findings: Findings, { residential, repair = true }: ShapeRules = {}) {
    this.#findings = findings;
    this.#bbox =
      boundPositions(polygons.coordinates) ?? (residential ? boundPositions(residential.polygons.coordinates) : null);
    this.#repair = repair;
  }

  /** Reads a geometry, whatever it is; null where it gives no polygon, and the findings say why. */
  read(geometry: unknown, mark: FeatureMark): LngLatPolygons | null {
    const list = new PositionList(64);
    const packed = packGeometry(geometry, list);
    if ('code' in packed) {
      reportPackFailure(packed, this.#findings, mark);
      return null;
    }
    const positions = list.toArray();
    if (!this.#isPlaced(positions, mark)) return null;
    let at = 0;
    const takeRing = (size: number): Float64Array => positions.subarray(2 * at, 2 * (at += size));
    const parts = packed.polygons.map((rings) => rings.map(takeRing));
    const scale = measureDegree(positions[1]!);
    const { polygons, faults } = mendFeature(parts, scale);
    if (polygons.length > 0 && !this.#repair && needsMending(faults)) {
      this.#findings.add('repair-declined', { of: nameFault(faults) }, mark);
      return null;
    }
    const gap = Math.max(...parts.flat().map((ring) => measureGap(ring, scale)));
    if (polygons.length > 0) reportRingFaults(faults, gap, this.#findings, mark);
    else if (faults.tooTangled > 0) this.#findings.add('ring-too-complex', {}, mark);
    else if (faults.tooShort > 0) this.#findings.add('ring-too-short', {}, mark);
    else this.#findings.add('ring-zero-area', {}, mark);
    return polygons.length > 0 ? keepSoundShape(parts, polygons) : null;
  }

  #isPlaced(positions: Float64Array, mark: FeatureMark): boolean {
    for (let i = 0; i < positions.length; i += 2) {
      const [x, y] = [positions[i]!, positions[i + 1]!];
      if (Math.abs(x) > 180 || Math.abs(y) > 90) {
        this.#findings.add('position-out-of-range', { x, y }, mark);
        return false;
      }
      if (this.#bbox && !boxContains(this.#bbox, [x, y], FAR_DEGREES)) {
        this.#findings.add('scenario-park-far', { degrees: FAR_DEGREES }, mark);
        return false;
      }
    }
    return true;
  }
}
