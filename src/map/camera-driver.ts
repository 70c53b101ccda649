import type { Map as EngineMap } from 'maplibre-gl';
import { boundGeometries, type BBox } from '../geometry/bbox.ts';
import { isInsidePolygon } from '../geometry/point-in-polygon.ts';
import { findBoundary } from '../plan/boundary.ts';
import { findFeatures } from '../plan/catalogue.ts';
import type { CameraCommand, Store } from '../state/store.ts';

/** Pixels at each edge of the container that something else covers; the camera centres on what is left. */
export interface Cover {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The cover with some air around what is shown. */
export function padCover({ top, right, bottom, left }: Cover, pixels: number): Cover {
  return { top: top + pixels, right: right + pixels, bottom: bottom + pixels, left: left + pixels };
}

/** Air around the district at the home camera, and around an item the map goes to. */
export const HOME_AIR_PIXELS = 16;
const ITEM_AIR_PIXELS = 48;

/** What an event of the engine tells of its cause: the reader's hand, or a command of ours. */
interface MoveEvent {
  readonly originalEvent?: unknown;
  readonly command?: CameraCommand['kind'];
}

/** Drives a map's camera by the store's commands, and tells the store where it went and who moved it. */
export class CameraDriver {
  readonly #map: EngineMap;
  readonly #store: Store;
  readonly #cover: () => Cover;

  constructor(map: EngineMap, store: Store, cover: () => Cover) {
    this.#map = map;
    this.#store = store;
    this.#cover = cover;
    map.on('moveend', (event: MoveEvent) => this.#reportMove(event));
    map.on('resize', () => {
      if (store.state.camera === null) this.#goHome({ animate: false });
    });
  }

  /** A move that neither the reader nor a command made (the container was resized) leaves the camera as it was. */
  #reportMove({ originalEvent, command }: MoveEvent): void {
    if (originalEvent === undefined && command === undefined) return;
    if (command === 'home') {
      this.#store.update({ camera: null });
      return;
    }
    const { lng, lat } = this.#map.getCenter();
    this.#store.update({
      camera: {
        center: [lng, lat],
        zoom: this.#map.getZoom(),
        bearing: this.#map.getBearing(),
        movedBy: command === undefined ? 'reader' : 'command',
      },
    });
  }

  /** Does what a command says. */
  obey(command: CameraCommand): void {
    const byCommand = { command: command.kind };
    switch (command.kind) {
      case 'home':
        this.#goHome({});
        break;
      case 'north':
        this.#map.easeTo({ bearing: 0 }, byCommand);
        break;
      case 'zoom-by':
        this.#map.easeTo({ zoom: this.#map.getZoom() + command.steps }, byCommand);
        break;
      case 'pan-by':
        this.#map.panBy([command.east, command.south], {}, byCommand);
        break;
      case 'jump':
        this.#map.jumpTo({ center: [...command.center], zoom: command.zoom }, byCommand);
        break;
      case 'fit-item':
        this.#fit(this.#boundItem(command.item), command.kind);
        break;
      case 'fit-layers':
        this.#fit(this.#boundLayers(command.layers), command.kind);
        break;
      case 'fit-features':
        this.#fit(boundGeometries(command.features.map(({ geometry }) => geometry)), command.kind);
        break;
    }
  }

  #goHome(options: { readonly animate?: boolean }): void {
    const { loaded } = this.#store.state;
    if (!loaded) return;
    this.#map.fitBounds(
      [...loaded.district.home.bounds],
      { padding: padCover(this.#cover(), HOME_AIR_PIXELS), bearing: 0, linear: true, ...options },
      { command: 'home' },
    );
  }

  #fit(bounds: BBox | null, command: CameraCommand['kind']): void {
    if (!bounds) return;
    const [west, south, east, north] = bounds;
    this.#map.fitBounds(
      [west, south, east, north],
      { padding: padCover(this.#cover(), ITEM_AIR_PIXELS), maxZoom: 15, linear: true },
      { command },
    );
  }

  #boundLayers(layers: readonly string[]): BBox | null {
    const features = layers.flatMap((id) => this.#store.state.loaded?.features.get(id) ?? []);
    return boundGeometries(features.map(({ geometry }) => geometry));
  }

  /** The box of an item's features; those within the district decide where it has any there. */
  #boundItem(item: string): BBox | null {
    const { catalogue, loaded } = this.#store.state;
    const geometries = (catalogue ? findFeatures(catalogue, item) : []).map(({ geometry }) => geometry);
    const boundary = loaded && findBoundary(loaded);
    const inside = geometries.filter(
      (geometry) =>
        geometry.type !== 'Point' ||
        !boundary ||
        isInsidePolygon(boundary, geometry.coordinates[0] as number, geometry.coordinates[1] as number),
    );
    return boundGeometries(inside.length > 0 ? inside : geometries);
  }
}
