import type { Map as EngineMap, MapMouseEvent } from 'maplibre-gl';
import type { BBox } from '../geometry/bbox.ts';
import { translate } from '../locales/translate.ts';
import { inLanguage } from '../model/localized.ts';
import type { LoadedDistrict } from '../model/loaded-district.ts';
import { addNotices, obstructMap } from '../state/actions.ts';
import type { MapState } from '../state/map-state.ts';
import { ZOOM_RANGE } from '../state/permalink/camera.ts';
import { selectColourScheme, selectVisibleLayerIds } from '../state/selectors.ts';
import type { Store } from '../state/store.ts';
import { CameraDriver, HOME_AIR_PIXELS, padCover, type Cover } from './camera-driver.ts';
import { adoptEngineStyles, maplibre } from './engine.ts';
import { watchWorker } from './engine-worker.ts';
import { LayerData } from './layer-data.ts';
import { Lights } from './lights.ts';
import { paletteOf } from './palette.ts';
import { pickItem } from './pick.ts';
import { buildStyle } from './style/build-style.ts';
import { StyleDriver } from './style-driver.ts';
import { paintSymbol, SYMBOL_PIXEL_RATIO } from './symbols/symbols.ts';

export { lacksGraphics, startWorker } from './engine-worker.ts';

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

/** The engine's map in the hands of a tool. */
export interface MapLoan {
  readonly map: EngineMap;
  readonly store: Store;
  /** Whether sources and layers can be added. */
  readonly isDrawable: boolean;
  readonly giveBack: () => void;
}

/** Draws a store's district in a container and keeps both in step. Made and destroyed with the element. */
export class MapView {
  readonly #map: EngineMap;
  readonly #store: Store;
  readonly #data: LayerData;
  readonly #releases: (() => void)[] = [];
  readonly #label: string | null;
  readonly #camera: CameraDriver;
  readonly #style: StyleDriver;
  readonly #cover: () => Cover;
  readonly #lights: Lights;
  /** Ends the tool that the engine's map is lent to. */
  #endLoan: (() => void) | null = null;
  /** Whether the engine's worker has answered: without it the engine calls a blank picture complete. */
  #hasWorker = false;

