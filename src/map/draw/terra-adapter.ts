import type { Map as EngineMap } from 'maplibre-gl';
import type { TerraDrawExtend } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { Pixel } from './step-crosshair.ts';

type Callbacks = TerraDrawExtend.TerraDrawCallbacks;
type PointerMoment = Parameters<Callbacks['onClick']>[0];

/** Closes the ring that is being drawn: the name of a key that no keyboard has. */
export const CLOSING_KEY = 'close-ring';

/** Far from every vertex on the screen, so that a click there never closes a ring. */
const NOWHERE: Pixel = { x: -1e6, y: -1e6 };

/** What the tool is told of the reader's hand. */
export interface HandListener {
  /** A click on a shape that is there, after the mode has answered it. */
  onClicked(lng: number, lat: number): void;
}

/**
 * Terra Draw's adapter with a second hand: what a keyboard or a button does goes the way that the pointer goes, so that
 * drawing, snapping and dragging are one and the same for all.
 */
export class TerraAdapter extends TerraDrawMapLibreGLAdapter<EngineMap> {
  readonly #map: EngineMap;
  readonly #listener: HandListener;
  #isDragging = false;
  #last: Pixel | null = null;

  constructor(map: EngineMap, listener: HandListener) {
    super({ map, prefixId: 'drawing' });
    this.#map = map;
    this.#listener = listener;
  }

  /** True from the beginning of a drag to its end, that included. */
  get isDragging(): boolean {
    return this.#isDragging;
  }

  /** Where the hand was last, in pixels. */
  get last(): Pixel | null {
    return this.#last;
  }

  override register(callbacks: Callbacks): void {
    super.register({
      ...callbacks,
      onClick: (event) => {
        this.#last = { x: event.containerX, y: event.containerY };
        // the click that closes a ring has chosen it already
        const chooses = event.button === 'left' && callbacks.getState() === 'selecting';
        callbacks.onClick(event);
        if (chooses) this.#listener.onClicked(event.lng, event.lat);
      },
      onDragStart: (event, setMapDraggability) => {
        this.#isDragging = true;
        callbacks.onDragStart(event, setMapDraggability);
      },
      onDragEnd: (event, setMapDraggability) => {
        this.#last = { x: event.containerX, y: event.containerY };
        callbacks.onDragEnd(event, setMapDraggability);
        this.#isDragging = false;
      },
    });
    const canvas = this.#map.getCanvas();
    canvas.addEventListener('pointerdown', this.#capture);
    canvas.addEventListener('pointercancel', this.#letGo);
  }

  override unregister(): void {
    const canvas = this.#map.getCanvas();
    canvas.removeEventListener('pointerdown', this.#capture);
    canvas.removeEventListener('pointercancel', this.#letGo);
    super.unregister();
  }

  /** Puts the sources and layers back that went with the style. */
  restoreLayers(): void {
    for (const type of ['Polygon', 'LineString', 'Point'] as const) this['_addGeoJSONLayer'](type, []);
  }

  /** Draws the layers above all others. */
  raise(): void {
    for (const id of ['polygon', 'polygon-outline', 'linestring', 'point']) this.#map.moveLayer(`drawing-${id}`);
  }

  pointAt(pixel: Pixel): void {
    this._currentModeCallbacks?.onMouseMove(this.#makeMoment(pixel));
  }

  clickAt(pixel: Pixel, button: 'left' | 'right' = 'left'): void {
    const moment = this.#makeMoment(pixel);
    this._currentModeCallbacks?.onMouseMove(moment);
    this._currentModeCallbacks?.onClick({ ...moment, button });
  }

  /** Sets a vertex at a position in degrees, wherever that is on the screen, and closes nothing. */
  setVertex(lng: number, lat: number): void {
    const moment = { ...this.#makeMoment(NOWHERE), lng, lat };
    this._currentModeCallbacks?.onMouseMove({ ...moment });
    this._currentModeCallbacks?.onClick({ ...moment, button: 'left' });
  }

  /** Takes hold of what is at a pixel; false where there is nothing. */
  grabAt(pixel: Pixel): boolean {
    this.pointAt(pixel);
    let holds = false;
    // what is dragged keeps the map from moving
    this._currentModeCallbacks?.onDragStart(this.#makeMoment(pixel), (enabled) => (holds = !enabled));
    if (!holds) this.#isDragging = false;
    return holds;
  }

  dragTo(pixel: Pixel): void {
    this._currentModeCallbacks?.onDrag(this.#makeMoment(pixel), this.#setDraggability);
  }

  releaseAt(pixel: Pixel): void {
    this._currentModeCallbacks?.onDragEnd(this.#makeMoment(pixel), this.#setDraggability);
  }

  closeRing(): void {
    this._currentModeCallbacks?.onKeyUp({ key: CLOSING_KEY, heldKeys: [], preventDefault: () => undefined });
  }

  readonly #setDraggability = (enabled: boolean): void => this.setDraggability(enabled);

  /** A drag that ends beside the map ends all the same. */
  readonly #capture = ({ pointerId, isPrimary }: PointerEvent): void => {
    if (isPrimary) this.#map.getCanvas().setPointerCapture(pointerId);
  };

  /** A touch that the system takes away ends where it was. */
  readonly #letGo = (): void => {
    if (this._dragState === 'dragging' && this._lastDrawEvent) {
      this.releaseAt({ x: this._lastDrawEvent.containerX, y: this._lastDrawEvent.containerY });
    }
    this._dragState = 'not-dragging';
    this.setDraggability(true);
  };

  #makeMoment({ x, y }: Pixel): PointerMoment {
    const { lng, lat } = this.unproject(x, y);
    return { lng, lat, containerX: x, containerY: y, button: 'neither', heldKeys: [], isContextMenu: false };
  }
}
