import type { MultiPolygon } from 'geojson';
import type { Map as EngineMap } from 'maplibre-gl';
import { TerraDraw, type TerraDrawPolygonMode, type TerraDrawSelectMode } from 'terra-draw';
import type { LngLatPolygons } from '../../model/scenario.ts';
import { selectColourScheme } from '../../state/selectors.ts';
import type { MapLoan, MapView } from '../map-view.ts';
import { paletteOf, type Palette } from '../palette.ts';
import { DrawingKeys } from './drawing-keys.ts';
import type { DrawingOptions, DrawingPhase, DrawingRefusal, DrawingState } from './drawing-state.ts';
import { addHole, findLargestRing, findRingAt, replaceRing, type RingAddress } from './edited-shape.ts';
import { countPositions, reviewShape } from './review-shape.ts';
import { restMap } from './rest-map.ts';
import { RingStore } from './ring-store.ts';
import { ShapeHistory } from './shape-history.ts';
import { ShapeLayer } from './shape-layer.ts';
import { SnapTargets } from './snap-targets.ts';
import type { Pixel } from './step-crosshair.ts';
import { TerraAdapter } from './terra-adapter.ts';
import { makeDrawnMode, makeEditedMode } from './terra-modes.ts';
import { styleDrawn, styleEdited } from './terra-styles.ts';

/** How near a pointer or a fingertip must come to a vertex, and to an outline to lie against it, in pixels. */
const REACH_PIXELS = { fine: 12, coarse: 24 };

/**
 * A shape that the reader draws or changes on the map: rings are drawn, their vertices dragged, added and taken away, holes
 * cut, a polygon moved with its holes. Terra Draw holds the one ring that is under the hand; the rest is drawn beside it. The
 * map gives every gesture and key to a drawing until it ends; one that is open on it already ends.
 */
export class Drawing {
  readonly #options: DrawingOptions;
  readonly #view: MapView;
  readonly #loan: MapLoan;
  readonly #map: EngineMap;
  readonly #draw: TerraDraw;
  readonly #drawn: TerraDrawPolygonMode;
  readonly #adapter: TerraAdapter;
  readonly #rings: RingStore;
  readonly #layer: ShapeLayer;
  readonly #keys: DrawingKeys;
  readonly #history: ShapeHistory;
  readonly #targets: SnapTargets;
  readonly #reach: number;
  readonly #releases: (() => void)[] = [];
  #phase: DrawingPhase;
  /** The ring of the shape that is under the hand; null while another is drawn. */
  #active: RingAddress | null = null;
  #refusal: DrawingRefusal | null = null;
  #points = 0;
  #isHeld = false;
  #frame: number | null = null;
  #isSnapping = true;
  #hasEnded = false;

