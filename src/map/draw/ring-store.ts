import type { TerraDraw } from 'terra-draw';

type Feature = NonNullable<ReturnType<TerraDraw['getSnapshotFeature']>>;

/** Terra Draw refuses more decimals than this. */
const DECIMALS = 1e9;

/** The ring that Terra Draw holds, as a flat list of longitudes and latitudes that is not closed. */
export class RingStore {
  readonly #draw: TerraDraw;
  /** The exact positions of vertices by those that Terra Draw was given: what nobody moved stays as it was. */
  readonly #exact = new Map<string, readonly [number, number]>();

  constructor(draw: TerraDraw) {
    this.#draw = draw;
  }

  /** Puts a ring in the place of what is held, to be reshaped. */
  put(ring: ArrayLike<number>): void {
    this.#draw.clear();
    this.#exact.clear();
    const coordinates: [number, number][] = [];
    for (let i = 0; i < ring.length; i += 2) {
      const rounded: [number, number] = [round(ring[i]!), round(ring[i + 1]!)];
      this.#exact.set(rounded.join(), [ring[i]!, ring[i + 1]!]);
      coordinates.push(rounded);
    }
    coordinates.push([...coordinates[0]!]);
    const geometry = { type: 'Polygon' as const, coordinates: [coordinates] };
    const [added] = this.#draw.addFeatures([{ type: 'Feature', properties: { mode: 'polygon' }, geometry }]);
    if (added?.valid && added.id !== undefined) this.#draw.selectFeature(added.id);
  }

  /** Reads a ring by its id. */
  readById(id: string | number): number[] {
    const feature = this.#draw.getSnapshotFeature(id);
    return feature ? this.read(feature) : [];
  }

  /** The ring that is held, with the vertex at the pointer; and of a ring that is drawn the vertices that are set. */
  readHeld(): { readonly ring: number[]; readonly set: number[] } {
    const held = this.#draw.getSnapshot().find(({ geometry }) => geometry.type === 'Polygon');
    if (!held) return { ring: [], set: [] };
    const ring = this.read(held);
    const count = held.properties['currentlyDrawing'] ? Number(held.properties['committedCoordinateCount']) : 0;
    return { ring, set: ring.slice(0, 2 * count) };
  }

  read({ geometry }: Pick<Feature, 'geometry'>): number[] {
    const [shell = []] = geometry.type === 'Polygon' ? geometry.coordinates : [];
    return shell.slice(0, -1).flatMap(([lng = NaN, lat = NaN]) => this.#exact.get(`${lng},${lat}`) ?? [lng, lat]);
  }
}

const round = (degrees: number): number => Math.round(degrees * DECIMALS) / DECIMALS;
