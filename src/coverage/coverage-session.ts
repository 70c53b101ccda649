import type { Diagnostic } from '../model/diagnostic.ts';
import type { FeatureRecord } from '../model/polygon-layer.ts';
import type { LngLatPolygons } from '../model/scenario.ts';
import { type SiteId, nameAddedSite, nameSites } from '../model/vocabulary.ts';
import { chooseFrame } from './land/choose-frame.ts';
import { CoveredAreas, type ServiceSwap } from './land/covered-areas.ts';
import { limitSteps, refuseWork } from './limits.ts';
import { type CountRules, reviewParks, settleRules } from './rules/park-ledger.ts';
import type { ParkSize } from './rules/park-size.ts';
import { ParkSizes } from './rules/park-sizes.ts';
import { type Frame, type PlanarFeature, projectFeature, projectLayer } from './land/planar-layer.ts';
import { readReadings } from './land/readings.ts';
import type { CoverageInput, CoverageRefusal, Readings } from './result.ts';
import type { RunOptions } from './run-options.ts';
import { reviewBlocks } from './rules/review-blocks.ts';
import { isResidential } from './rules/what-counts.ts';
import { type ParkChange, type SessionPark, SessionParks } from './session-parks.ts';
import { SiteIndex } from './site-index.ts';

/** How often (in blocks or parks) a long computation reports. */
const REPORT_EVERY = 64;

/**
 * An analysis that stays open while parks come, go and change. Plane and rules are frozen when it opens; each change
 * measures again only the blocks that it can reach, and the readings equal those of a fresh run.
 */
export class CoverageSession {
  readonly input: CoverageInput;
  readonly frame: Frame;
  readonly rules: CountRules;
  readonly areas: CoveredAreas;
  readonly sizes: ParkSizes;
  /** The shapes of the residential layer; empty ones for what is not residential land. */
  readonly blocks: readonly PlanarFeature[];
  /** The names of the parks, of removed ones too, and of the blocks; a number is a place in `parks` or `blocks`. */
  readonly parkSites: SiteIndex;
  readonly blockSites: SiteIndex;
  /** What was noticed of the layers themselves. */
  readonly #noticed: readonly Diagnostic[];
  readonly #parks: SessionParks;
  /** The changes of a batch that have not been made yet. */
  #batch: Map<number, ParkChange> | null = null;

