import type { FeatureCollection } from 'geojson';
import type { Map as EngineMap, MapMouseEvent } from 'maplibre-gl';
import type { BBox } from '../geometry/bbox.ts';
import { translate } from '../locales/translate.ts';
import { inLanguage } from '../model/localized.ts';
import type { LoadedDistrict } from '../model/loaded-district.ts';
import type { MapState } from '../state/map-state.ts';
import { ZOOM_RANGE } from '../state/permalink/camera.ts';
import { selectColourScheme, selectVisibleLayerIds } from '../state/selectors.ts';
import type { Store } from '../state/store.ts';
import { addressItems, type FeatureAddress } from './attention.ts';
import { CameraDriver, HOME_AIR_PIXELS, padCover, type Cover } from './camera-driver.ts';
import { addCoverage } from './derive/coverage-features.ts';
import { deriveFeatures } from './derive/derive-features.ts';
import { engineCss, maplibre } from './engine.ts';
import { paletteOf } from './palette.ts';
import { pickItem } from './pick.ts';
import { buildStyle } from './style/build-style.ts';
import { paintSymbol, SYMBOL_PIXEL_RATIO } from './symbols/symbols.ts';

/** Part of the home picture's height that one unit of the ground symbols takes. */
const UNIT_OF_HOME = 1 / 165;
const METERS_PER_DEGREE = 111_195;
const EQUATOR_METERS = 40_075_016.7;
const TILE_PIXELS = 512;

/** What the host decides when a map is made. */
export interface MapViewOptions {
  readonly cooperativeGestures: boolean;
  /** Name of the map for those who do not see it; null takes the district's title. */
  readonly label: string | null;
  /** Asked whenever it matters: it changes with the host's size and with what is unfolded. */
  readonly cover: () => Cover;
}

/** Draws a store's district in a container and keeps both in step. Made and destroyed with the element. */
export class MapView {
  readonly #map: EngineMap;
  readonly #store: Store;
  #district: LoadedDistrict;
  #data: ReadonlyMap<string, FeatureCollection>;
  #addresses: ReadonlyMap<string, readonly FeatureAddress[]>;
  readonly #releases: (() => void)[] = [];
  readonly #label: string | null;
  readonly #camera: CameraDriver;
  readonly #cover: () => Cover;

