import type { FeatureCollection } from 'geojson';
import type { LoadedDistrict } from '../model/loaded-district.ts';
import type { CoverageState } from '../state/coverage/coverage-state.ts';
import { addressItems, type FeatureAddress } from './attention.ts';
import { pickComputed, toneParks } from './derive/coverage-features.ts';
import { deriveFeatures } from './derive/derive-features.ts';

/** Part of the home picture's height that one unit of the ground symbols takes. */
const UNIT_OF_HOME = 1 / 165;
const METERS_PER_DEGREE = 111_195;

type Collections = ReadonlyMap<string, FeatureCollection>;

/**
 * The features that a map draws, by layer. What comes from the same features is the same object each time: an object that
 * is another one is what the engine has to take in again.
 */
export class LayerData {
  #district: LoadedDistrict;
  #derived: Collections;
  #addresses: ReadonlyMap<string, readonly FeatureAddress[]>;
  #toned: {
    readonly parks: FeatureCollection;
    readonly result: CoverageState['result'];
    readonly tones: FeatureCollection;
  } | null = null;

  constructor(district: LoadedDistrict) {
    this.#district = district;
    this.#derived = this.#derive(district, null);
    this.#addresses = addressItems(this.#derived);
  }

  get district(): LoadedDistrict {
    return this.#district;
  }

  /** Takes a district in the place of the last one, for example with the reader's own layers in it. */
  replace(district: LoadedDistrict): void {
    this.#derived = this.#derive(district, this.#district);
    this.#district = district;
    this.#addresses = addressItems(this.#derived);
  }

  /** Every drawn feature of an item. */
  findAddresses(item: string): readonly FeatureAddress[] {
    return this.#addresses.get(item) ?? [];
  }

  /** All layers with what the coverage check adds to them. */
  withCoverage({ result, drawing }: CoverageState): Collections {
    const { district } = this.#district;
    const parksId = district.coverage?.parks ?? '';
    const parks = this.#derived.get(parksId);
    return new Map([
      ...this.#derived,
      ...pickComputed(district, drawing),
      ...(parks ? [[parksId, this.#tone(parks, result)] as const] : []),
    ]);
  }

  #tone(parks: FeatureCollection, result: CoverageState['result']): FeatureCollection {
    if (this.#toned?.parks !== parks || this.#toned.result !== result) {
      this.#toned = { parks, result, tones: toneParks(parks, result) };
    }
    return this.#toned.tones;
  }

  /** Layers whose features are those of `before` are not made again. */
  #derive({ district, features }: LoadedDistrict, before: LoadedDistrict | null): Collections {
    const [, south, , north] = district.home.bounds;
    const unitMeters = (north - south) * METERS_PER_DEGREE * UNIT_OF_HOME;
    return new Map(
      district.layers
        .filter(({ file }) => file !== null)
        .map((layer) => {
          const own = features.get(layer.id);
          const known = before?.features.get(layer.id) === own ? this.#derived.get(layer.id) : undefined;
          return [layer.id, known ?? deriveFeatures(layer, own ?? [], unitMeters)];
        }),
    );
  }
}
