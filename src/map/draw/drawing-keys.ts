import type { Map as EngineMap } from 'maplibre-gl';
import type { MapView } from '../map-view.ts';
import { CrosshairMark } from './crosshair-mark.ts';
import type { DrawingPhase, DrawingRefusal } from './drawing-state.ts';
import { centreOf, type OpenFrame, type Pixel, stepCrosshair } from './step-crosshair.ts';
import type { TerraAdapter } from './terra-adapter.ts';

/** What the keys do to a drawing. */
interface Steered {
  readonly phase: DrawingPhase;
  undo(): void;
  finish(): void;
  cancel(): void;
  deletePoint(at: Pixel): void;
  hold(isHeld: boolean): void;
  refuse(refusal: DrawingRefusal): void;
}

/**
 * Draws without a pointer: the arrows move a crosshair, Enter or Space sets a vertex; of a shape that is there, Space takes
 * hold of the vertex under the crosshair and lets it go, Delete takes it away, and Enter finishes.
 */
export class DrawingKeys {
  readonly #view: MapView;
  readonly #map: EngineMap;
  readonly #adapter: TerraAdapter;
  readonly #drawing: Steered;
  readonly #mark: CrosshairMark;
  #at: Pixel | null = null;
  #isHolding = false;

  constructor(view: MapView, map: EngineMap, adapter: TerraAdapter, drawing: Steered) {
    this.#view = view;
    this.#map = map;
    this.#adapter = adapter;
    this.#drawing = drawing;
    this.#mark = new CrosshairMark(map.getContainer());
    const canvas = map.getCanvas();
    canvas.addEventListener('keydown', this.#onKeyDown);
    canvas.addEventListener('pointermove', this.#hide);
    canvas.focus({ preventScroll: true });
  }

  /** Leaves the keys to the map. */
  release(): void {
    const canvas = this.#map.getCanvas();
    canvas.removeEventListener('keydown', this.#onKeyDown);
    canvas.removeEventListener('pointermove', this.#hide);
    this.#mark.remove();
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (!this.#press(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Answers a key; false for one that means nothing here. */
  #press({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    if (ctrlKey || metaKey || altKey) {
      if (altKey || !['z', 'y'].includes(key.toLowerCase())) return false;
      // nothing is done again here, and nothing undone or done again elsewhere
      if (shiftKey || key.toLowerCase() === 'y') return true;
      this.#letGo();
      this.#drawing.undo();
      return true;
    }
    if (key === 'Escape') this.#drawing.cancel();
    else if (key === 'Enter') this.#enter();
    else if (key === ' ') this.#space();
    else if (key === 'Backspace' && this.#drawing.phase !== 'edit') this.#drawing.undo();
    else if (key === 'Backspace' || key === 'Delete') this.#delete();
    else if (key === '+' || key === '=' || key === '-') this.#zoom(key === '-' ? -1 : 1);
    else return this.#move(key, shiftKey);
    return true;
  }

  #enter(): void {
    if (this.#drawing.phase !== 'edit') this.#adapter.clickAt(this.#place());
    // what is let go may be refused, and is not handed over before it was seen
    else if (this.#isHolding) this.#letGo();
    else this.#drawing.finish();
  }

  #space(): void {
    if (this.#drawing.phase !== 'edit') this.#adapter.clickAt(this.#place());
    else if (this.#isHolding) this.#letGo();
    else {
      this.#isHolding = this.#adapter.grabAt(this.#place());
      this.#drawing.hold(this.#isHolding);
      if (!this.#isHolding) this.#drawing.refuse('nothing-held');
    }
  }

  #delete(): void {
    this.#letGo();
    this.#drawing.deletePoint(this.#place());
  }

  #move(key: string, leaps: boolean): boolean {
    const step = stepCrosshair(this.#at ?? centreOf(this.#frame), key, leaps, this.#frame);
    if (!step) return false;
    if (step.pan.x || step.pan.y) this.#map.panBy([step.pan.x, step.pan.y], { duration: 0 });
    this.#at = step.at;
    this.#mark.show(step.at);
    this.#follow();
    return true;
  }

  #zoom(steps: number): void {
    const at = this.#place();
    this.#map.zoomTo(this.#map.getZoom() + steps, { duration: 0, around: this.#map.unproject([at.x, at.y]) });
    this.#follow();
  }

  #follow(): void {
    const at = this.#place();
    if (this.#isHolding) this.#adapter.dragTo(at);
    else this.#adapter.pointAt(at);
  }

  #letGo(): void {
    if (!this.#isHolding) return;
    this.#isHolding = false;
    this.#adapter.releaseAt(this.#place());
    this.#drawing.hold(false);
  }

  /** Where the crosshair is; it is shown from now on. */
  #place(): Pixel {
    this.#at ??= centreOf(this.#frame);
    this.#mark.show(this.#at);
    return this.#at;
  }

  get #frame(): OpenFrame {
    const { width, height, cover } = this.#view.frame;
    return { left: cover.left, top: cover.top, right: width - cover.right, bottom: height - cover.bottom };
  }

  /** A pointer that moves takes over. */
  readonly #hide = (): void => {
    if (this.#isHolding) return;
    this.#mark.show(null);
    this.#at = null;
  };
}