  /**
   * @throws GPUInitializationError (MapLibre's) where the browser gives no WebGL2 context
   */
  constructor(container: HTMLElement, store: Store, district: LoadedDistrict, options: MapViewOptions) {
    this.#store = store;
    this.#label = options.label;
    this.#cover = options.cover;
    this.#releases.push(adoptEngineStyles(container));
    this.#data = new LayerData(district);
    const style = this.#buildStyle();
    const { camera, language } = store.state;
    this.#map = new maplibre.Map({
      container,
      style,
      // a test holds the style against the engine's specification; here every vertex would be looked at
      validateStyle: false,
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
    this.#style = new StyleDriver(this.#map, style);
    this.#camera = new CameraDriver(this.#map, store, options.cover);
    this.#lights = new Lights({
      findAddresses: (item) => this.#data.findAddresses(item),
      mark: (address, state) => this.#map.setFeatureState(address, state),
    });
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

  /** The canvas with the map as it stands. */
  get canvas(): HTMLCanvasElement {
    return this.#map.getCanvas();
  }

  /**
   * Lends the engine's map to a tool: pointing and clicking choose nothing until `giveBack` is called. `onEnd` is called where
   * the tool must end, because the map goes or is lent to another. What is not `isDrawable` yet is at `style.load`.
   */
  lend(onEnd: () => void): MapLoan {
    this.#endLoan?.();
    this.#endLoan = onEnd;
    this.#store.update({ hovered: null });
    const giveBack = (): void => void (this.#endLoan = null);
    return { map: this.#map, store: this.#store, isDrawable: this.#style.isLoaded, giveBack };
  }

  /** Whether a tool has the map at the moment. */
  get isLent(): boolean {
    return this.#endLoan !== null;
  }

  /** What holds the map and all that lies on it. */
  get stage(): HTMLElement {
    return this.#map.getContainer().parentElement!;
  }

  /** Gives back the map's context, worker and listeners. */
  destroy(): void {
    this.#endLoan?.();
    for (const release of this.#releases) release();
    this.#map.remove();
  }

  #listen(): void {
    const map = this.#map;
    this.#releases.push(
      this.#store.subscribe((state, previous) => this.#follow(state, previous)),
      this.#store.onCommand((command) => this.#camera.obey(command)),
      watchWorker({
        onAnswer: () => this.#takeAnswer(),
        onSilence: () => obstructMap(this.#store, 'map-worker-silent'),
        onRefusal: () => obstructMap(this.#store, 'map-worker-refused'),
      }),
    );
    map.on('idle', () => this.#reportDrawn());
    map.on('mousemove', (event: MapMouseEvent) => this.#endLoan ?? this.#point(event.point));
    map.on('mouseout', () => this.#store.update({ hovered: null }));
    map.on(
      'click',
      ({ point }: MapMouseEvent) => this.#endLoan ?? this.#store.update({ selected: pickItem(map, point) }),
    );
    map.on('webglcontextlost', () => obstructMap(this.#store, 'map-context-lost'));
    map.on('webglcontextrestored', () => this.#drawAgain());
    map.on('error', (event) => this.#reportError(event));
    map.on('style.load', () => this.#lights.lightAll(this.#store.state));
  }

  /** What the engine says of one source is the fault of one layer: the others are drawn. */
  #reportError({
    error,
    sourceId,
  }: {
    readonly error: { readonly message: string };
    readonly sourceId?: string;
  }): void {
    console.error('district-map:', error);
    const layer = this.#data.district.district.layers.find(({ id }) => id === sourceId);
    if (!layer) return;
    const params = { file: layer.file ?? layer.id, message: error.message };
    addNotices(this.#store, [{ code: 'layer-not-drawn', params, severity: 'error', layer: layer.id }]);
  }

  #buildStyle() {
    const { state } = this.#store;
    return buildStyle({
      district: this.#data.district.district,
      data: this.#data.withCoverage(state.coverage),
      visible: selectVisibleLayerIds(state),
      palette: paletteOf(selectColourScheme(state)),
      language: state.language,
      sketches: state.sketches,
    });
  }

  #nameCanvas({ language, view }: MapState): string {
    const title = this.#label ?? inLanguage(this.#data.district.district.title, language);
    return translate(language, 'map.label', { title, view: translate(language, `view.${view}`) });
  }

  #follow(state: MapState, previous: MapState): void {
    const drawn = state.edited ?? state.loaded;
    const isOther = drawn !== null && drawn !== this.#data.district;
    // the reader's own layers have taken the places of the district's, or a scenario's parks those of the layer, or have gone
    if (isOther) this.#data.replace(drawn);
    const redraw =
      isOther ||
      state.view !== previous.view ||
      state.generation !== previous.generation ||
      state.switches !== previous.switches ||
      state.language !== previous.language ||
      state.sketches !== previous.sketches ||
      state.coverage.drawing !== previous.coverage.drawing ||
      (state.coverage.phase === 'failed' && previous.coverage.phase === 'running') ||
      state.coverage.result !== previous.coverage.result ||
      selectColourScheme(state) !== selectColourScheme(previous);
    if (redraw) this.#map.getCanvas().setAttribute('aria-label', this.#nameCanvas(state));
    // without a context there is nothing to draw on; what changes meanwhile is drawn when it comes back
    if (state.phase === 'text-only') return;
    if (redraw) {
      this.#style.show(this.#buildStyle());
      // a layer without a drawing changes nothing in the style, and without a frame nobody learns that it is complete
      this.#map.triggerRepaint();
      if (state.phase === 'ready') this.#store.update({ phase: 'loading' });
    }
    if (!this.#style.isLoaded) return;
    this.#lights.follow(state, previous, redraw);
    this.#map.getCanvas().style.cursor = state.hovered === null ? '' : 'pointer';
  }

  #point(point: { x: number; y: number }): void {
    const hovered = pickItem(this.#map, point);
    if (hovered !== this.#store.state.hovered) this.#store.update({ hovered });
  }

  /** The engine brings back the style of the moment when it lost the context; ours may have changed since. */
  #drawAgain(): void {
    this.#store.update({ phase: 'loading' });
    this.#style.showAnew(this.#buildStyle());
  }

  #takeAnswer(): void {
    this.#hasWorker = true;
    if (this.#store.state.obstacle?.code === 'map-worker-silent') this.#drawAgain();
    else if (this.#map.loaded()) this.#reportDrawn();
  }

  /** Complete is a picture that also shows what is still being computed for it. */
  #reportDrawn(): void {
    const { phase, coverage, view } = this.#store.state;
    const isAwaited = view === 'green' && coverage.phase === 'running';
    if (phase === 'loading' && this.#hasWorker && !isAwaited) this.#store.update({ phase: 'ready' });
  }
}
