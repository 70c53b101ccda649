import { doBoxesMeet } from '../../geometry/bbox.ts';
import { AreaSweep } from '../../geometry/sweep/area-sweep.ts';
import type { Outline } from '../../geometry/sweep/outline.ts';
import { measureSignedArea } from '../../geometry/ring.ts';
import { ROLE, type SweepRegion } from '../../geometry/sweep/roles.ts';
import { roundArea } from '../../model/figures.ts';
import type { SizeRule } from '../../model/vocabulary.ts';
import { type PlanarFeature, type PlanarRings, makeOutline } from '../land/planar-layer.ts';

/** The size by which a park is classed. */
export interface ParkSize {
  /** m², overlaps once. */
  readonly area: number;
  /** The ground that makes it up. */
  readonly ground: readonly PlanarRings[];
  /** The greater part of the ground lies in historic areas. */
  readonly historic: boolean;
}

/** Measures the sizes of parks by the rules that are on. Holds scratch memory that is used again for each park. */
export class SizeMeasure {
  readonly #sweep = new AreaSweep();
  readonly #lakes: boolean;
  readonly #historic: Outline | null;

  /** `historic` are the shapes of the layer of historic areas, null where there is none. */
  constructor(rules: ReadonlySet<SizeRule>, historic: readonly PlanarFeature[] | null) {
    this.#lakes = rules.has('lakes');
    this.#historic = historic ? makeOutline(historic.flatMap(({ polygons }) => polygons)) : null;
  }

  /** Measures a park, or several that are taken together. */
  measure(parks: readonly PlanarFeature[]): ParkSize {
    const ground = this.#listGround(parks);
    const area = this.#measureArea(parks, ground);
    return { area, ground, historic: this.#isHistoric(ground, area) };
  }

  /** Measures what is left of a size when one park leaves the others: its ground goes where none of its neighbours is. */
  measureRest(
    size: ParkSize,
    park: PlanarFeature,
    neighbours: readonly PlanarFeature[],
    rest: readonly PlanarFeature[],
  ): ParkSize {
    const kept = { outline: makeOutline(this.#listGround(neighbours)), role: ROLE.EXCLUDED };
    const area = size.area - this.#sweepGround(makeOutline(this.#listGround([park])), kept);
    const ground = this.#listGround(rest);
    return { area, ground, historic: this.#isHistoric(ground, area) };
  }

  #listGround(parks: readonly PlanarFeature[]): readonly PlanarRings[] {
    const own = parks.flatMap(({ polygons }) => polygons);
    return this.#lakes ? own.map(([shell]) => [shell!]) : own;
  }

  #measureArea(parks: readonly PlanarFeature[], ground: readonly PlanarRings[]): number {
    const [shell] = ground[0] ?? [];
    if (this.#lakes && shell && ground.length === 1) return measureSignedArea(shell, 0, shell.length / 2);
    // the parts of one park do not overlap; with its lakes, an island may lie in one
    if (!this.#lakes && parks.length === 1) return parks[0]!.area;
    return this.#sweepGround(makeOutline(ground), null);
  }

  #isHistoric(ground: readonly PlanarRings[], area: number): boolean {
    const historic = this.#historic;
    if (!historic || ground.length === 0) return false;
    const outline = makeOutline(ground);
    if (!doBoxesMeet(outline.bbox, historic.bbox)) return false;
    const inside = this.#sweepGround(outline, { outline: historic, role: ROLE.CLIP });
    return roundArea(inside) > roundArea(area / 2);
  }

  #sweepGround(outline: Outline, condition: SweepRegion | null): number {
    const areas = new Float64Array(8);
    const subject = { outline, role: ROLE.SUBJECT };
    this.#sweep.measure(condition ? [subject, condition] : [subject], areas);
    return areas[0]!;
  }
}