  private constructor(
    input: CoverageInput,
    frame: Frame,
    noticed: readonly Diagnostic[],
    { onProgress, signal, mostSteps = limitSteps(input), measures = true }: RunOptions,
  ) {
    const { parks, residential, scope, historic } = input;
    this.input = input;
    this.parkSites = new SiteIndex('park', nameSites('parks', parks.features));
    this.blockSites = new SiteIndex('block', nameSites('residential', residential.features));
    this.frame = frame;
    this.rules = settleRules(input);
    this.sizes = new ParkSizes(this.rules.sizeRules, historic ? projectLayer(historic.polygons, frame) : null);
    this.blocks = projectLayer(residential.polygons, frame).map((shape, i) => {
      const { usable, landuse } = residential.features[i]!;
      return usable && isResidential(landuse, this.rules.include) ? shape : { polygons: [], area: 0 };
    });
    const scopeShape = scope
      ? { polygons: projectLayer(scope.polygons, frame).flatMap(({ polygons }) => polygons) }
      : null;
    this.areas = new CoveredAreas(this.blocks, scopeShape, mostSteps);
    const { rules, sizes, areas, parkSites: sites } = this;
    this.#parks = new SessionParks({ rules, sizes, areas, sites }, parks.features);
    const shapes = projectLayer(parks.polygons, frame);
    this.#parks.open(shapes, (i) => {
      if (i % REPORT_EVERY !== 0) return;
      signal?.throwIfAborted();
      onProgress?.({ stage: 'parks', done: i, total: shapes.length });
    });
    this.#noticed = noticed;
    if (measures) this.update({ onProgress, signal });
    // a change that a user makes reaches few blocks
    this.areas.work.mostSteps = Infinity;
  }

  /** Opens an analysis, or says why there can be none. */
  static open(input: CoverageInput, options: RunOptions = {}): CoverageSession | CoverageRefusal {
    const { parks, residential, communities, scope, historic } = input;
    const layers = [parks, residential, communities, scope, historic].filter((layer) => !!layer);
    const { frame, diagnostics } = chooseFrame(layers, input.centralMeridian ?? null);
    for (const { features, name } of layers) {
      if (features.length === 0 || features.some(({ usable }) => usable)) continue;
      diagnostics.push({ code: 'none-usable', params: { count: features.length }, severity: 'error', layer: name });
    }
    if (!frame || diagnostics.some(({ severity }) => severity === 'error')) return { outcome: 'refused', diagnostics };
    try {
      return new CoverageSession(input, frame, diagnostics, options);
    } catch (error) {
      return refuseWork(error, input);
    }
  }

  /** What a reader of the readings should know of the layers, the parks as they are now, and the rules. */
  get diagnostics(): readonly Diagnostic[] {
    const { parks, residential } = this.input;
    return [
      ...this.#noticed,
      ...reviewParks(parks.name, this.#parks.list(), this.rules),
      ...reviewBlocks(residential, this.rules.include, this.areas.hasOverlaps),
    ];
  }

  /** The parks as they were on opening, by number: those of the layer. */
  get opened(): readonly SessionPark[] {
    return this.#parks.opened;
  }

  /** The parks by number; null for one that was removed. */
  get parks(): readonly (SessionPark | null)[] {
    return this.#parks.all;
  }

  /**
   * Makes all changes of parks that `change` asks for at once, when it is done: many that are one for their size are
   * measured once. What is read meanwhile is as it was before.
   */
  batch(change: () => void): void {
    const batch = new Map<number, ParkChange>();
    this.#batch = batch;
    try {
      change();
    } finally {
      this.#batch = null;
      if (batch.size > 0) this.#parks.replace(batch);
    }
  }

  /** Adds a park and returns its name. */
  addPark(polygons: LngLatPolygons, facts: Partial<FeatureRecord> = {}): SiteId {
    const number = this.parkSites.size;
    const record: FeatureRecord = {
      id: null,
      name: null,
      code: null,
      status: null,
      landuse: null,
      population: null,
      repaired: false,
      ...facts,
      usable: true,
      index: number,
    };
    const site = nameAddedSite('parks', number - this.input.parks.features.length + 1);
    this.parkSites.add(site);
    this.#replace(number, projectFeature(polygons, this.frame), record);
    return site;
  }

  /**
   * Gives a park another shape: moves or resizes it, or brings a removed one back; null keeps the shape that it has.
   * What is known of it besides can change too.
   * @throws RangeError when there is no such park
   */
  changePark(site: SiteId, polygons: LngLatPolygons | null, facts: Partial<FeatureRecord> = {}): void {
    const number = this.parkSites.find(site);
    const waiting = this.#batch?.get(number);
    const record = waiting?.record ?? this.#parks.recordOf(number);
    const kept = waiting ? waiting.shape : (this.parks[number]?.shape ?? null);
    const shape = polygons ? projectFeature(polygons, this.frame) : kept;
    this.#replace(number, shape, { ...record, ...facts, usable: polygons !== null || record.usable });
  }

  /**
   * Makes a park of the layer as it was on opening, to the last bit.
   * @throws RangeError when the layer has no such park
   */
  restorePark(site: SiteId): void {
    const number = this.parkSites.find(site);
    const opened = this.opened[number];
    if (!opened) throw new RangeError(`Expected a park of the layer, got "${site}".`);
    this.#replace(number, opened.shape, opened.record);
  }

  /**
   * Removes a park; its name is not given again.
   * @throws RangeError when there is no such park
   */
  removePark(site: SiteId): void {
    const number = this.parkSites.find(site);
    this.#replace(number, null, this.#batch?.get(number)?.record ?? this.#parks.recordOf(number));
  }

  /** Measures what has changed and returns how many blocks that took. */
  update({ onProgress, signal }: RunOptions = {}): number {
    return this.areas.update((done, total) => {
      if (done % REPORT_EVERY !== 0) return;
      signal?.throwIfAborted();
      onProgress?.({ stage: 'blocks', done, total });
    });
  }

  /** The four readings as they are now. */
  readReadings(): Readings {
    this.update();
    return readReadings(this.areas.readUnion());
  }

  /**
   * Calls `read` with the readings as they would be without a park, its partners being of the size that is left to them.
   * The session does not change, also when `read` throws.
   *
   * @throws RangeError when there is no such park
   */
  tryWithout<T>(site: SiteId, read: (readings: Readings) => T): T {
    const index = this.parkSites.find(site);
    return this.#tryInstead([this.#parks.takeAway(index), ...this.#parks.weakenPartners(index)], read);
  }

  /**
   * Measures the tiered covered area (m²) that would be lost without a park, where its partners would then not reach as
   * far; null where its going changes no other park.
   */
  measureLoss(index: number): number | null {
    const weakened = this.#parks.weakenPartners(index);
    if (weakened.length === 0) return null;
    const { coveredArea } = this.readReadings().tiered;
    return this.#tryInstead(
      [this.#parks.takeAway(index), ...weakened],
      ({ tiered }) => coveredArea - tiered.coveredArea,
    );
  }

  /**
   * Reads what the readings would be if every park had another size, all else being the same. The session does not
   * change.
   */
  readBySizes(sizes: (index: number) => ParkSize): Readings {
    return this.trySizes(sizes, (readings) => readings);
  }

  /** Calls `read` with the readings as they would be if parks had other sizes; null leaves one as it is. */
  trySizes<T>(sizes: (index: number) => ParkSize | null, read: (readings: Readings) => T): T {
    const swaps = this.parks.flatMap((park, index) => {
      const size = park?.verdict.eligible ? sizes(index) : null;
      return size ? this.#parks.swapSize(index, size) : [];
    });
    return this.#tryInstead(swaps, read);
  }

  /** Calls `read` with the readings as they would be with one park more. The session does not change. */
  tryMore<T>(shape: PlanarFeature, read: (readings: Readings) => T): T {
    return this.#tryInstead([this.#parks.serveMore(shape)], read);
  }

  /**
   * Calls `read` with the readings as they would be if a park had another shape, null for its own, or something else were
   * known of it; what it enlarges, and what enlarges it, follows. Afterwards the park is as it was.
   *
   * @throws RangeError when there is no such park
   */
  tryChange<T>(
    site: SiteId,
    polygons: LngLatPolygons | null,
    facts: Partial<FeatureRecord>,
    read: (readings: Readings) => T,
  ): T {
    const number = this.parkSites.find(site);
    const [shape, record] = [this.parks[number]?.shape ?? null, this.#parks.recordOf(number)];
    try {
      this.changePark(site, polygons, facts);
      return read(this.readReadings());
    } finally {
      this.#replace(number, shape, record);
      this.update();
    }
  }

  #replace(number: number, shape: PlanarFeature | null, record: FeatureRecord): void {
    if (this.#batch) this.#batch.set(number, { shape, record });
    else this.#parks.replace(new Map([[number, { shape, record }]]));
  }

  #tryInstead<T>(swaps: readonly ServiceSwap[], read: (readings: Readings) => T): T {
    const swap = { gone: swaps.flatMap(({ gone }) => gone), come: swaps.flatMap(({ come }) => come) };
    this.#parks.forgetAreas();
    return this.areas.tryInstead(swap, () => read(this.readReadings()));
  }
}