  /**
   * @throws GPUInitializationError (MapLibre's) where the browser gives no WebGL2 context
   */
  constructor(container: HTMLElement, store: Store, district: LoadedDistrict, options: MapViewOptions) {
    this.#store = store;
    this.#district = district;
    this.#label = options.label;
    this.#cover = options.cover;
    this.#releases.push(adoptStyles(container));
    this.#data = deriveLayers(district);
    this.#addresses = addressItems(this.#data);
    const { camera, language } = store.state;
    this.#map = new maplibre.Map({
      container,
      style: this.#buildStyle(),
      ...(camera
        ? { center: [...camera.center], zoom: camera.zoom, bearing: camera.bearing }
        : {
            bounds: [...district.district.home.bounds],
            fitBoundsOptions: { padding: padCover(options.cover(), HOME_AIR_PIXELS) },
          }),
      minZoom: ZOOM_RANGE[0],
      maxZoom: ZOOM_RANGE[1],
      maxPitch: 0,
      pitchWithRotate: false,
      renderWorldCopies: false,
      attributionControl: false,
      cooperativeGestures: options.cooperativeGestures,
      fadeDuration: 0,
      canvasContextAttributes: { preserveDrawingBuffer: true, antialias: true },
      locale: {
        'Map.Title': this.#nameCanvas(store.state),
        'CooperativeGesturesHandler.WindowsHelpText': translate(language, 'map.gesture.windows'),
        'CooperativeGesturesHandler.MacHelpText': translate(language, 'map.gesture.mac'),
        'CooperativeGesturesHandler.MobileHelpText': translate(language, 'map.gesture.touch'),
      },
    });
    this.#map.setMissingStyleImageResolver((name) => {
      const image = paintSymbol(name);
      if (image && !this.#map.hasImage(name)) {
        this.#map.addImage(name, image, { sdf: true, pixelRatio: SYMBOL_PIXEL_RATIO });
      }
    });
    this.#camera = new CameraDriver(this.#map, store, options.cover);
    this.#listen();
  }

  /** Calls `listener` whenever the picture has moved or changed its size, until the returned function is called. */
  onMove(listener: () => void): () => void {
    const subscriptions = [this.#map.on('move', listener), this.#map.on('resize', listener)];
    return () => subscriptions.forEach((subscription) => subscription.unsubscribe());
  }

  /** Where a position (degrees) is in the container, in pixels from its top left corner. */
  project(position: readonly [number, number]): { readonly x: number; readonly y: number } {
    return this.#map.project([...position]);
  }

  /** The container's size in pixels, and what of it is covered at the edges. */
  get frame(): { readonly width: number; readonly height: number; readonly cover: Cover } {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    return { width: clientWidth, height: clientHeight, cover: this.#cover() };
  }

  /** Metres on the ground that one pixel shows at the middle of the picture. */
  get metersPerPixel(): number {
    const { lat } = this.#map.getCenter();
    return (Math.cos((lat * Math.PI) / 180) * EQUATOR_METERS) / (TILE_PIXELS * 2 ** this.#map.getZoom());
  }

  /** What the picture shows: [west, south, east, north] in degrees. */
  get bounds(): BBox {
    const bounds = this.#map.getBounds();
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  }

  /** Which layers and items the picture really shows: asked of the drawing, not of what it was told to draw. */
  queryDrawn(): { readonly layers: readonly string[]; readonly items: readonly string[] } {
    const drawn = this.#map.queryRenderedFeatures();
    const items = drawn.map(({ properties }): unknown => properties['item']).filter((item) => typeof item === 'string');
    return { layers: [...new Set(drawn.map(({ source }) => source))], items: [...new Set(items)] };
  }

  /** Draws the map as it stands into a PNG. */
  async toImage(): Promise<Blob> {
    const canvas = this.#map.getCanvas();
    return new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the canvas gave no image'))), 'image/png'),
    );
  }

  /** Gives back the map's context, worker and listeners. */
  destroy(): void {
    for (const release of this.#releases) release();
    this.#map.remove();
  }

  #listen(): void {
    const map = this.#map;
    this.#releases.push(
      this.#store.subscribe((state, previous) => this.#follow(state, previous)),
      this.#store.onCommand((command) => this.#camera.obey(command)),
    );
    map.on('idle', () => this.#reportDrawn());
    map.on('mousemove', (event: MapMouseEvent) => this.#point(event.point));
    map.on('mouseout', () => this.#store.update({ hovered: null }));
    map.on('click', (event: MapMouseEvent) => this.#store.update({ selected: pickItem(map, event.point) }));
    map.on('webglcontextlost', () => this.#store.update({ phase: 'text-only' }));
    map.on('webglcontextrestored', () => this.#drawAgain());
    map.on('error', ({ error }) => console.error('district-map:', error));
    map.once('style.load', () => this.#lightAll(this.#store.state));
  }

  #buildStyle() {
    const { state } = this.#store;
    return buildStyle({
      district: this.#district.district,
      data: addCoverage(this.#district.district, this.#data, state.coverage),
      visible: selectVisibleLayerIds(state),
      palette: paletteOf(selectColourScheme(state)),
      language: state.language,
    });
  }

  #nameCanvas({ language, view }: MapState): string {
    const title = this.#label ?? inLanguage(this.#district.district.title, language);
    return translate(language, 'map.label', { title, view: translate(language, `view.${view}`) });
  }

  #follow(state: MapState, previous: MapState): void {
    const { loaded } = state;
    const isOther = loaded !== null && loaded !== this.#district;
    if (isOther) {
      // the reader's own layers have taken the places of the district's, or have gone
      this.#data = deriveLayers(loaded, { district: this.#district, data: this.#data });
      this.#district = loaded;
      this.#addresses = addressItems(this.#data);
    }
    const redraw =
      isOther ||
      state.view !== previous.view ||
      state.generation !== previous.generation ||
      state.switches !== previous.switches ||
      state.language !== previous.language ||
      state.coverage.drawing !== previous.coverage.drawing ||
      (state.coverage.phase === 'failed' && previous.coverage.phase === 'running') ||
      state.coverage.result !== previous.coverage.result ||
      selectColourScheme(state) !== selectColourScheme(previous);
    if (redraw) this.#map.getCanvas().setAttribute('aria-label', this.#nameCanvas(state));
    // without a context there is nothing to draw on; what changes meanwhile is drawn when it comes back
    if (state.phase === 'text-only') return;
    if (redraw) {
      this.#map.setStyle(this.#buildStyle(), { diff: true });
      // a layer without a drawing changes nothing in the style, and without a frame nobody learns that it is complete
      this.#map.triggerRepaint();
      if (state.phase === 'ready') this.#store.update({ phase: 'loading' });
    }
    if (state.selected !== previous.selected || state.hovered !== previous.hovered || redraw) {
      this.#light('selected', previous.selected, state.selected);
      this.#light('hovered', previous.hovered, state.hovered);
      this.#map.getCanvas().style.cursor = state.hovered === null ? '' : 'pointer';
    }
  }

  #lightAll({ selected, hovered }: MapState): void {
    this.#light('selected', null, selected);
    this.#light('hovered', null, hovered);
  }

  #light(member: 'selected' | 'hovered', before: string | null, now: string | null): void {
    if (!this.#map.isStyleLoaded() && !this.#map.getSource(this.#district.district.layers[0]?.id ?? '')) return;
    for (const address of (before !== now && this.#addresses.get(before ?? '')) || []) {
      this.#map.setFeatureState(address, { [member]: false });
    }
    for (const address of this.#addresses.get(now ?? '') ?? []) this.#map.setFeatureState(address, { [member]: true });
  }

  #point(point: { x: number; y: number }): void {
    const hovered = pickItem(this.#map, point);
    if (hovered !== this.#store.state.hovered) this.#store.update({ hovered });
  }

  /** The engine brings back the style of the moment when it lost the context; ours may have changed since. */
  #drawAgain(): void {
    this.#store.update({ phase: 'loading' });
    this.#map.setStyle(this.#buildStyle(), { diff: false });
    this.#map.once('style.load', () => this.#lightAll(this.#store.state));
  }

  /** Complete is a picture that also shows what is still being computed for it. */
  #reportDrawn(): void {
    const { phase, coverage, view } = this.#store.state;
    const isAwaited = view === 'green' && coverage.phase === 'running';
    if (phase === 'loading' && !isAwaited) this.#store.update({ phase: 'ready' });
  }
}

/** A district as it was drawn last. */
interface Drawn {
  readonly district: LoadedDistrict;
  readonly data: ReadonlyMap<string, FeatureCollection>;
}

/** Prepares the features of all layers that have any; those that are the same as before are not made again. */
function deriveLayers({ district, features }: LoadedDistrict, before?: Drawn): Drawn['data'] {
  const [, south, , north] = district.home.bounds;
  const unitMeters = (north - south) * METERS_PER_DEGREE * UNIT_OF_HOME;
  return new Map(
    district.layers
      .filter(({ file }) => file !== null)
      .map((layer) => {
        const own = features.get(layer.id);
        const known = before?.district.features.get(layer.id) === own ? before?.data.get(layer.id) : undefined;
        return [layer.id, known ?? deriveFeatures(layer, own ?? [], unitMeters)];
      }),
  );
}

/** Gives the shadow root that holds the map the engine's styles, until the returned function is called. */
function adoptStyles(container: HTMLElement): () => void {
  const root = container.getRootNode() as ShadowRoot | Document;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(engineCss);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
  };
}