  constructor(view: MapView, options: DrawingOptions) {
    this.#options = options;
    this.#view = view;
    this.#loan = view.lend(() => this.cancel());
    this.#map = this.#loan.map;
    this.#history = new ShapeHistory(options.shape);
    this.#phase = options.phase;
    this.#targets = new SnapTargets(options.snapTo);
    this.#reach = matchMedia('(pointer: coarse)').matches ? REACH_PIXELS.coarse : REACH_PIXELS.fine;
    this.#adapter = new TerraAdapter(this.#map, { onClicked: (lng, lat) => this.#chooseRing(lng, lat) });
    const modes = { reach: this.#reach, snap: this.#snap };
    this.#drawn = makeDrawnMode(modes, (feature) => this.#accepts(this.#rings.read(feature)));
    this.#draw = new TerraDraw({ adapter: this.#adapter, modes: [this.#drawn, makeEditedMode(modes)] });
    this.#rings = new RingStore(this.#draw);
    this.#layer = new ShapeLayer(this.#map, this.#loan.store.state.loaded?.district.coverage?.residential ?? null);
    this.#keys = new DrawingKeys(view, this.#map, this.#adapter, this);
    this.#releases.push(restMap(this.#map));
    this.#start();
  }

  /** What is under way. */
  get phase(): DrawingPhase {
    return this.#phase;
  }

  /** Undoes a vertex while a ring is drawn, else the last step. */
  undo(): void {
    this.#refusal = null;
    if (this.#draw.getModeState() === 'drawing') this.#drawn.undo();
    else if (this.#phase === 'hole') this.#edit(this.#history.current!);
    else if (this.#history.canUndo) {
      const undone = this.#history.undo()!;
      if (this.#history.current) this.#edit(this.#history.current);
      else this.#drawFrom(undone);
    }
    this.#tell();
  }

  /** Begins to draw a hole. */
  cutHole(): void {
    this.#refusal = null;
    this.#drawFrom(null, 'hole');
    this.#tell();
  }

  /** Takes away the vertex at a pixel, by itself the one at which the hand was last. */
  deletePoint(at: Pixel | null = this.#adapter.last): void {
    const before = this.#history.current;
    if (this.#phase === 'edit' && at) this.#adapter.clickAt(at, 'right');
    if (this.#history.current !== before || this.#refusal) return;
    this.refuse(this.#rings.readHeld().ring.length > 6 ? 'no-point' : 'too-few');
  }

  /** Closes the ring that is drawn, and hands over the shape; what cannot be handed over is refused and stays. */
  finish(): void {
    if (this.#draw.getModeState() === 'drawing') {
      if (this.#points < 3) this.refuse('too-few');
      else this.#adapter.closeRing();
      if (this.#draw.getModeState() === 'drawing') return;
    }
    const shape = this.#history.current;
    const reviewed = shape ? reviewShape(shape) : null;
    if (!reviewed || 'fault' in reviewed) this.refuse(reviewed?.fault ?? 'too-few');
    else this.#end(this.#history.canUndo ? reviewed.polygons : null);
  }

  /** Ends without a result. */
  cancel(): void {
    this.#end(null);
  }

  /** Shows what the shape under the hand would give. */
  showTrial(reach: MultiPolygon | null, blocks: ReadonlyMap<string, number>): void {
    if (!this.#hasEnded && this.#draw.enabled) this.#layer.showTrial(reach, blocks);
  }

  /** The keyboard takes hold of something, or lets go. */
  hold(isHeld: boolean): void {
    this.#isHeld = isHeld;
    this.#refusal = null;
    this.#tell();
  }

  /** Says why something is not done. */
  refuse(refusal: DrawingRefusal): void {
    this.#refusal = refusal;
    this.#tell();
  }

  #start(): void {
    const { map, store } = this.#loan;
    const begin = (): void => {
      this.#layer.add(this.#palette);
      if (this.#draw.enabled) this.#adapter.restoreLayers();
      else this.#begin();
      this.#recolour();
      this.#show();
    };
    // a context that was lost takes sources and layers along
    const loading = map.on('style.load', begin);
    this.#releases.push(
      () => loading.unsubscribe(),
      store.watch(
        (state) => [selectColourScheme(state), state.view, state.generation, state.switches],
        () => this.#recolour(),
      ),
    );
    if (this.#loan.isDrawable) begin();
  }

  #begin(): void {
    this.#draw.start();
    this.#draw.on('change', () => this.#tell());
    this.#draw.on('finish', (id, { action }) => this.#settle(id, action));
    const { shape } = this.#options;
    if (this.#phase === 'edit' && shape) this.#edit(shape);
    else this.#drawFrom(null);
  }

  /** Whether a ring that is to be closed makes a shape that may be. */
  #accepts(ring: readonly number[]): boolean {
    const reviewed = reviewShape(this.#take(ring));
    if ('fault' in reviewed) this.refuse(reviewed.fault);
    return !('fault' in reviewed);
  }

  readonly #snap = ({ lng, lat }: { readonly lng: number; readonly lat: number }): [number, number] | undefined => {
    const found = this.#isSnapping && this.#targets.find([lng, lat], this.#reach * this.#view.metersPerPixel);
    return found ? [...found] : undefined;
  };

  get #palette(): Palette {
    return paletteOf(selectColourScheme(this.#loan.store.state));
  }

  #recolour(): void {
    if (!this.#draw.enabled) return;
    this.#layer.recolour(this.#palette);
    this.#draw.updateModeOptions<typeof TerraDrawPolygonMode>('polygon', { styles: styleDrawn(this.#palette) });
    this.#draw.updateModeOptions<typeof TerraDrawSelectMode>('select', { styles: styleEdited(this.#palette) });
    this.#layer.raise();
    this.#adapter.raise();
  }

  /** Puts a ring of the shape under the hand. */
  #edit(shape: LngLatPolygons, active: RingAddress | null = this.#active): void {
    const known = active && shape[active.polygon]?.[active.ring] ? active : findLargestRing(shape);
    this.#phase = 'edit';
    this.#active = known;
    this.#draw.setMode('select');
    if (known) this.#rings.put(shape[known.polygon]![known.ring]!);
  }

  /** Begins a ring, or with the last shape goes on with the one that it was. */
  #drawFrom(last: LngLatPolygons | null, phase: DrawingPhase = this.#options.phase): void {
    this.#phase = phase === 'edit' ? 'draw' : phase;
    this.#active = null;
    this.#draw.clear();
    this.#draw.setMode('polygon');
    const ring = last?.[0]?.[0] ?? [];
    this.#isSnapping = false;
    for (let i = 0; i < ring.length; i += 2) this.#adapter.setVertex(ring[i]!, ring[i + 1]!);
    this.#isSnapping = true;
  }

  /** A ring was closed, or a gesture has come to its end: one step. */
  #settle(id: string | number, action: string): void {
    // the vertex that is dragged out of the middle of an edge is set and dragged in one step
    if (action === 'insertMidpoint' && this.#adapter.isDragging) return;
    const shape = this.#take(this.#rings.readById(id));
    const reviewed = reviewShape(shape);
    if ('fault' in reviewed) {
      this.#edit(this.#history.current!);
      this.refuse(reviewed.fault);
      return;
    }
    this.#refusal = null;
    this.#history.push(shape);
    if (this.#phase !== 'edit') this.#edit(shape, null);
    this.#tell();
  }

  /** The shape with a ring as it stands under the hand. */
  #take(ring: readonly number[]): LngLatPolygons {
    const shape = this.#history.current ?? [];
    if (this.#active) return replaceRing(shape, this.#active, ring);
    return this.#phase === 'hole' ? addHole(shape, ring) : [...shape, [ring]];
  }

  #chooseRing(lng: number, lat: number): void {
    const shape = this.#history.current;
    if (this.#phase !== 'edit' || !shape || !this.#active) return;
    const found = findRingAt(shape, lng, lat);
    if (!found || (found.polygon === this.#active.polygon && found.ring === this.#active.ring)) return;
    this.#edit(shape, found);
  }

  /** Tells of changes once a frame, however many there were. */
  #tell(): void {
    if (this.#hasEnded) return;
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null;
      this.#show();
    });
  }

  #show(): void {
    const { ring, set } = this.#rings.readHeld();
    if (set.length / 2 !== this.#points && this.#phase !== 'edit') this.#refusal = null;
    this.#points = set.length / 2;
    // fewer than three positions are no ring yet
    const shape = countPositions(ring) < 3 ? (this.#history.current ?? []) : this.#take(ring);
    this.#layer.show(shape, set);
    this.#options.onChange(this.#describe(shape));
  }

  #describe(shape: LngLatPolygons): DrawingState {
    const reviewed = shape.length > 0 ? reviewShape(shape) : null;
    const isDrawn = this.#phase !== 'edit';
    return {
      phase: this.#phase,
      polygons: reviewed && 'polygons' in reviewed ? reviewed.polygons : null,
      fault: reviewed && 'fault' in reviewed ? reviewed.fault : null,
      refusal: this.#refusal,
      points: isDrawn ? this.#points : null,
      isHeld: this.#isHeld,
      canUndo: isDrawn ? this.#points > 0 || this.#phase === 'hole' : this.#history.canUndo,
    };
  }

  #end(polygons: LngLatPolygons | null): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#keys.release();
    if (this.#draw.enabled) {
      this.#draw.stop();
      this.#layer.remove();
    }
    for (const release of this.#releases) release();
    this.#loan.giveBack();
    this.#options.onEnd(polygons);
  }
}
